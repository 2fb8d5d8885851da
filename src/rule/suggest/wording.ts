import type { AST, Node } from "../../concepts/ast.js";
import { contains, isCall, memberName, stringValue, unwrap } from "../../syntax/node.js";

/** What a client is told of a failure that is none of its business; by status, as HTTP names it. */
const reasons: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  410: "Gone",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/** The status of an answer: undefined where none is said, "computed" where only the running program knows it. */
export type Status = number | "computed" | undefined;

export function reason(status: Status): string {
  return status === "computed" ? "Request failed" : (reasons[status ?? 500] ?? "Internal Server Error");
}

/** Functions that make text of their argument, and methods that do of their receiver. */
const textFunctions = /^(?:String|inspect|format|serialize\w*|escape|encodeURIComponent|encodeURI|escapeHtml|escapeHTML)$/;
const textMethods = /^(?:toString|toJSON|trim|slice|substring|replace|replaceAll|split|join|toLowerCase|toUpperCase|concat)$/;

/**
 * The whole expression that makes a text or a value of the leaking part: `"Failed: " + err.message` around `err.message`,
 * `err instanceof Error ? err.message : "Unknown"` around either, a list that is made of such texts. It stops where the value is handed on: a property, an argument, a return.
 */
export function wholeOf(leak: Node, site: Node): Node {
  let at = leak;
  for (;;) {
    const parent = at.parent;
    const list = parent?.type === "ArrowFunctionExpression" && parent.body === at && contains(site, parent.parent) && isList(parent.parent) ? parent.parent : undefined;
    if (!list && (!parent || parent === site || !(carries(parent, at) || isMadeOf(parent, at, site)))) return at;
    at = list ?? parent ?? at;
  }
}

/** `getErrorMessage(error)` on its way into the answer: nothing but the error goes in. */
function isMadeOf(parent: Node, node: Node, site: Node): boolean {
  if (parent.type !== "CallExpression" || parent.callee === node || parent.arguments.length !== 1 || calleeName(parent) === "stringify") return false;
  return contains(site, parent) && /^(?:Property|ArrayExpression|BinaryExpression|CallExpression|LogicalExpression|ConditionalExpression|TemplateLiteral|TSAsExpression|ReturnStatement)$/.test(parent.parent.type) && calleeName(parent) !== "next";
}

const listMembers = /^(?:errors|issues|validation|validationErrors)$/;
const listMethods = /^(?:map|flatMap|filter|values|keys|entries|flat|from)$/;

/** `err.errors`, `err.issues.map(…)`, `err.errors ?? []`: a list, and not a text, is sent. */
export function isList(node: Node): boolean {
  const at = unwrap(node);
  switch (at.type) {
    case "MemberExpression":
      return listMembers.test(memberName(at));
    case "CallExpression":
      // `join` and the like make a text of it.
      return at.callee.type === "MemberExpression" && listMethods.test(memberName(at.callee));
    case "ArrayExpression":
      return at.elements.length === 0;
    case "LogicalExpression":
      return isList(at.left) || isList(at.right);
    case "ConditionalExpression":
      return isList(at.consequent) || isList(at.alternate);
    default:
      return false;
  }
}

/** Whether the parent is made of the node's value, rather than using it for something else. */
function carries(parent: Node, node: Node): boolean {
  switch (parent.type) {
    case "AwaitExpression":
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "LogicalExpression":
    case "TemplateLiteral":
      return true;
    case "BinaryExpression":
      return parent.operator === "+";
    case "ConditionalExpression":
      return parent.test !== node;
    case "MemberExpression":
      return parent.object === node;
    case "CallExpression":
      return parent.callee === node ? node.type === "MemberExpression" && textMethods.test(memberName(node)) : isTextOf(parent);
    default:
      return false;
  }
}

/** `serialize(error, status)` makes more of it than a text. */
function isTextOf(call: AST.CallExpression): boolean {
  const name = calleeName(call);
  return textFunctions.test(name) && (call.arguments.length === 1 || !name.startsWith("serialize"));
}

function calleeName(call: AST.CallExpression): string {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return callee.name;
  return callee.type === "MemberExpression" ? memberName(callee) : "";
}

/**
 * What the author says beside the error, as a text that stands alone: `Could not load users: ${err}` says "Could not load users".
 * Undefined when nothing but the error is said.
 */
export function ownWords(node: Node): string | undefined {
  const text = sentence(node);
  return text !== undefined && /[A-Za-z]{3,}(?:\s+\S+)?/.test(text) && /\p{L}{3}/u.test(text) && !/^(?:error|err|message|msg|details?)$/i.test(text) ? text : undefined;
}

function sentence(node: Node): string | undefined {
  const at = unwrap(node);
  switch (at.type) {
    case "Literal":
      return typeof at.value === "string" ? tidy(at.value) : undefined;
    case "TemplateLiteral":
      return tidy(at.quasis[0]?.value.cooked ?? "");
    case "BinaryExpression":
      return at.operator === "+" ? sentence(leftmost(at)) : undefined;
    case "LogicalExpression":
      return at.operator === "&&" ? undefined : (ownWords(at.right) ?? ownWords(at.left));
    case "ConditionalExpression":
      return literalWords(at.alternate) ?? literalWords(at.consequent) ?? ownWords(at.alternate) ?? ownWords(at.consequent);
    case "CallExpression":
      return textFunctions.test(calleeName(at)) && at.arguments[0] && at.arguments[0].type !== "SpreadElement" ? ownWords(at.arguments[0]) : undefined;
    default:
      return undefined;
  }
}

function literalWords(node: Node): string | undefined {
  return stringValue(node) === undefined ? undefined : ownWords(node);
}

function leftmost(node: AST.BinaryExpression): Node {
  let at: Node = node;
  while (at.type === "BinaryExpression" && at.operator === "+") at = unwrap(at.left);
  return at;
}

/** Without the colon, dash or "because" that led to the error's own text. */
function tidy(text: string): string | undefined {
  const clean = text
    .replace(/\s+/g, " ")
    .replace(/[\s:=>,([{<"'`|#*-]+$/u, "")
    .replace(/(?<=[.:;,!)-])\s*(?:details?|reason|error|message|cause)$/i, "")
    .replace(/\s(?:because(?: of)?|due to|with(?: error)?|by|reason|error is|is|was|of|in|at)$/i, "")
    .trim();
  return clean === "" ? undefined : clean;
}

const statusNames: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNPROCESSABLE_ENTITY: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
};

/** What an expression says of a status: `404` and `HttpStatus.NOT_FOUND` are numbers, `err.status ?? 500` may be any. */
export function statusValue(node: Node | undefined): Status {
  return node && (numberValue(node) ?? "computed");
}

function numberValue(node: Node | undefined): number | undefined {
  const at = node && unwrap(node);
  if (at?.type === "MemberExpression") return statusNames[memberName(at)];
  return at?.type === "Literal" && typeof at.value === "number" ? at.value : undefined;
}

/** The status that an exception or a helper is called after: `Boom.badRequest(…)`, `new HttpErrors.NotFound(…)`, `new BadRequestException(…)`. */
function namedStatus(callee: Node): number | undefined {
  const at = unwrap(callee);
  const name = at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? memberName(at) : "";
  const bare = name.replace(/^Http(?=[A-Z])/, "").replace(/(?:Http)?(?:Exception|Error)$/, "");
  return statusNames[bare.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase()];
}

/** The status of an answer that no model speaks of: by the name of what is called, or an option (`respond(…, { status: 404 })`). */
export function spelledStatus(site: Node): Status {
  const at = unwrap(site);
  if (!isCall(at)) return undefined;
  const named = namedStatus(at.callee);
  if (named !== undefined) return named;
  for (const argument of at.arguments) {
    if (argument.type !== "ObjectExpression") continue;
    for (const property of argument.properties) {
      if (property.type === "Property" && property.key.type === "Identifier" && property.key.name === "status") return statusValue(property.value);
    }
  }
  return undefined;
}
