import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { enclosingFunction, isCall, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";
import type { Route } from "./route.js";

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Routes that a bare server tells apart by itself: `if (req.url === "/orders" && req.method === "POST") create(req, res);`. */
export function testedRoutes(file: FileAnalysis): Route[] {
  const out: Route[] = [];
  if (!/\.method\b|\bmethod\b/.test(file.module.text)) return out;
  walk(file.module.ast, file.module.visitorKeys, (node) => {
    if (node.type !== "IfStatement") return undefined;
    const fn = enclosingFunction(node);
    const asked = fn && askedBy(node.test);
    if (fn && asked && isServer(file, fn)) out.push(made(file, node, fn, asked));
    return undefined;
  });
  return out;
}

interface Asked {
  readonly method: string;
  readonly path: string;
}

/** Both the method and the path have to be asked for: a method alone tells branches of one route apart. */
function askedBy(test: Node): Asked | undefined {
  let method: string | undefined;
  let path: string | undefined;
  const ask = (node: Node): void => {
    const at = unwrap(node);
    if (at.type === "LogicalExpression" && at.operator === "&&") {
      ask(at.left);
      ask(at.right);
    } else if (at.type === "BinaryExpression" && /^===?$/.test(at.operator)) {
      const text = stringValue(at.right) ?? stringValue(at.left);
      if (text !== undefined && METHODS.has(text)) method = text;
      else if (text?.startsWith("/") === true) path = text;
    } else if (isCall(at)) path ??= matched(at);
  };
  ask(test);
  return method !== undefined && path !== undefined ? { method, path } : undefined;
}

/** `req.url.match(/^\/orders\/\w+/)`, `url.startsWith("/orders/")` */
function matched(call: AST.CallExpression | AST.NewExpression): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression" || !/^(?:match|startsWith|test)$/.test(memberName(callee))) return undefined;
  const pattern = [call.arguments[0], callee.object].find((n) => n?.type === "Literal");
  if (pattern?.type !== "Literal") return undefined;
  if (typeof pattern.value === "string") return pattern.value.startsWith("/") ? pattern.value : undefined;
  return "regex" in pattern ? pattern.regex.pattern.replace(/\\\//g, "/").replace(/[\^$]/g, "").replace(/\\[wd][+*]|\(.*?\)|\[.*?\][+*]?/g, ":id") : undefined;
}

/** The function serves all paths: a server's own, not the handler of one file or route. */
function isServer(file: FileAnalysis, fn: FunctionNode): boolean {
  const role = file.role(fn);
  return role?.spec.role === "route" && role.registration !== undefined && !role.registration.call.arguments.some((a) => stringValue(a)?.startsWith("/") === true);
}

function made(file: FileAnalysis, branch: AST.IfStatement, server: FunctionNode, { method, path }: Asked): Route {
  const calls: Node[] = [];
  walk(branch.consequent, file.module.visitorKeys, (node) => {
    if (isCall(node)) calls.push(node.callee);
    return undefined;
  });
  const handlers = calls.flatMap((c) => file.trace(c).flatMap((t) => (t.origin.kind === "function" ? [t.origin.node] : [])));
  return {
    node: branch.test,
    method,
    path,
    names: [],
    // What the server asks before its branches, or in any of them, counts for all.
    handlers: [server, ...handlers],
    read: calls.every((c) => file.trace(c).every((t) => t.origin.kind !== "unknown" || unwrap(c).type === "MemberExpression")),
    guards: [],
    declared: false,
    ways: () => [{ guards: [], path, closed: true }],
    kind: "registered",
  };
}
