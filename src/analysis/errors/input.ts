import type { Node } from "../../concepts/ast.js";
import type { Context } from "../../flow/engine.js";
import { isCall, memberName, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { ResponseSite } from "../sites.js";
import { callsOf } from "./collected.js";

/** Calls that fail because of what the client sent. */
const CHECKS = /^(?:parse\w*|safeParse\w*|verify\w*|decode\w*|constructEvent\w*|validate\w*|assert\w*|json|formData|text|atob|URL|URLSearchParams|ObjectId|BigInt|Number|String|from|concat|join|toString|split|trim|get|getOrThrow|header|slice|replace|substring|startsWith|includes|isValid\w*|has|toLowerCase|next)$/;

/** Nothing but the client's own input can be what failed here. */
export function onlyChecksInput(tried: Node, file: FileAnalysis): boolean {
  const calls = callsOf(tried, file).filter(isCall);
  return calls.length > 0 && calls.every((call) => CHECKS.test(nameOfCallee(unwrap(call.callee))));
}

function nameOfCallee(callee: Node): string {
  return callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
}

/** The status that a response site answers with, as far as it is spelled out at the site. */
export function statusOf(file: FileAnalysis, { spec, node }: Pick<ResponseSite, "node" | "spec">, context: Context): number | undefined {
  const { status } = spec;
  if (typeof status === "number") return status;
  if (!isCall(node)) return undefined;
  const argument = status && node.arguments[status.arg];
  if (status && argument && argument.type !== "SpreadElement") return numberAt(file, argument, status.path ?? [], context);
  const callee = unwrap(node.callee);
  // `res.status(404).json(…)`
  for (let at: Node | undefined = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined; at; ) {
    if (at.type === "CallExpression") {
      const inner = unwrap(at.callee);
      const [first] = at.arguments;
      if (inner.type === "MemberExpression" && /^(?:status|code|writeHead|sendStatus)$/.test(memberName(inner)) && first && first.type !== "SpreadElement") return numberAt(file, first, [], context);
      at = inner.type === "MemberExpression" ? unwrap(inner.object) : undefined;
    } else at = undefined;
  }
  return undefined;
}

function numberAt(file: FileAnalysis, node: Node, path: readonly string[], context: Context): number | undefined {
  const [only, ...others] = file.tracer.trace(node, path, context, false);
  return others.length === 0 && only?.origin.kind === "literal" && typeof only.origin.value === "number" ? only.origin.value : undefined;
}
