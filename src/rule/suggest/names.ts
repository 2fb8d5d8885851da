import type { FileAnalysis } from "../../analysis/index.js";
import type { HandlerRole } from "../../analysis/roles.js";
import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import type { FrameworkWords, ShapeRole } from "../../concepts/model.js";
import { enclosingFunction, isFunction, keyName, unwrap } from "../../syntax/node.js";
import type { Names } from "./words.js";

/** A function that a framework calls. */
export interface Handler {
  readonly fn: FunctionNode;
  readonly role: HandlerRole;
  readonly words: FrameworkWords;
  readonly names: Names;
}

/** The handler that code stands in. */
export function handlerOf(file: FileAnalysis, node: Node): Handler | undefined {
  for (let fn = isFunction(node) ? node : enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const role = file.role(fn);
    if (role) return { fn, role, words: wordsOf(fn, role), names: handlerNames(fn, role, file) };
  }
  return undefined;
}

function wordsOf(fn: FunctionNode, role: HandlerRole): FrameworkWords {
  const words = role.spec.words ?? role.model.words;
  return fn.async || words.byCallback === undefined ? words : { ...words, ...words.byCallback };
}

/** What a handler's parameters are called, by what their shapes are to it. */
function handlerNames(fn: FunctionNode, role: HandlerRole, { index }: FileAnalysis): Names {
  const parameter = (...roles: readonly ShapeRole[]): Node | undefined => {
    const at = role.params.findIndex((given) => typeof given?.value === "string" && given.path.length === 0 && roles.some((one) => index.shape(given.value as string)?.role === one));
    return at < 0 ? undefined : fn.params[at];
  };
  const response = parameter("response", "context");
  return {
    request: parameterName(parameter("request")),
    response: parameterName(response),
    next: parameterName(parameter("next")),
    ...(response?.type === "ObjectPattern" && { parts: partsOf(response) }),
  };
}

/** `{ request, response }`: what the parts of the parameter are called. */
function partsOf(pattern: AST.ObjectPattern): ReadonlyMap<string, string> {
  return new Map(pattern.properties.flatMap((one) => (one.type === "Property" && one.value.type === "Identifier" ? [[keyName(one), one.value.name] as const] : [])));
}

function parameterName(parameter: Node | undefined): string | undefined {
  if (parameter?.type === "AssignmentPattern") return parameterName(parameter.left);
  if (parameter?.type === "TSParameterProperty") return parameterName(parameter.parameter);
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}

/** The value that an answering call starts from: `res` in `res.status(500).json(…)`. */
export function responseOf(site: Node): string | undefined {
  let at = unwrap(site);
  while (at.type === "CallExpression" || at.type === "MemberExpression") at = unwrap(at.type === "CallExpression" ? at.callee : at.object);
  return at.type === "Identifier" ? at.name : undefined;
}
