import type { AST, CallNode, ClassNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Method } from "../../concepts/model.js";
import type { FunctionName } from "../../settings/index.js";
import { variableOf } from "../../flow/scopes.js";
import { requiredFrom } from "../../syntax/imports.js";
import { isCall, isFunction, keyName, memberChain, memberName, nameOf, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { methodsAt } from "../errors/logging.js";
import type { FileAnalysis } from "../file.js";
import { ATTACHES, AUTHENTICATES, HOLDERS, IDENTITIES, LIMITS } from "./names.js";

/** yes: it stops requests; no: it was read, or is known, and does not; unknown: it was not read. */
export type Stops = "no" | "unknown" | "yes";

/** A kind of protection that stands between clients and a route. */
export interface Protection {
  readonly middleware: "authenticates" | "limits";
  readonly names: RegExp;
  /** Names of middlewares that sound like it and stop nobody. */
  readonly notNames: RegExp | undefined;
  readonly declared: readonly FunctionName[];
  /** A sign of it in the code of a function, other than a call by name. */
  readonly sign: (node: Node) => boolean;
  /** The same in a handler, where looking at the caller is enough. */
  readonly handlerSign: (node: Node) => boolean;
}

export function authentication(file: FileAnalysis): Protection {
  return { middleware: "authenticates", names: AUTHENTICATES, notNames: ATTACHES, declared: file.settings.authFunctions, sign: refuses, handlerSign: (node) => refuses(node) || asksWho(node) };
}

export function limiting(file: FileAnalysis): Protection {
  return { middleware: "limits", names: LIMITS, notNames: undefined, declared: file.settings.limiters, sign: tooMany, handlerSign: tooMany };
}

const DEPTH = 3;
const MOST_FUNCTIONS = 40;

/** Does an expression that stands before a route hold requests up? */
export function stops(file: FileAnalysis, node: Node, protection: Protection): Stops {
  const at = unwrap(node);
  if (at.type === "SpreadElement") return stops(file, at.argument, protection);
  if (at.type === "ArrayExpression") return any(at.elements.flatMap((e) => (e ? [stops(file, e, protection)] : [])));
  if (at.type === "Literal") return typeof at.value === "string" && protection.names.test(at.value) ? "yes" : "no";
  if (at.type === "ObjectExpression" || at.type === "TemplateLiteral") return "no";
  const spelled = spelling(at);
  if (isDeclared(spelled, protection.declared)) return "yes";
  if (protection.middleware === "authenticates" && LIMITS.test(spelled.last)) return "no";
  if (protection.notNames?.test(spelled.last) !== true && protection.names.test(spelled.last)) return "yes";
  return byTrace(file, at, protection, spelled.last);
}

function byTrace(file: FileAnalysis, at: Node, protection: Protection, name: string): Stops {
  const answers: Stops[] = [];
  for (const { origin } of file.trace(at)) {
    switch (origin.kind) {
      case "shape":
        answers.push(origin.shape === `middleware.${protection.middleware}` ? "yes" : insideRouter(file, origin.node, protection));
        break;
      case "function":
        answers.push(protection.notNames?.test(name) !== true && holds(file, origin.node, protection, protection.sign) ? "yes" : "no");
        break;
      case "class":
      case "instance":
        answers.push(methodsOf(origin.node).some((fn) => holds(file, fn, protection, protection.sign)) ? "yes" : "no");
        break;
      case "object":
        if (origin.node !== at) answers.push(stops(file, origin.node, protection));
        break;
      case "unknown":
        answers.push(unseen(file, at, protection));
        break;
      case "parameter":
        answers.push("unknown");
        break;
      case "literal":
        answers.push("no");
        break;
      default:
    }
  }
  // `wrap(guard())`: what is handed to a wrapper is run by it.
  if (isCall(at) && at.arguments.some((a) => (isFunction(a) || unwrap(a).type === "CallExpression") && stops(file, a, protection) === "yes")) return "yes";
  return answers.length === 0 ? "unknown" : any(answers);
}

/** A router mounted before: what it puts before its own routes runs for others that come by, too. */
function insideRouter(file: FileAnalysis, made: Node, protection: Protection): Stops {
  const declarator = made.parent;
  const module = file.tracer.world.moduleOf(made);
  const variable = declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier" ? variableOf(declarator.id, module) : undefined;
  const calls = (variable?.references ?? []).flatMap((r) => {
    const member = wrapped(r.identifier).parent;
    return member?.type === "MemberExpression" && file.index.routing.applies.has(memberName(member)) && isCall(member.parent) && member.parent.callee === member ? [member.parent] : [];
  });
  return calls.some((call) => call.arguments.some((a) => stringValue(a) === undefined && named(a, protection))) ? "yes" : "no";
  function named(a: Node, p: Protection): boolean {
    const at = unwrap(a);
    const own = spelling(at).last;
    return (p.names.test(own) && p.notNames?.test(own) !== true) || (isFunction(at) && holds(file, at, p, p.sign));
  }
}

function methodsOf(cls: ClassNode): FunctionNode[] {
  return cls.body.body.flatMap((m) => (m.type === "MethodDefinition" && isFunction(m.value) ? [m.value] : []));
}

/** Something of a package says what it is by its name; a call of the project's code is what its function makes; the rest was not read. */
function unseen(file: FileAnalysis, at: Node, protection: Protection): Stops {
  if (isCall(at)) {
    const makers = file.trace(at.callee).flatMap((t) => (t.origin.kind === "function" ? [t.origin.node] : []));
    if (makers.length > 0) return makers.some((fn) => holds(file, fn, protection, protection.sign)) ? "yes" : "no";
  }
  const source = importSource(file, at);
  if (source === undefined) return isPathLike(at) ? "no" : "unknown";
  if (protection.names.test(source)) return "yes";
  return /^[.~@#]\/|^\.|^~|^src\//.test(source) ? "unknown" : "no";
}

/** `config.api.prefix` before a router. */
function isPathLike(node: Node): boolean {
  return node.type === "MemberExpression" && /(?:prefix|path|url|base|root|endpoint|version)$/i.test(memberName(node));
}

/** The package or file that the root of an expression comes from. */
function importSource(file: FileAnalysis, node: Node): string | undefined {
  const inline = required(node);
  if (inline !== undefined) return inline;
  let root = unwrap(node);
  while (isCall(root) || root.type === "MemberExpression") root = unwrap(isCall(root) ? root.callee : root.object);
  if (root.type !== "Identifier") return undefined;
  const { name } = root;
  const module = file.tracer.world.moduleOf(root);
  for (const statement of module.ast.body) {
    if (statement.type === "ImportDeclaration" && statement.specifiers.some((s) => s.local.name === name)) return statement.source.value;
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      const from = init ? required(init) : undefined;
      const named = id.type === "Identifier" ? id.name === name : id.type === "ObjectPattern" && id.properties.some((p) => p.type === "Property" && p.value.type === "Identifier" && p.value.name === name);
      if (from !== undefined && named) return from;
    }
  }
  return undefined;
}

function required(node: Node): string | undefined {
  let at = unwrap(node);
  while (at.type === "CallExpression" || at.type === "MemberExpression") {
    const specifier = requiredFrom(at);
    if (specifier !== undefined) return specifier;
    at = unwrap(at.type === "CallExpression" ? at.callee : at.object);
  }
  return undefined;
}

/** Does it stand before an entrance, a file that sees every request? Named in a call or passed on whole: `export { auth as middleware }`. */
export function standsIn(file: FileAnalysis, module: Node, protection: Protection): boolean {
  let found = false;
  const named = (text: string): boolean => protection.names.test(text) || (protection.middleware === "authenticates" && /auth|session/i.test(text));
  walk(module, file.tracer.world.moduleOf(module).visitorKeys, (node) => {
    if (protection.sign(node) || (isCall(node) && methodsAt(node, file.tracer, file.tracer.root).some((m) => isProtecting(m, protection)))) found = true;
    else if (isCall(node)) found ||= named(spelling(node).last) || node.arguments.some((a) => a.type === "Identifier" && protection.names.test(a.name));
    else if (node.type === "ExportNamedDeclaration" && node.source) found ||= named(node.source.value) || node.specifiers.some((s) => s.local.type === "Identifier" && named(s.local.name));
    else if (node.type === "ExportSpecifier" && node.local.type === "Identifier") found ||= named(node.local.name);
    return !found;
  });
  return found;
}

/** Is there a sign of the protection in a function, or in what it calls? */
export function holds(file: FileAnalysis, fn: FunctionNode, protection: Protection, sign: Protection["sign"], seen = new Set<FunctionNode>(), left = DEPTH): boolean {
  if (seen.has(fn) || seen.size > MOST_FUNCTIONS) return false;
  seen.add(fn);
  const calls: CallNode[] = [];
  const signs: Node[] = [];
  walk(fn, file.tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (sign(node) || (isCall(node) && byCall(node, protection))) signs.push(node);
    else if (isCall(node)) calls.push(node);
    return signs.length === 0;
  });
  if (signs.length > 0 || left === 0) return signs.length > 0;
  return calls.some((call) => {
    if (methodsAt(call, file.tracer, file.tracer.root).some((m) => isProtecting(m, protection))) return true;
    return file.trace(call.callee).some((t) => t.origin.kind === "function" && holds(file, t.origin.node, protection, sign, seen, left - 1));
  });
}

/** By the models: it gives such a middleware, or passing it is the proof. */
function isProtecting({ protects, returns }: Method, { middleware }: Protection): boolean {
  return protects === middleware || (typeof returns === "object" && "middleware" in returns && returns.middleware === middleware);
}

function byCall(call: CallNode, { names, declared, notNames }: Protection): boolean {
  const spelled = spelling(call);
  if (isDeclared(spelled, declared)) return true;
  // `authService.login(…)`, `this.authenticate(…)`: the method's own name counts, what it is called on does not.
  return names.test(spelled.last) && notNames?.test(spelled.last) !== true;
}

interface Spelling {
  readonly last: string;
  readonly whole: string;
}

function spelling(node: Node): Spelling {
  const at = unwrap(node);
  if (isCall(at)) return spelling(at.callee);
  if (isFunction(at)) return { last: nameOf(at) ?? "", whole: "" };
  const { root, names } = memberChain(at);
  const first = root.type === "Identifier" ? root.name : isCall(root) ? spelling(root).last : "";
  const all = [first, ...names].filter((n) => n !== "");
  const last = all.at(-1) ?? "";
  return { last: /^(?:bind|call|apply|check|handle|handler|default|middleware|limit|consume|use|verify|protect|parse)$/.test(last) ? (all.slice(-2).join("_")) : last, whole: all.join(".") };
}

function isDeclared({ last, whole }: Spelling, declared: readonly FunctionName[]): boolean {
  return declared.some((d) => d.name === last || d.name === whole);
}

function any(answers: readonly Stops[]): Stops {
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}

/** Answers that nobody may pass, or throws so. */
function refuses(node: Node): boolean {
  if (node.type === "Literal" && typeof node.value === "string") return /^(?:UNAUTHORI[SZ]ED|FORBIDDEN|UNAUTHENTICATED)$/.test(node.value);
  if (node.type === "Literal") return (node.value === 401 || node.value === 403) && node.parent.type !== "BinaryExpression" && node.parent.type !== "SwitchCase";
  if (node.type === "MemberExpression" && !node.computed) return /^(?:UNAUTHORI[SZ]ED|FORBIDDEN|Unauthori[sz]ed|Forbidden|unauthori[sz]ed|forbidden)$/.test(memberName(node));
  if (node.type === "NewExpression" && node.callee.type === "Identifier") return /(?:Unauthori[sz]ed|Forbidden|Unauthenticated|NotAuthenticated|AccessDenied|Authentication|Authori[sz]ation|Permission)\w*$/.test(node.callee.name);
  return false;
}

/** Reads who the caller is: `req.user`, `ctx.state.session`, `headers.authorization`, `cookies.get("session")`. */
function asksWho(node: Node): boolean {
  if (node.type === "MemberExpression") {
    const name = memberName(node);
    if (/^(?:authorization|Authorization|x-api-key|x-auth-token|x-access-token|x-user-id|x-forwarded-user|[\w-]*signature(?:-\d+)?|cookie)$/.test(name)) return true;
    if (!IDENTITIES.has(name) && !/cookies$/i.test(name)) return false;
    const { root, names } = memberChain(node.object);
    const chain = [root.type === "Identifier" ? root.name : root.type === "ThisExpression" ? "this" : "", ...names];
    return chain.every((n) => HOLDERS.test(n)) && chain.length > 0 && chain[0] !== "";
  }
  if (node.type === "CallExpression") {
    const callee = unwrap(node.callee);
    const first = stringValue(node.arguments[0]);
    const method = callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : "";
    if (first !== undefined && /^(?:get|header|getHeader|getRequestHeader|getCookie|cookie)$/.test(method) && /auth|session|token|cookie|api-key|signature|user|secret|jwt/i.test(first)) return true;
    return method === "cookies" && node.arguments.length === 0;
  }
  return node.type === "Property" && node.parent.type === "ObjectPattern" && IDENTITIES.has(keyName(node)) && comesFromRequest(node.parent);
}

/** `const { user } = req`, `async ({ locals, session }) => …` */
function comesFromRequest(pattern: AST.ObjectPattern): boolean {
  const parent = pattern.parent;
  if (parent.type === "VariableDeclarator" && parent.init) {
    const { root, names } = memberChain(unwrap(parent.init));
    return [root.type === "Identifier" ? root.name : root.type === "ThisExpression" ? "this" : "", ...names].every((n) => HOLDERS.test(n));
  }
  return isFunction(parent);
}

/** Answers that there were too many requests. */
function tooMany(node: Node): boolean {
  if (node.type === "Literal") return node.value === 429 && node.parent.type !== "BinaryExpression";
  return node.type === "MemberExpression" ? /^TOO_MANY_REQUESTS$|^TooManyRequests$/.test(memberName(node)) : node.type === "NewExpression" && node.callee.type === "Identifier" && /TooManyRequests|Throttler|RateLimit/.test(node.callee.name);
}
