import type { AST, CallNode, ClassNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { enclosingClass, isCall, isFunction, keyName, memberName, settle, unwrap, wrapped } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import { bindingIn, type Binding } from "../syntax/patterns.js";
import type { Context, Engine } from "./engine.js";
import { returnsOf } from "./functions.js";
import { methodOf, yielded } from "./library.js";
import { byProgram, unexplained } from "./program.js";
import { variableOf } from "./scopes.js";
import { givenToStep } from "./steps.js";
import { merge, plain, trail, without } from "./trails.js";
import { typed } from "./types.js";

/** A function with more callers than this in its file is a utility: its callers say nothing in particular. */
const CALLERS = 24;
const ERROR_NAME = /^(?:e|er|err|error|ex|exception|reason|cause)\d?$|(?:Err|Error|Exception)$/;
/** Methods of lists that call their function with each element. */
export const ELEMENT_METHODS = new Set(["every", "filter", "find", "findIndex", "findLast", "findLastIndex", "flatMap", "forEach", "map", "some"]);

/** The value of a parameter: what the caller gave, else what framework, callback convention or type say. */
export function traceParameter(engine: Engine, fn: FunctionNode, name: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const place = placeOf(fn, name);
  if (!place) return plain(name);
  const inner = [...place.path, ...path];
  const values = valueOf(engine, fn, place, inner, context, deep);
  const defaults = place.defaults.map((d) => engine.trace(d.node, [...d.path, ...path], context, deep));
  return merge(without(place.without ?? [], values), ...defaults);
}

interface Place {
  readonly index: number;
  readonly parameter: Node;
  readonly rest: boolean;
  readonly path: Path;
  readonly defaults: Binding["defaults"];
  readonly without: readonly string[] | undefined;
}

function placeOf(fn: FunctionNode, name: Node): Place | undefined {
  for (const [index, parameter] of fn.params.entries()) {
    const binding = bindingIn(parameter, name);
    if (binding) return { index, parameter, rest: parameter.type === "RestElement", ...binding };
  }
  return undefined;
}

function valueOf(engine: Engine, fn: FunctionNode, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const given = contextOf(fn, context);
  if (given) return fromContext(engine, given, place, path, deep);
  const role = engine.world.role(fn);
  const handed = role?.params[place.index];
  const fromRole = (): readonly Trail[] | undefined =>
    handed ? yielded(engine, handed.value, { node: place.parameter, path: [...handed.path, ...path], context, deep, property: undefined, call: undefined, receiver: undefined }) : undefined;
  const wrapping = role?.wrapped ? fromCall(engine, fn, place, path, context, deep) : undefined;
  if (wrapping?.some((t) => t.origin.kind !== "unknown" && t.origin.kind !== "parameter")) return wrapping;
  const byRole = role?.byConvention ? undefined : fromRole();
  // The declared type of a request's part may say more (`FormData`) than the framework's word for any action.
  const registered = byRole?.some((t) => t.origin.kind === "request") ? (partOf(typed(engine, annotationOf(place.parameter), path, context, deep)) ?? byRole) : byRole;
  if (registered) return registered;
  const byType = typed(engine, annotationOf(place.parameter), path, context, deep);
  // A library's type says which methods are meant; a class of the project says less than what the callers hand over.
  if (byType?.some((t) => t.origin.kind === "shape" || t.origin.kind === "rows")) return byType;
  const handedOver = byType && fromCallers(engine, fn, place, path, context, deep);
  if (handedOver?.some((t) => t.origin.kind === "request" || t.origin.kind === "error" || t.origin.kind === "rows")) return handedOver;
  const known = byType ?? fromRole();
  if (known) return known;
  const calls = [fromCall(engine, fn, place, path, context, deep), fromCallers(engine, fn, place, path, context, deep)].filter((t) => t !== undefined);
  const called = merge(...calls);
  const byTypes = unexplained(called) && mayBeTyped(place.parameter) ? byProgram(engine, place.parameter, path, context, deep) : undefined;
  if (byTypes) return byTypes;
  if (calls.length > 0) return called;
  if (isTakenForError(engine, place)) return [trail({ kind: "error", path, node: place.parameter }, place.parameter)];
  return [trail({ kind: "parameter", fn, index: place.index, path }, place.parameter)];
}

/** An annotation that names no type needs no checker. */
function mayBeTyped(parameter: Node): boolean {
  const annotation = annotationOf(parameter);
  return annotation === undefined || /^TS(?:IndexedAccess|Intersection|Reference|Type|Union)/.test(annotation.type);
}

function partOf(trails: readonly Trail[] | undefined): readonly Trail[] | undefined {
  return trails?.some((t) => t.origin.kind === "request") === true ? trails : undefined;
}

function annotationOf(parameter: Node): Node | undefined {
  const at = parameter.type === "AssignmentPattern" ? parameter.left : parameter.type === "TSParameterProperty" ? (parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter) : parameter;
  return "typeAnnotation" in at ? (at.typeAnnotation as AST.TSTypeAnnotation | undefined)?.typeAnnotation : undefined;
}

/** The context in which this function's body is being seen, from the inside out. */
function contextOf(fn: FunctionNode, context: Context): Context | undefined {
  for (let c: Context | undefined = context; c; c = c.caller) {
    for (let inner: Context | undefined = c; inner; inner = inner.closure) if (inner.fn === fn) return inner;
  }
  return undefined;
}

function fromContext(engine: Engine, given: Context, place: Place, path: Path, deep: boolean): readonly Trail[] {
  const bound = given.bound[place.index];
  if (bound) return engine.trace(bound.node, [...bound.path, ...path], bound.context, deep);
  const caller = given.caller ?? engine.root;
  if (place.rest) {
    const [first, ...rest] = path;
    const values = given.args.slice(place.index);
    const chosen = first !== undefined && /^\d+$/.test(first) ? values.slice(Number(first), Number(first) + 1) : values;
    return merge(...chosen.map((v) => engine.trace(v, first === undefined ? [] : rest, caller, deep)));
  }
  const spread = given.args.slice(0, place.index + 1).find((a) => a.type === "SpreadElement");
  if (spread?.type === "SpreadElement") return engine.trace(spread.argument, ["*", ...path], caller, deep);
  const value = given.args[place.index];
  return value ? engine.trace(value, path, caller, deep) : [];
}

/** A function that is an argument of a call, as it is or by its name (`.then(reply)`): the callee decides what it is given. */
function fromCall(engine: Engine, fn: FunctionNode, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const outer = wrapped(fn);
  const uses = isCall(outer.parent) ? [outer] : namesOf(engine, fn);
  if (uses.length > CALLERS) return undefined;
  const found = uses.flatMap((use) => {
    const given = isCall(use.parent) ? fromArgument(engine, fn, use.parent, use, place, path, context, deep) : undefined;
    return given ? [given] : [];
  });
  return found.length > 0 ? merge(...found) : undefined;
}

function fromArgument(engine: Engine, fn: FunctionNode, call: CallNode, use: Node, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const position = (call.arguments as readonly Node[]).indexOf(use);
  if (position < 0) return undefined;
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") {
    const known = fromMethod(engine, fn, call, callee, position, place, path, context, deep);
    if (known) return known;
  }
  const stepped = place.index === 0 ? givenToStep(engine, call, position, path, context, deep) : undefined;
  if (stepped) return stepped;
  const inside = fromLocalCallee(engine, call, position, place, path, context, deep);
  if (inside) return inside;
  return errorFirst(call, position, fn, place) ? [trail({ kind: "error", path, node: place.parameter }, place.parameter)] : undefined;
}

function fromMethod(engine: Engine, fn: FunctionNode, call: CallNode, callee: AST.MemberExpression, position: number, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const name = memberName(callee);
  const receiver = callee.object;
  const { index } = place;
  const error = (): readonly Trail[] => [trail({ kind: "error", path, node: place.parameter }, place.parameter)];
  for (const t of engine.trace(receiver, [], context, false)) {
    const method = methodOf(engine, t, name);
    const own = method?.callbacks?.find((c) => c.at.arg === position || call.arguments.length + c.at.arg === position)?.params[index];
    if (own) return yielded(engine, own, { node: place.parameter, path, context, deep, property: name, call, receiver: t });
    const callback = method?.query?.callback;
    if (!callback || !(callback.arg === position || call.arguments.length + callback.arg === position)) continue;
    if (index === callback.param) return engine.trace(call, path, context, deep);
    if (index === 0) return error();
  }
  if (name === "then" && index === 0) return position === 0 ? engine.trace(receiver, path, context, deep) : error();
  if (name === "catch" && index === 0) return error();
  if ((name === "on" || name === "once" || name === "addListener") && index === 0 && call.arguments[0]?.type === "Literal" && call.arguments[0].value === "error") return error();
  if (ELEMENT_METHODS.has(name) && position === 0) return index === 0 ? element(engine, call, receiver, path, context, deep) : index === 1 ? plain(place.parameter) : undefined;
  if ((name === "sort" || name === "toSorted") && position === 0) return element(engine, call, receiver, path, context, deep);
  if (name === "reduce" || name === "reduceRight") {
    if (index === 1) return engine.trace(receiver, ["*", ...path], context, deep);
    if (index === 0) {
      const start = call.arguments[1];
      const values = returnsOf(fn, engine).map((r) => engine.trace(r, path, context, deep));
      return merge(...(start ? [engine.trace(start, path, context, deep)] : [engine.trace(receiver, ["*", ...path], context, deep)]), ...values);
    }
  }
  return undefined;
}

function element(engine: Engine, call: CallNode, receiver: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const callee = unwrap(call.callee);
  // `Promise.allSettled(…)`: a rejected element holds an error.
  const source = settle(receiver);
  if (callee.type === "MemberExpression" && path[0] === "reason" && isSettled(source)) return [trail({ kind: "error", path: path.slice(1), node: receiver }, receiver)];
  return engine.trace(receiver, ["*", ...path], context, deep);
}

function isSettled(node: Node): boolean {
  const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "MemberExpression" && memberName(callee) === "allSettled";
}

/** A callback given to a function of the project: what that function calls it with. */
function fromLocalCallee(engine: Engine, call: CallNode, position: number, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  if (context.depth > 6) return undefined;
  const targets = engine.trace(call.callee, [], context, false).flatMap((t) => (t.origin.kind === "function" ? [t.origin] : []));
  const found: (readonly Trail[])[] = [];
  for (const { node: target, env } of targets) {
    const parameter = target.params[position];
    if (parameter?.type !== "Identifier") continue;
    const variable = variableOf(parameter, engine.world.moduleOf(parameter));
    for (const reference of variable?.references ?? []) {
      const use = wrapped(reference.identifier);
      if (use.parent?.type !== "CallExpression" || use.parent.callee !== use) continue;
      const value = use.parent.arguments[place.index];
      const inside = engine.enter({ fn: target, args: call.arguments, bound: [], caller: context, closure: env as Context, self: undefined });
      if (value && value.type !== "SpreadElement") found.push(engine.trace(value, path, inside, deep));
    }
  }
  return found.length > 0 ? merge(...found) : undefined;
}

/** Node's convention: the last argument is a callback, its first parameter the error. */
function errorFirst(call: CallNode, position: number, fn: FunctionNode, place: Place): boolean {
  const name = place.parameter.type === "Identifier" ? place.parameter.name : "";
  return place.index === 0 && place.path.length === 0 && position === call.arguments.length - 1 && ERROR_NAME.test(name) && call.type === "CallExpression" && isFunction(fn) && position >= 0 && (fn.params.length > 1 || call.arguments.length > 1);
}

const ERROR_TYPE = /^(?:Error|unknown|any)$/;

/** A helper's parameter that is called an error and handled as one: its callers hand over what they caught. */
function isTakenForError(engine: Engine, { parameter, path }: Place): boolean {
  const at = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  if (at.type !== "Identifier" || path.length > 0 || !ERROR_NAME.test(at.name) || at.name.length < 2) return false;
  const type = at.typeAnnotation?.typeAnnotation;
  const declared = type?.type === "TSUnknownKeyword" || type?.type === "TSAnyKeyword" || (type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && ERROR_TYPE.test(type.typeName.name));
  if (type && !declared) return false;
  const references = variableOf(at, engine.world.moduleOf(at))?.references ?? [];
  return references.some((r) => {
    const use = wrapped(r.identifier).parent;
    return (use?.type === "MemberExpression" && /^(?:stack|message)$/.test(memberName(use))) || (use?.type === "BinaryExpression" && use.operator === "instanceof");
  });
}

/** The arguments that the callers in the same file give, when the function is called by its name there. */
function fromCallers(engine: Engine, fn: FunctionNode, place: Place, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const calls = callersOf(engine, fn);
  if (calls.length === 0 || calls.length > CALLERS) return undefined;
  const found = calls.map((call): readonly Trail[] => {
    const value = call.arguments[place.index];
    if (!value || value.type === "SpreadElement") return [];
    return engine.trace(value, path, engine.root, deep);
  });
  return merge(...found);
}

/** Calls of a function by its name, or of a method through `this`, in the function's own file. */
export function callersOf(engine: Engine, fn: FunctionNode): CallNode[] {
  if (fn.parent.type === "MethodDefinition") return methodCallers(engine, fn, keyName(fn.parent));
  return namesOf(engine, fn).flatMap((use) => (isCall(use.parent) && use.parent.callee === use ? [use.parent] : []));
}

/** Where the name of a function stands in its own file. */
function namesOf(engine: Engine, fn: FunctionNode): Node[] {
  const holder = wrapped(fn).parent;
  const id = fn.type === "FunctionDeclaration" ? fn.id : holder?.type === "VariableDeclarator" ? holder.id : undefined;
  if (id?.type !== "Identifier") return [];
  return (variableOf(id, engine.world.moduleOf(fn))?.references ?? []).map((r) => wrapped(r.identifier as Node));
}

const thisCalls = new WeakMap<ClassNode, ReadonlyMap<string, readonly CallNode[]>>();

/** `this.method(…)` in the method's own class. */
function methodCallers(engine: Engine, fn: FunctionNode, name: string): CallNode[] {
  const cls = enclosingClass(fn);
  if (!cls) return [];
  let table = thisCalls.get(cls);
  if (!table) {
    const made = new Map<string, CallNode[]>();
    walk(cls.body, engine.world.moduleOf(cls).visitorKeys, (node) => {
      const callee = node.type === "CallExpression" ? unwrap(node.callee) : undefined;
      if (node.type === "CallExpression" && callee?.type === "MemberExpression" && unwrap(callee.object).type === "ThisExpression") made.set(memberName(callee), [...(made.get(memberName(callee)) ?? []), node]);
      return undefined;
    });
    table = made;
    thisCalls.set(cls, table);
  }
  return [...(table.get(name) ?? [])];
}
