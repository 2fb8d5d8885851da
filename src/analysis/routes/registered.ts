import type { AST, CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Method } from "../../concepts/model.js";
import { methodOf } from "../../flow/library.js";
import { isCall, isFunction, keyName, memberName, nameOf, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { vocabulary } from "../vocabulary.js";
import { rootOf, waysTo } from "./climb.js";
import type { Route } from "./route.js";

const VERBS = new Set(["get", "post", "put", "patch", "delete", "del", "all"]);
/** Where the value can't be traced, what routers are called; the path and the handlers have to speak for themselves. */
const ROUTER = /^(?:_?app|_?router|routes?|server|instance|api|api[Rr]outer|\w*[Rr]outer|\w*[Rr]oute|\w*App)$/;

/** Routes of routers and apps: `router.post("/orders", guard, create)`, `app.route({ method, url, handler })`. */
export function registeredRoutes(file: FileAnalysis): Route[] {
  return file.nodes.calls.flatMap((call) => {
    const callee = unwrap(call.callee);
    if (call.type !== "CallExpression" || callee.type !== "MemberExpression") return [];
    const name = memberName(callee);
    if (VERBS.has(name)) return byVerb(file, call, callee, name);
    return name === "route" ? described(file, call, callee) : [];
  });
}

/** How the models, or its name, know the receiver; undefined: it is no router. */
function routing(file: FileAnalysis, callee: AST.MemberExpression): readonly Method[] | undefined {
  const found = file.trace(callee.object);
  const methods = found.flatMap((t) => {
    const method = methodOf(file.tracer, t, memberName(callee));
    const shape = t.origin.kind === "shape" ? t.origin.shape : "";
    return method?.handlers?.some((h) => file.index.handler(shape, h.handler)?.spec.role === "route") === true ? [method] : [];
  });
  if (methods.length > 0) return methods;
  const root = rootOf(callee.object);
  const unseen = found.length === 0 || found.every((t) => t.origin.kind === "parameter" || t.origin.kind === "unknown");
  return unseen && root.type === "Identifier" && (ROUTER.test(root.name) || vocabulary().frameworks.has(root.name)) ? [] : undefined;
}

function byVerb(file: FileAnalysis, call: AST.CallExpression, callee: AST.MemberExpression, name: string): Route[] {
  const chained = pathOfChain(callee.object);
  const first = call.arguments[0];
  const own = first && pathAt(file, first);
  const path = chained ?? own;
  const given = chained === undefined ? call.arguments.slice(1) : call.arguments;
  if (path === undefined || given.length === 0 || (chained === undefined && !path.startsWith("/") && !path.startsWith("*") && path !== "")) return [];
  const methods = routing(file, callee);
  if (!methods) return [];
  const { handler, guards, options } = taken(given);
  if (!handler) return [];
  const inOptions = options ? fromOptions(file, options) : undefined;
  return [
    make(file, callee, {
      call,
      method: name === "all" ? "ALL" : name === "del" ? "DELETE" : name.toUpperCase(),
      path,
      answer: inOptions?.handler ?? handler,
      guards: [...guards, ...(inOptions?.guards ?? []), ...afterwards(call)],
      declared: inOptions?.declared ?? false,
    }),
  ];
}

/** `router.route("/x").get(a).post(b)` */
function pathOfChain(node: Node): string | undefined {
  let at = unwrap(node);
  while (at.type === "CallExpression") {
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") return undefined;
    if (memberName(callee) === "route") return at.arguments[0] && stringValue(at.arguments[0]);
    at = unwrap(callee.object);
  }
  return undefined;
}

function pathAt(file: FileAnalysis, node: Node): string | undefined {
  const at = unwrap(node);
  if (isFunction(at)) return undefined;
  const plain = stringValue(at) ?? (at.type === "ArrayExpression" && at.elements[0] ? stringValue(at.elements[0]) : undefined);
  if (plain !== undefined) return plain;
  // `${PREFIX}/users`: the constant parts tell what it is about.
  if (at.type === "TemplateLiteral") return at.quasis.map((q) => q.value.cooked ?? "").join("*").replace(/^\*/, "");
  if (at.type === "Literal") return undefined;
  const found = file.trace(at);
  return found.length === 1 && found[0]?.origin.kind === "literal" && typeof found[0].origin.value === "string" ? found[0].origin.value : undefined;
}

function taken(given: readonly Node[]): { handler: Node | undefined; guards: readonly Node[]; options: AST.ObjectExpression | undefined } {
  const flat = given.flatMap((a): readonly Node[] => (a.type === "ArrayExpression" ? a.elements.filter((e) => e !== null) : [a]));
  const options = flat.map((a) => unwrap(a)).find((a): a is AST.ObjectExpression => a.type === "ObjectExpression");
  const handler = flat.at(-1);
  return { handler, guards: flat.slice(0, -1).filter((a) => a !== options), options };
}

interface Described {
  readonly handler: Node | undefined;
  readonly guards: readonly Node[];
  readonly declared: boolean;
}

const BEFORE = /^(?:on[A-Z]\w*|pre[A-Z]\w*|pre|before\w*|middlewares?|use|guards?|hooks?)$/;

/** Options of a route: hooks that run before it, and what says that the caller has to have signed in. */
function fromOptions(file: FileAnalysis, options: AST.ObjectExpression): Described {
  let handler: Node | undefined;
  let declared = false;
  const guards: Node[] = [];
  for (const property of options.properties) {
    if (property.type !== "Property") {
      guards.push(property.argument);
      continue;
    }
    const name = keyName(property);
    const value = unwrap(property.value);
    if (name === "handler") handler = value;
    else if (BEFORE.test(name)) guards.push(...(value.type === "ArrayExpression" ? value.elements.filter((e) => e !== null) : [value]));
    else if (/^(?:auth|security|authenticate|isAuth|requiresAuth|requireAuth|protected|roles|permissions?|scope|access|secured)$/i.test(name)) declared ||= !isOff(value);
    else if (/^(?:options|config|schema)$/.test(name) && value.type === "ObjectExpression") {
      const inner = fromOptions(file, value);
      handler ??= inner.handler;
      declared ||= inner.declared;
      guards.push(...inner.guards);
    } else if (/rate_?limit|throttle/i.test(name) && !isOff(value)) guards.push(property.key);
  }
  return { handler, guards, declared };
}

function isOff(node: Node): boolean {
  return node.type === "Literal" && (node.value === false || node.value === null);
}

/** Registrations by objects that name method and path. */
function described(file: FileAnalysis, call: AST.CallExpression, callee: AST.MemberExpression): Route[] {
  const objects = call.arguments.flatMap((a) => {
    const at = unwrap(a);
    return at.type === "ObjectExpression" ? [at] : at.type === "ArrayExpression" ? at.elements.flatMap((e) => (e?.type === "ObjectExpression" ? [e] : [])) : [];
  });
  if (objects.length === 0 || !routing(file, callee)) return [];
  return objects.flatMap((object) => {
    const at = (names: readonly string[]): string | undefined => names.map((n) => textOf(file, object, n)).find((t) => t !== undefined);
    const method = at(["method"]);
    const path = at(["url", "path"]);
    const { handler, guards, declared } = fromOptions(file, object);
    if (method === undefined || path === undefined || !handler) return [];
    const node = objects.length > 1 ? object : undefined;
    return [make(file, callee, { call, method: method.toUpperCase().replace("*", "ALL"), path, answer: handler, guards, declared, ...(node && { node }) })];
  });
}

function textOf(file: FileAnalysis, object: AST.ObjectExpression, name: string): string | undefined {
  const [only] = file.tracer.trace(object, [name], file.tracer.root, false);
  if (only?.origin.kind === "literal") return typeof only.origin.value === "string" ? only.origin.value : undefined;
  const [first] = file.tracer.trace(object, [name, "0"], file.tracer.root, false);
  return first?.origin.kind === "literal" && typeof first.origin.value === "string" ? first.origin.value : undefined;
}

/** `Route.post(…).middleware("auth")` */
function afterwards(call: CallNode): Node[] {
  const out: Node[] = [];
  let at: Node = wrapped(call);
  for (let parent = at.parent; parent?.type === "MemberExpression" && parent.object === at; parent = at.parent) {
    const outer = wrapped(parent).parent;
    if (!isCall(outer)) break;
    if (/^(?:middlewares?|use|guard|auth\w*|can|permission\w*|throttle|limit\w*)$/i.test(memberName(parent))) out.push(parent.property, ...outer.arguments);
    at = wrapped(outer);
  }
  return out;
}

interface Parts {
  readonly call: CallNode;
  readonly method: string;
  readonly path: string;
  readonly answer: Node;
  readonly guards: readonly Node[];
  readonly declared: boolean;
  readonly node?: Node;
}

function make(file: FileAnalysis, callee: AST.MemberExpression, { call, method, path, answer, guards, declared, node }: Parts): Route {
  const { handlers, read } = handlersAt(file, answer, 3);
  let ways: ReturnType<Route["ways"]> | undefined;
  return {
    node: node ?? callee.property,
    method,
    path,
    names: [...namesIn(answer), ...handlers.flatMap((h) => nameOf(h) ?? [])],
    handlers,
    read,
    guards: isCall(unwrap(answer)) ? [...guards, answer] : guards,
    declared,
    ways: () => (ways ??= waysTo(file, callee.object, call, path)),
    kind: "registered",
  };
}

/** The functions that an answering expression stands for, through wrappers (`catchAsync(fn)`, `fn.bind(x)`). */
function handlersAt(file: FileAnalysis, node: Node, left: number): { handlers: FunctionNode[]; read: boolean } {
  const at = unwrap(node);
  if (isFunction(at)) return { handlers: [at], read: true };
  const found = file.trace(at).flatMap((t) => (t.origin.kind === "function" ? [t.origin.node] : []));
  if (at.type === "CallExpression" && left > 0) {
    const callee = unwrap(at.callee);
    const bound = callee.type === "MemberExpression" && memberName(callee) === "bind" ? [callee.object] : [];
    const inside = [...bound, ...(bound.length > 0 ? [] : at.arguments)].map((a) => handlersAt(file, a, left - 1)).filter((h) => h.handlers.length > 0);
    const handlers = [...inside.flatMap((h) => h.handlers), ...found];
    return { handlers, read: inside.length > 0 || found.length > 0 };
  }
  return { handlers: found, read: found.length > 0 };
}

function namesIn(node: Node): string[] {
  const at = unwrap(node);
  if (at.type === "Identifier") return [at.name];
  if (at.type === "MemberExpression") return memberName(at) === "bind" ? namesIn(at.object) : [memberName(at)];
  if (at.type === "CallExpression") {
    const callee = unwrap(at.callee);
    return callee.type === "MemberExpression" && memberName(callee) === "bind" ? namesIn(callee.object) : at.arguments.flatMap((a) => namesIn(a));
  }
  return [];
}
