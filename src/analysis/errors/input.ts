import type { Node } from "../../concepts/ast.js";
import type { Context } from "../../flow/engine.js";
import { isCall, memberName, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { ResponseSite } from "../sites.js";
import { statusAt } from "../status.js";
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

/** The status that a response site answers with, where it is certain. */
export function statusOf(file: FileAnalysis, site: Pick<ResponseSite, "node" | "spec">, context: Context): number | undefined {
  const said = statusAt(file, site, context);
  return typeof said === "object" ? numberAt(file, said.node, said.path, context) : said;
}

function numberAt(file: FileAnalysis, node: Node, path: readonly string[], context: Context): number | undefined {
  const [only, ...others] = file.tracer.trace(node, path, context, false);
  return others.length === 0 && only?.origin.kind === "literal" && typeof only.origin.value === "number" ? only.origin.value : undefined;
}
