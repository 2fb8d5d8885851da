import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { isFunction, memberName, stringValue, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { Bound, Context, Engine } from "./engine.js";
import { returnsOf } from "./functions.js";
import { variableOf } from "./scopes.js";
import { asText, merge, plain, stop, trail } from "./trails.js";

type Args = readonly Node[];

/** A call that is being followed. */
export interface Call {
  readonly engine: Engine;
  readonly node: CallNode;
  readonly args: Args;
  readonly path: Path;
  readonly context: Context;
  readonly deep: boolean;
}

/** What ECMAScript's and Node's own functions make of their arguments. Undefined: not one of them. */
export function traceBuiltinCall(engine: Engine, node: AST.CallExpression, callee: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const args = node.arguments.filter((a) => a.type !== "SpreadElement");
  const call: Call = { engine, node, args, path, context, deep };
  if (callee.type === "Identifier" && !variableOf(callee, engine.world.moduleOf(callee))) return globalFunction(call, callee.name);
  if (callee.type !== "MemberExpression") return undefined;
  const object = unwrap(callee.object);
  const name = memberName(callee);
  if (object.type === "Identifier" && !variableOf(object, engine.world.moduleOf(object))) {
    const known = staticFunction(call, object.name, name);
    if (known) return known;
  }
  return method(call, callee.object, name);
}

function trace(call: Call, node: Node | undefined, path: Path = call.path, deep = call.deep): readonly Trail[] {
  return node ? call.engine.trace(node, path, call.context, deep) : [];
}

function globalFunction(call: Call, name: string): readonly Trail[] | undefined {
  switch (name) {
    case "String":
      return call.path.length > 0 ? plain(call.node) : asText(call.node, trace(call, call.args[0], []));
    case "structuredClone":
      return trace(call, call.args[0]);
    case "Number":
    case "Boolean":
    case "BigInt":
    case "parseInt":
    case "parseFloat":
      return plain(call.node);
    case "encodeURIComponent":
    case "encodeURI":
    case "decodeURIComponent":
    case "btoa":
      return asText(call.node, trace(call, call.args[0], []));
    default:
      return undefined;
  }
}

function staticFunction(call: Call, object: string, name: string): readonly Trail[] | undefined {
  const [first] = call.args;
  const [head, ...rest] = call.path;
  if (head === "length" && (object === "Object" || object === "Array")) return plain(call.node);
  switch (`${object}.${name}`) {
    case "JSON.stringify":
      return call.path.length > 0 ? plain(call.node) : stringified(call);
    case "JSON.parse":
      return parsed(call);
    case "Object.assign":
      return merge(...call.args.map((a) => trace(call, a)));
    case "Object.freeze":
    case "Object.seal":
      return trace(call, first);
    case "Object.values":
      return trace(call, first, head === undefined ? [] : ["*", ...rest]);
    case "Object.entries":
      return trace(call, first, head === undefined ? [] : ["*", ...rest.slice(1)]);
    case "Object.fromEntries":
      return trace(call, first, head === undefined ? [] : ["*", "1", ...rest]);
    case "Object.keys":
      return plain(call.node);
    case "Promise.all":
      return trace(call, first);
    case "Promise.race":
    case "Promise.any":
      return trace(call, first, ["*", ...call.path]);
    case "Promise.allSettled":
      return settled(call);
    case "Promise.resolve":
      return trace(call, first);
    case "Promise.reject":
      // Whoever waits for it is given no value: it is thrown.
      return [];
    case "Array.from":
    case "Array.of":
      return isFunction(call.args[1]) ? mapped(call, call.args[1], first as Node) : trace(call, first);
    case "Buffer.from":
    case "Buffer.concat":
      return trace(call, first, object === "Buffer" && name === "concat" ? ["*"] : []);
    default:
      return undefined;
  }
}

/** A replacer list or function projects; a record keeps its fields, an error loses all but its own properties. */
function stringified(call: Call): readonly Trail[] {
  const replacer = call.args[1] && unwrap(call.args[1]);
  if (replacer && (replacer.type === "ArrayExpression" || isFunction(replacer))) return stop("dynamic", call.node);
  return call.engine.trace(call.args[0] ?? call.node, [], call.context, true);
}

function parsed(call: Call): readonly Trail[] {
  return trace(call, call.args[0], []).map((t): Trail => {
    const { origin } = t;
    if (origin.kind === "request" && origin.raw) return { ...t, text: false, origin: { ...origin, raw: false, missing: "no", path: call.path } };
    // JSON.parse(JSON.stringify(x)) is x.
    if (origin.kind === "rows" || origin.kind === "error" || origin.kind === "request") return { ...t, origin: { ...origin, path: [...origin.path, ...call.path] } };
    if (origin.kind === "parameter") return { ...t, origin: { ...origin, path: [...origin.path, ...call.path] } };
    return trail({ kind: "plain", node: call.node }, call.node);
  });
}

function settled(call: Call): readonly Trail[] {
  const [index, property, ...rest] = call.path;
  if (property === "reason") return [trail({ kind: "error", path: rest, node: call.node }, call.node)];
  const values = trace(call, call.args[0], index === undefined ? [] : property === "value" ? [index, ...rest] : [index, ...call.path.slice(1)]);
  return index === undefined || property === undefined ? merge(values, [trail({ kind: "error", path: [], node: call.node }, call.node)]) : values;
}

const SAME = new Set(["filter", "slice", "reverse", "toReversed", "sort", "toSorted", "concat", "splice", "toSpliced", "with", "values"]);
const ONE = new Set(["find", "findLast", "at", "pop", "shift"]);
const TEXT = new Set(["toString", "trim", "toLowerCase", "toUpperCase", "slice", "substring", "substr", "replace", "replaceAll", "padStart", "padEnd", "concat", "normalize", "toLocaleString", "trimStart", "trimEnd", "split", "charAt", "toWellFormed"]);
const PLAIN = new Set(["includes", "indexOf", "startsWith", "endsWith", "some", "every", "has", "test", "match", "localeCompare", "keys", "lastIndexOf", "findIndex", "search", "hasOwnProperty"]);

/** Positions in the list that `apply` is given. */
const APPLIED = ["0", "1", "2", "3", "4"];

/** Methods of arrays, promises and strings, by name: models were asked before. */
function method(call: Call, receiver: Node, name: string): readonly Trail[] | undefined {
  const [head, ...rest] = call.path;
  const [first] = call.args;
  switch (name) {
    case "then": {
      const answered = first ? valueOfCallback(call, first, [{ node: receiver, path: [], context: call.context }]) : undefined;
      const second = call.args[1] ? valueOfCallback(call, call.args[1], []) : undefined;
      return answered ? merge(answered, second ?? []) : trace(call, receiver);
    }
    case "catch":
      return merge(trace(call, receiver), first ? (valueOfCallback(call, first, []) ?? []) : []);
    case "finally":
      return trace(call, receiver);
    case "map":
    case "flatMap":
      return first ? mapped(call, first, receiver) : undefined;
    case "flat":
      return head === "length" ? plain(call.node) : trace(call, receiver, head === undefined ? [] : ["*", ...call.path]);
    case "reduce":
    case "reduceRight": {
      const values = isFunction(unwrap(first ?? call.node)) ? returnsOf(unwrap(first as Node) as FunctionNode, call.engine).map((r) => trace(call, r)) : [];
      return merge(...(call.args[1] ? [trace(call, call.args[1])] : []), ...values);
    }
    case "entries":
      return trace(call, receiver, head === undefined ? [] : ["*", ...rest.slice(1)]);
    case "bind":
      return trace(call, receiver);
    case "call":
      return valueOfCallback(call, receiver, call.args.slice(1).map((node) => ({ node, path: [], context: call.context })));
    case "apply": {
      const list = call.args[1];
      return valueOfCallback(call, receiver, list ? APPLIED.map((i) => ({ node: list, path: [i], context: call.context })) : []);
    }
    case "get":
      return formGet(call, receiver, first);
  }
  if (name === "join") return call.path.length > 0 ? plain(call.node) : asText(call.node, trace(call, receiver, ["*"]));
  if (ONE.has(name)) return trace(call, receiver, ["*", ...call.path]);
  if (SAME.has(name) && !(TEXT.has(name) && call.path.length === 0 && !call.deep)) {
    const added = name === "concat" ? call.args.map((a) => trace(call, a)) : [];
    return merge(trace(call, receiver), ...added);
  }
  if (TEXT.has(name)) return call.path.length > 0 ? plain(call.node) : asText(call.node, trace(call, receiver, []));
  if (PLAIN.has(name)) return plain(call.node);
  return undefined;
}

/** `form.get("name")`, `params.get("name")`: the request's own bag, or any map. */
function formGet(call: Call, receiver: Node, key: Node | undefined): readonly Trail[] | undefined {
  const name = stringValue(key) ?? "*";
  const found = call.engine.trace(receiver, [], call.context, false).filter((t) => t.origin.kind === "request");
  return found.length > 0 ? call.engine.follow(found, [name, ...call.path], call.context, call.deep) : undefined;
}

function mapped(call: Call, callback: Node, receiver: Node): readonly Trail[] {
  const [head, ...rest] = call.path;
  if (head === "length") return plain(call.node);
  const inner = head === undefined ? [] : rest;
  const found = valueOfCallback({ ...call, path: inner }, callback, [{ node: receiver, path: ["*"], context: call.context }]);
  return found ?? stop("dynamic", call.node);
}

/** What a callback returns when it is called with these values. */
export function valueOfCallback(call: Call, callback: Node, bound: readonly Bound[]): readonly Trail[] | undefined {
  const { engine, context } = call;
  if (context.depth > 14) return stop("budget", call.node);
  const found = engine.trace(callback, [], context, false).flatMap((t): readonly (readonly Trail[])[] => {
    if (t.origin.kind !== "function") return [];
    if (engine.isCrowded(t.origin.node, context)) return [stop("budget", call.node)];
    const closure = t.origin.env as Context;
    // Called with nothing that is known here: what its parameters are, the call that it is handed to says (`.catch((error) => …)`).
    const fn = bound.length > 0 ? t.origin.node : undefined;
    const inside = engine.enter({ fn, args: [], bound, caller: context, closure, self: closure.self });
    return returnsOf(t.origin.node, engine).map((r) => engine.trace(r, call.path, inside, call.deep));
  });
  return found.length > 0 ? merge(...found) : isFunction(unwrap(callback)) ? [] : undefined;
}

/** `new Error(text)`, `new Promise(…)`, collections. Undefined: not one of them. */
export function traceBuiltinConstruct(engine: Engine, node: AST.NewExpression, callee: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  if (callee.type !== "Identifier" || variableOf(callee, engine.world.moduleOf(callee))) return undefined;
  const args = node.arguments.filter((a) => a.type !== "SpreadElement");
  const call: Call = { engine, node, args, path, context, deep };
  if (/^(?:Aggregate|Eval|Range|Reference|Syntax|Type|URI)?Error$/.test(callee.name)) return newError(call);
  switch (callee.name) {
    case "Promise":
      return promised(call);
    case "Map":
    case "Set":
      // A collection itself is always there, and so is its size.
      return path[0] === "size" || (path.length === 0 && !deep) ? plain(node) : trace(call, args[0]);
    case "Array":
      return trace(call, args[0]);
    case "Date":
    case "URL":
    case "RegExp":
      return plain(node);
    default:
      return undefined;
  }
}

/** An error of one's own has a stack too; its message is what it was given. */
function newError(call: Call): readonly Trail[] {
  const [head] = call.path;
  if (head === "stack") return [trail({ kind: "error", path: call.path, node: call.node }, call.node)];
  if (head === "message") return trace(call, call.args[0], [], true);
  if (head === "cause") return trace(call, call.args[1], call.path);
  return call.deep ? asText(call.node, trace(call, call.args[0], [], true)) : plain(call.node);
}

/** `new Promise((resolve) => … resolve(value))` */
function promised(call: Call): readonly Trail[] {
  const executor = call.args[0] && unwrap(call.args[0]);
  const parameter = isFunction(executor) ? executor.params[0] : undefined;
  if (!isFunction(executor) || parameter?.type !== "Identifier") return stop("dynamic", call.node);
  const resolve = variableOf(parameter, call.engine.world.moduleOf(parameter));
  const out: (readonly Trail[])[] = [];
  walk(executor.body, call.engine.world.moduleOf(executor).visitorKeys, (node) => {
    const value = node.type === "CallExpression" && node.callee.type === "Identifier" && resolve && variableOf(node.callee, call.engine.world.moduleOf(node)) === resolve ? node.arguments[0] : undefined;
    if (value && value.type !== "SpreadElement") out.push(trace(call, value));
    return undefined;
  });
  return merge(...out);
}

