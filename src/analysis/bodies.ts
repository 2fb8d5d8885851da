import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { Origin, Path } from "../concepts/origin.js";
import type { Engine } from "../flow/engine.js";
import { reachingWrites } from "../flow/reaching.js";
import { variableOf } from "../flow/scopes.js";
import { nodesOf } from "../flow/trails.js";
import { isRequireCall } from "../syntax/imports.js";
import { enclosingFunction, isCall, isFunction, keyName, memberChain, memberName, stringValue, unwrap, wrapped } from "../syntax/node.js";
import { bindingIn } from "../syntax/patterns.js";
import { type BodyPorts, checkedHere, guarded, inPredicate, usedUnguarded, useOf } from "./key-uses.js";

/** Methods that are called on a body taken for a list. */
const LIST_METHODS = new Set(["map", "forEach", "filter", "reduce", "find", "some", "every", "flatMap", "join", "slice", "sort"]);

type Request = Extract<Origin, { kind: "request" }>;

/** One unguarded read of a request body. */
export interface BodyRead {
  readonly kind: "parse" | "throws" | "unchecked";
  /** The access, the destructuring pattern, or the parse. */
  readonly node: Node;
  /** Keys as the client sends them, dotted; several for a pattern. */
  readonly keys: readonly string[];
  /** The body itself may be undefined. */
  readonly missingBody: boolean;
  readonly fn: FunctionNode | undefined;
  /** Later reads of the same keys in the function, which this one speaks for. */
  readonly again: readonly Node[];
}

/** Reads below a request body whose key nothing on the way has established. */
export function unguardedReads(members: readonly AST.MemberExpression[], patterns: readonly AST.ObjectPattern[], calls: readonly Node[], ports: BodyPorts): BodyRead[] {
  const out: BodyRead[] = [];
  // A guard may stand where the budget ended.
  const doubtful = new Set<Node>();
  const judge = (find: () => BodyRead | undefined): void => {
    const { doubts } = ports.engine;
    const read = find();
    if (read) out.push(read);
    if (read && ports.engine.doubts > doubts) doubtful.add(read.node);
  };
  for (const call of calls) judge(() => parseRead(call, ports));
  for (const member of members) judge(() => memberRead(member, ports));
  for (const pattern of patterns) judge(() => patternRead(pattern, ports));
  return firstOfEach(out.sort((a, b) => a.node.range[0] - b.node.range[0])).filter((read) => !doubtful.has(read.node));
}

/** One report per path and function: the first. */
function firstOfEach(reads: readonly BodyRead[]): BodyRead[] {
  const first = new Map<string, { readonly again: Node[] }>();
  const places = new Set<string>();
  return reads.flatMap((r) => {
    if (r.keys.length === 0) return [r];
    // Where one read of a missing body throws, the others of its statement are not reached.
    const place = statementOf(r.node).range.join("-");
    if (r.missingBody && places.has(place)) return [];
    if (r.missingBody) places.add(place);
    const keys = r.keys.map((k) => `${r.fn?.range[0] ?? -1}|${r.kind}|${k}`);
    const known = keys.map((k) => first.get(k));
    if (known.every((one) => one !== undefined)) {
      for (const one of new Set(known)) one.again.push(r.node);
      return [];
    }
    const kept = { ...r, again: [] };
    for (const k of keys) if (!first.has(k)) first.set(k, kept);
    return [kept];
  });
}

/** The statement that a read stands in; of a parameter's pattern the function. */
function statementOf(node: Node): Node {
  let at = node;
  while (at.parent && !isFunction(at) && !/Statement$|Declaration$/.test(at.type)) at = at.parent;
  return at;
}

/** `JSON.parse(text)` of what the client sent, where what is no JSON ends the process. Elsewhere a failed parse is a failed request. */
function parseRead(node: Node, ports: BodyPorts): BodyRead | undefined {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || memberName(node.callee) !== "parse") return undefined;
  const { object } = node.callee;
  const [text] = node.arguments;
  if (object.type !== "Identifier" || object.name !== "JSON" || !text || text.type === "SpreadElement" || !ports.fatal(node)) return undefined;
  const isBody = ports.engine.trace(text, [], ports.engine.root, false).some(({ origin }) => origin.kind === "request" && origin.part === "body" && origin.path.length === 0);
  return isBody ? { kind: "parse", node, keys: [], missingBody: false, fn: enclosingFunction(node), again: [] } : undefined;
}

function bodyOf(node: Node, engine: Engine): Request | undefined {
  const found = engine.trace(node, [], engine.root, false);
  // One of the ways leads through a validator: which one was taken can't be told.
  if (found.some((t) => t.origin.kind === "validated")) return undefined;
  for (const { origin, text } of found) if (origin.kind === "request" && origin.part === "body" && !origin.raw && !text) return origin;
  return undefined;
}

function memberRead(member: AST.MemberExpression, ports: BodyPorts): BodyRead | undefined {
  const object = unwrap(member.object);
  if (object.type !== "Identifier" && object.type !== "MemberExpression" && object.type !== "CallExpression" && object.type !== "AwaitExpression") return undefined;
  if (!mayHoldBody(object, ports.engine)) return undefined;
  const body = bodyOf(member.object, ports.engine);
  if (!body) return undefined;
  const name = memberName(member);
  // Methods of bags, strings and arrays are no keys of the client.
  const parent = wrapped(member).parent;
  if (isCall(parent) && unwrap(parent.callee) === member) return callOn(member, body, ports);
  // An element of a list is there when the list is as long as it should be: the list's own checks count.
  if (member.optional || name === "*" || name === "length" || /^\d+$/.test(name)) return body.path.length > 0 && !member.optional ? deref(member, body, ports) : undefined;
  const path = [...body.path, name];
  if (body.path.length > 0 && !guarded(member, body.path, ports)) return deref(member, body, ports);
  return valueRead(member, path, body, ports);
}

/** Nothing that is imported, declared as a function, or made of constants holds what a client sent: a cheap look before the trace. */
function mayHoldBody(object: Node, { world }: Engine): boolean {
  const { root } = memberChain(object);
  if (root.type === "ThisExpression") return true;
  if (root.type !== "Identifier") return root.type === "CallExpression" || root.type === "AwaitExpression" || root.type === "NewExpression";
  const variable = variableOf(root, world.moduleOf(root));
  if (!variable) return world.global(root.name) !== undefined;
  return variable.defs.some((d) => d.type === "Parameter" || (d.type === "Variable" && !isRequired(d.node)));
}

function isRequired(node: Node): boolean {
  const init = node.type === "VariableDeclarator" && node.init ? memberChain(unwrap(node.init)).root : undefined;
  return init !== undefined && (isFunction(init) || init.type === "Literal" || isRequireCall(init));
}

/** `body.name.trim()`: throws when `name` is missing. `form.get("name")` reads a key. */
function callOn(member: AST.MemberExpression, body: Request, ports: BodyPorts): BodyRead | undefined {
  if (body.form && body.path.length === 0 && memberName(member) === "get") return formRead(member, body, ports);
  if (member.optional || (body.path.length === 0 && (body.form || !LIST_METHODS.has(memberName(member))))) return undefined;
  return deref(member, body, ports);
}

/** `form.get("name")`: a key that may be missing, or a file. */
function formRead(member: AST.MemberExpression, body: Request, ports: BodyPorts): BodyRead | undefined {
  const call = wrapped(member).parent;
  if (call?.type !== "CallExpression") return undefined;
  const key = stringValue(call.arguments[0]);
  return key === undefined ? undefined : valueRead(call, [key], body, ports);
}

/** A member of a value that may be missing. The access to report is the value's own. */
function deref(member: AST.MemberExpression, body: Request, ports: BodyPorts): BodyRead | undefined {
  if (guarded(member, body.path, ports) || defaulted(member.object, ports.engine) || chosen(member.object, body.path, ports)) return undefined;
  // Elements are there as far as the list goes: the list's own read is the place.
  if (body.path.at(-1) === "*") return undefined;
  const object = unwrap(member.object);
  // What a function made of the value is there, whatever the value was.
  if (object.type === "CallExpression" && object.arguments.length > 0 && body.path.length > 0 && !isFormGet(object, body)) return undefined;
  const optional = object.type === "MemberExpression" && object.optional;
  if (optional && member.parent.type !== "ChainExpression" && isChained(member)) return undefined;
  return read("throws", object, [body.path], body, ports);
}

function isFormGet(call: AST.CallExpression, body: Request): boolean {
  const callee = unwrap(call.callee);
  return body.form && callee.type === "MemberExpression" && memberName(callee) === "get";
}

function isChained(member: AST.MemberExpression): boolean {
  const object = member.object;
  return object.type !== "ChainExpression";
}

/** A default stands in for the missing value: `body.name ?? ""`, `const { name = "" } = body`, also under a name given before. */
function defaulted(node: Node, engine: Engine): boolean {
  const at = unwrap(node);
  if (at.type === "LogicalExpression") return at.operator !== "&&";
  const variable = at.type === "Identifier" ? variableOf(at, engine.world.moduleOf(at)) : undefined;
  const writes = variable ? reachingWrites(at, variable) : [];
  return (
    writes.length > 0 &&
    writes.every((write) => {
      if (write.kind === "value") return write.pattern === write.identifier ? unwrap(write.value).type === "LogicalExpression" : hasDefault(write.pattern, write.identifier);
      const { node: owner, name } = write.definition;
      return isFunction(owner) && (owner).params.some((parameter) => hasDefault(parameter, name));
    })
  );
}

/** `const list = Array.isArray(body.list) ? body.list : []`: the client's value was taken where it was of use only. */
function chosen(node: Node, path: Path, ports: BodyPorts): boolean {
  const at = unwrap(node);
  const variable = at.type === "Identifier" ? variableOf(at, ports.engine.world.moduleOf(at)) : undefined;
  const writes = variable ? reachingWrites(at, variable) : [];
  const taken = (value: Node): boolean => {
    const here = unwrap(value);
    if (here.type === "ConditionalExpression") return taken(here.consequent) && taken(here.alternate);
    // What a function makes of a value is there: `Array.isArray(list) ? list : Object.values(list)`.
    if (here.type === "CallExpression" && here.arguments.length > 0) return true;
    return bodyOf(here, ports.engine) === undefined || guarded(here, path, ports);
  };
  return writes.length > 0 && writes.every((write) => write.kind === "value" && write.pattern === write.identifier && unwrap(write.value).type === "ConditionalExpression" && taken(write.value));
}

function hasDefault(pattern: Node, name: Node): boolean {
  return (bindingIn(pattern, name)?.defaults.length ?? 0) > 0;
}

function read(kind: BodyRead["kind"], node: Node, paths: readonly Path[], body: Request, ports: BodyPorts): BodyRead {
  const missingBody = body.missing === "yes" && body.path.length === 0;
  return { kind, node, keys: paths.map((p) => p.join(".")), missingBody: missingBody && !guarded(node, [], ports), fn: enclosingFunction(node), again: [] };
}

function valueRead(member: Node, path: Path, body: Request, ports: BodyPorts): BodyRead | undefined {
  const use = useOf(member);
  if (use.kind === "write" || use.kind === "chain") return undefined;
  if (body.path.length === 0 && body.missing === "yes" && use.kind !== "none" && !inPredicate(member) && ports.uncaught(member) && !guarded(member, [], ports) && !guarded(member, path, ports)) return read("throws", member, [path], body, ports);
  if (use.kind !== "used" && use.kind !== "alias") return undefined;
  if (guarded(member, path, ports) || checkedHere(member, path, ports)) return undefined;
  if (use.kind === "alias" && !usedUnguarded(use, path, ports)) return undefined;
  const throws = use.throws === true || (body.missing === "yes" && body.path.length === 0 && !guarded(member, [], ports));
  return read(throws ? "throws" : "unchecked", member, [path], body, ports);
}

function patternRead(pattern: AST.ObjectPattern, ports: BodyPorts): BodyRead | undefined {
  const source = sourceOf(pattern);
  if (!source) return undefined;
  const body = source.from === "parameter" ? parameterBody(pattern, ports.engine) : bodyOf(source.node, ports.engine);
  if (!body) return undefined;
  const node = pattern;
  const point = source.from === "parameter" ? pattern : source.node;
  if (body.path.length > 0 && !guarded(point, body.path, ports) && !(source.from === "value" && defaulted(source.node, ports.engine))) return read("throws", node, [body.path], body, ports);
  const missing = body.missing === "yes" && body.path.length === 0 && ports.uncaught(pattern) && !guarded(point, [], ports) && !(source.from === "value" && defaulted(source.node, ports.engine));
  const keys: Path[] = [];
  let throwing = false;
  for (const property of pattern.properties) {
    if (property.type !== "Property") continue;
    const path = [...body.path, keyName(property)];
    const target = property.value;
    if (target.type === "AssignmentPattern") continue;
    if (target.type === "ObjectPattern" || target.type === "ArrayPattern") {
      keys.push(path);
      throwing = true;
    } else if (target.type === "Identifier" && unguardedBinding(target, path, ports)) keys.push(path);
  }
  if (keys.length === 0 && !missing) return undefined;
  const all = keys.length > 0 ? keys : pattern.properties.flatMap((p) => (p.type === "Property" ? [[...body.path, keyName(p)]] : []));
  const absent = missing || (body.missing === "yes" && body.path.length === 0 && source.from === "value" && !defaulted(source.node, ports.engine) && !guarded(point, [], ports));
  return { kind: absent || throwing ? "throws" : "unchecked", node, keys: all.map((p) => p.join(".")), missingBody: missing, fn: enclosingFunction(node), again: [] };
}

function unguardedBinding(target: AST.Identifier, path: Path, ports: BodyPorts): boolean {
  if (guarded(target, path, ports)) return false;
  return usedUnguarded({ target }, path, ports);
}

type Source = { readonly from: "value"; readonly node: Node } | { readonly from: "parameter" };

function sourceOf(pattern: AST.ObjectPattern): Source | undefined {
  const { parent } = pattern;
  if (parent.type === "VariableDeclarator" && parent.id === pattern && parent.init) return { from: "value", node: parent.init };
  if (parent.type === "AssignmentExpression" && parent.left === pattern) return { from: "value", node: parent.right };
  if (parent.type === "AssignmentPattern") return undefined;
  // A parameter, or the pattern of a part of one: `({ body: { name } }, res) =>`.
  return { from: "parameter" };
}

/** What a destructured parameter takes apart: seen through its first binding. */
function parameterBody(pattern: AST.ObjectPattern, engine: Engine): Request | undefined {
  for (const property of pattern.properties) {
    if (property.type !== "Property") continue;
    const target = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    if (target.type !== "Identifier" || isPutTogether(target, engine)) continue;
    const found = bodyOf(target, engine);
    if (found?.path.at(-1) === keyName(property)) return { ...found, path: found.path.slice(0, -1) };
  }
  return undefined;
}

/** `create({ name, age })`: a caller read the keys and made an object of them, which holds what it names. */
function isPutTogether(target: Node, engine: Engine): boolean {
  return engine.trace(target, [], engine.root, false).some((trail) => trail.origin.kind === "request" && nodesOf(trail).some((step) => isGivenIn(step)));
}

/** The value of a property of an object that a call is given. */
function isGivenIn(step: Node): boolean {
  const property = step.parent;
  return property?.type === "Property" && property.value === step && property.parent.type === "ObjectExpression" && isCall(property.parent.parent);
}
