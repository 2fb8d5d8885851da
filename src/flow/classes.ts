import type { AST, ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Origin, Path, Trail } from "../concepts/origin.js";
import { decoratorName, decoratorsOf } from "../syntax/decorators.js";
import { enclosingClass, enclosingFunction, isFunction, keyName, memberName, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { Context, Engine } from "./engine.js";
import { returnsOf } from "./functions.js";
import { subjectOf } from "./library.js";
import { merge, stop, trail, via } from "./trails.js";
import { injected, typed } from "./types.js";

type Instance = Extract<Origin, { kind: "instance" }>;
type Class = Extract<Origin, { kind: "class" }>;

/** Base classes above this many are not climbed. */
const ANCESTORS = 6;

export function traceThis(engine: Engine, node: AST.Super | AST.ThisExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const self = selfOf(engine, node, context);
  if (!self) return stop("dynamic", node);
  if (node.type === "ThisExpression") return engine.follow(self, path, context, deep);
  return merge(...self.map((t) => (t.origin.kind === "instance" ? above(engine, ownerOf(node) ?? t.origin.node, t.origin, path, deep, ANCESTORS) : [])));
}

function ownerOf(node: Node): ClassNode | undefined {
  return enclosingClass(node);
}

function selfOf(engine: Engine, node: Node, context: Context): readonly Trail[] | undefined {
  const method = thisFunction(node);
  for (let c: Context | undefined = context; c; c = c.closure) if (c.self && (c.fn === undefined || method === undefined || c.fn === method || isArrowIn(c.fn, method))) return c.self;
  const owner = method?.parent;
  if (owner?.type === "Property" && owner.parent.type === "ObjectExpression") return [trail({ kind: "object", node: owner.parent, env: engine.root }, node)];
  const cls = enclosingClass(node);
  return cls ? [trail({ kind: "instance", node: cls, call: undefined, env: engine.root }, node)] : undefined;
}

/** The nearest function that has a `this` of its own. */
function thisFunction(node: Node): FunctionNode | undefined {
  let fn = enclosingFunction(node);
  while (fn?.type === "ArrowFunctionExpression") fn = enclosingFunction(fn);
  return fn;
}

function isArrowIn(fn: FunctionNode, method: FunctionNode): boolean {
  return fn.type === "ArrowFunctionExpression" && fn.range[0] >= method.range[0] && fn.range[1] <= method.range[1];
}

export function memberOfInstance(engine: Engine, origin: Instance, path: Path, context: Context, deep: boolean): readonly Trail[] {
  if (path.length === 0) return merge([trail(origin, origin.node)], insideInstance(engine, origin));
  return memberFrom(engine, origin.node, origin, path, deep, ANCESTORS);
}

/** The context in which an instance's methods and field initialisers run. */
function instanceContext(engine: Engine, origin: Instance, fn: FunctionNode | undefined): Context {
  const self = [trail(origin, origin.node)];
  const given = fn !== undefined && isConstructor(fn) ? constructorArguments(engine, origin, enclosingClass(fn), ANCESTORS) : undefined;
  return engine.enter({ fn, args: given?.args ?? [], bound: [], caller: given?.caller, closure: undefined, self });
}

interface Given {
  readonly args: readonly Node[];
  readonly caller: Context;
}

/** What a class's constructor is called with: by `new`, or by `super(…)` in the class below. */
function constructorArguments(engine: Engine, origin: Instance, cls: ClassNode | undefined, left: number): Given | undefined {
  if (!cls || left === 0) return undefined;
  if (cls === origin.node) return origin.call && { args: origin.call.arguments, caller: origin.env as Context };
  const below = classBelow(engine, origin.node, cls, left);
  if (!below) return undefined;
  const fn = constructorOf(below);
  if (!fn?.body) return constructorArguments(engine, origin, below, left - 1);
  const call = superCall(fn, engine);
  const given = constructorArguments(engine, origin, below, left - 1);
  const caller = engine.enter({ fn: given ? fn : undefined, args: given?.args ?? [], bound: [], caller: given?.caller, closure: undefined, self: [trail(origin, origin.node)] });
  return call && { args: call.arguments, caller };
}

/** The class between `from` and its ancestor `cls` that extends the ancestor itself. */
function classBelow(engine: Engine, from: ClassNode, cls: ClassNode, left: number): ClassNode | undefined {
  if (!from.superClass || left === 0) return undefined;
  for (const { origin } of engine.trace(from.superClass, [], engine.root, false)) {
    if (origin.kind !== "class") continue;
    if (origin.node === cls) return from;
    const found = classBelow(engine, origin.node, cls, left - 1);
    if (found) return found;
  }
  return undefined;
}

function superCall(fn: FunctionNode, engine: Engine): AST.CallExpression | undefined {
  let found: AST.CallExpression | undefined;
  walk(fn.body, engine.world.moduleOf(fn).visitorKeys, (node) => {
    if (node.type === "CallExpression" && node.callee.type === "Super") found ??= node;
    return undefined;
  });
  return found;
}

function isConstructor(fn: FunctionNode): boolean {
  return fn.parent.type === "MethodDefinition" && fn.parent.kind === "constructor";
}

function constructorOf(node: ClassNode): FunctionNode | undefined {
  for (const member of node.body.body) if (member.type === "MethodDefinition" && member.kind === "constructor" && isFunction(member.value)) return member.value;
  return undefined;
}

function memberFrom(engine: Engine, cls: ClassNode, origin: Instance, path: Path, deep: boolean, left: number): readonly Trail[] {
  const [name, ...rest] = path;
  for (const member of cls.body.body) {
    if ((member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") || member.static || keyName(member) !== name) continue;
    if (member.type === "MethodDefinition") return method(engine, member, origin, rest, deep);
    const known = field(engine, member, origin, rest, deep);
    const assigned = assignedInConstructor(engine, cls, origin, path, deep);
    const all = merge(...(known ? [known] : []), ...assigned);
    return all.length > 0 ? all : stop("dynamic", member);
  }
  const injected = injectedParameter(engine, cls, origin, path, deep);
  if (injected) return injected;
  const assigned = assignedInConstructor(engine, cls, origin, path, deep);
  if (assigned.length > 0) return merge(...assigned);
  return above(engine, cls, origin, path, deep, left);
}

function method(engine: Engine, member: AST.MethodDefinition, origin: Instance, rest: Path, deep: boolean): readonly Trail[] {
  const fn = member.value;
  if (!isFunction(fn)) return stop("dynamic", member);
  if (member.kind === "get") return merge(...returnsOf(fn, engine).map((r) => engine.trace(r, rest, instanceContext(engine, origin, fn), deep)));
  return engine.follow([trail({ kind: "function", node: fn, env: instanceContext(engine, origin, undefined) }, member)], rest, engine.root, deep);
}

function field(engine: Engine, member: AST.PropertyDefinition, origin: Instance, rest: Path, deep: boolean): readonly Trail[] | undefined {
  const known = member.value ? engine.trace(member.value, rest, instanceContext(engine, origin, undefined), deep) : undefined;
  if (known?.some((t) => t.origin.kind !== "unknown")) return known;
  // What code out of sight gives is at least of the declared type.
  return typed(engine, member.typeAnnotation?.typeAnnotation, rest, engine.root, deep, decoratorsOf(member)) ?? known ?? injected(engine, decoratorsOf(member), rest, engine.root, deep);
}

/** `constructor(private readonly users: UsersService)`: injected by its declared type, or given by the caller. */
function injectedParameter(engine: Engine, cls: ClassNode, origin: Instance, path: Path, deep: boolean): readonly Trail[] | undefined {
  const [name, ...rest] = path;
  for (const parameter of constructorOf(cls)?.params ?? []) {
    if (parameter.type !== "TSParameterProperty") continue;
    const id = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    if ((id as Node).type !== "Identifier" || id.name !== name) continue;
    const known = typed(engine, id.typeAnnotation?.typeAnnotation, rest, engine.root, deep, decoratorsOf(parameter)) ?? injected(engine, decoratorsOf(parameter), rest, engine.root, deep);
    if (known) return known;
    const fn = constructorOf(cls);
    return fn ? engine.trace(id, rest, instanceContext(engine, origin, fn), deep) : stop("parameter", id);
  }
  return undefined;
}

function assignedInConstructor(engine: Engine, cls: ClassNode, origin: Instance, path: Path, deep: boolean): (readonly Trail[])[] {
  const [name, ...rest] = path;
  const out: (readonly Trail[])[] = [];
  for (const { key, value, fn } of selfAssignments(cls, engine)) {
    if (key === name || name === "*") out.push(engine.trace(value, rest, instanceContext(engine, origin, fn), deep));
  }
  return out;
}

interface SelfAssignment {
  readonly key: string;
  readonly value: Node;
  readonly fn: FunctionNode;
}
const assignments = new WeakMap<ClassNode, readonly SelfAssignment[]>();

/** `this.key = value` anywhere in the class; `*` for `Object.assign(this, value)`. */
function selfAssignments(cls: ClassNode, engine: Engine): readonly SelfAssignment[] {
  const known = assignments.get(cls);
  if (known) return known;
  const out: SelfAssignment[] = [];
  const keys = engine.world.moduleOf(cls).visitorKeys;
  for (const member of cls.body.body) {
    const fn = member.type === "MethodDefinition" || member.type === "PropertyDefinition" ? member.value : null;
    if (!isFunction(fn)) continue;
    walk(fn.body, keys, (node) => {
      if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression" && unwrap(node.left.object).type === "ThisExpression") out.push({ key: memberName(node.left), value: node.right, fn });
      if (node.type === "CallExpression" && node.arguments[0]?.type === "ThisExpression" && node.callee.type === "MemberExpression" && memberName(node.callee) === "assign") {
        const value = node.arguments[1];
        if (value && value.type !== "SpreadElement") out.push({ key: "*", value, fn });
      }
      return undefined;
    });
  }
  assignments.set(cls, out);
  return out;
}

/** What leaves with an instance: its fields, as the constructor and initialisers fill them. */
function insideInstance(engine: Engine, origin: Instance): readonly Trail[] {
  const fields = origin.node.body.body.filter((m) => m.type === "PropertyDefinition");
  // What `@Exclude` and `@Expose` say decides what of it leaves.
  if (fields.some((m) => decoratorsOf(m).some((d) => engine.world.serialises(decoratorName(d))))) return [];
  const out: (readonly Trail[])[] = [];
  const fn = constructorOf(origin.node);
  for (const { value, fn: where } of selfAssignments(origin.node, engine)) {
    if (where === fn) out.push(engine.trace(value, [], instanceContext(engine, origin, fn), true));
  }
  // `constructor(readonly data: T)` keeps what it was given; what nobody is seen to give is not asked for.
  for (const parameter of (origin.call && fn?.params) ?? []) {
    if (fn && parameter.type === "TSParameterProperty") out.push(engine.trace(parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter, [], instanceContext(engine, origin, fn), true));
  }
  for (const member of origin.node.body.body) {
    if (member.type === "PropertyDefinition" && !member.static && member.value && !isFunction(member.value)) out.push(engine.trace(member.value, [], instanceContext(engine, origin, undefined), true));
  }
  return via(origin.node, merge(...out));
}

/** Members that come from the class above: a class of the project, or a library's. */
function above(engine: Engine, cls: ClassNode, origin: Instance, path: Path, deep: boolean, left: number): readonly Trail[] {
  if (!cls.superClass || left === 0) return path[0] === "message" ? messageOfError(engine, cls, origin) : stop("dynamic", cls);
  const found = parentsOf(engine, cls.superClass).map((p): readonly Trail[] => {
    if (p.origin.kind === "class") return memberFrom(engine, p.origin.node, origin, path, deep, left - 1);
    if (p.origin.kind !== "shape") return [];
    const subclass = engine.world.shape(p.origin.shape)?.subclass;
    const instances = subclass?.instances;
    if (instances === undefined) return [];
    const about = subclass?.subject?.from === "typeArgument" ? cls.superTypeArguments?.params[subclass.subject.index ?? 0] : origin.node;
    return engine.follow([trail({ kind: "shape", shape: instances, subject: about ? subjectOf(engine, about) : undefined, hides: [], node: origin.node }, origin.node)], path, engine.root, deep);
  });
  const all = merge(...found);
  if (all.length > 0) return all;
  return path[0] === "message" ? messageOfError(engine, cls, origin) : stop("dynamic", cls);
}

/** What a class extends; a mixin that can't be read (`softDelete(Model)`) passes on what it was given. */
function parentsOf(engine: Engine, superClass: Node): readonly Trail[] {
  const found = engine.trace(superClass, [], engine.root, false);
  const at = unwrap(superClass);
  if (at.type !== "CallExpression" || found.some((t) => t.origin.kind === "class" || t.origin.kind === "shape")) return found;
  return merge(...at.arguments.map((a) => (a.type === "SpreadElement" ? [] : parentsOf(engine, a))));
}

/** `class AppError extends Error { constructor(status, message) { super(message) } }`: the text that was passed up. */
function messageOfError(engine: Engine, cls: ClassNode, origin: Instance): readonly Trail[] {
  const fn = constructorOf(cls);
  if (!fn?.body) {
    const first = origin.call?.arguments[0];
    return first && first.type !== "SpreadElement" ? engine.trace(first, [], origin.env as Context, true) : [];
  }
  const out: (readonly Trail[])[] = [];
  walk(fn.body, engine.world.moduleOf(cls).visitorKeys, (node) => {
    const first = node.type === "CallExpression" && node.callee.type === "Super" ? node.arguments[0] : undefined;
    if (first && first.type !== "SpreadElement") out.push(engine.trace(first, [], instanceContext(engine, origin, fn), true));
    return undefined;
  });
  return merge(...out);
}

export function memberOfClass(engine: Engine, origin: Class, path: Path, context: Context, deep: boolean): readonly Trail[] {
  return staticFrom(engine, origin.node, origin, path, context, deep, ANCESTORS);
}

function staticFrom(engine: Engine, cls: ClassNode, origin: Class, path: Path, context: Context, deep: boolean, left: number): readonly Trail[] {
  const [name, ...rest] = path;
  for (const member of cls.body.body) {
    if ((member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") || !member.static || keyName(member) !== name) continue;
    const self = [trail(origin, origin.node)];
    const inside = engine.enter({ fn: undefined, args: [], bound: [], caller: undefined, closure: undefined, self });
    if (member.value && isFunction(member.value)) return engine.follow([trail({ kind: "function", node: member.value, env: inside }, member)], rest, engine.root, deep);
    return member.value ? engine.trace(member.value, rest, inside, deep) : stop("dynamic", member);
  }
  if (!cls.superClass || left === 0) return stop("dynamic", cls);
  const found = parentsOf(engine, cls.superClass).map((p): readonly Trail[] => {
    if (p.origin.kind === "class") return staticFrom(engine, p.origin.node, origin, path, context, deep, left - 1);
    if (p.origin.kind !== "shape") return [];
    const statics = engine.world.shape(p.origin.shape)?.subclass?.statics;
    if (statics === undefined) return [];
    return engine.follow([trail({ kind: "shape", shape: statics, subject: subjectOf(engine, origin.node), hides: [], node: origin.node }, origin.node)], path, context, deep);
  });
  const all = merge(...found);
  return all.length > 0 ? all : stop("dynamic", cls);
}
