import type { AST, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { contains, enclosingFunction, isCall, memberChain, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { within } from "../../syntax/within.js";
import type { FileAnalysis } from "../file.js";
import { sitesOver } from "../site-index.js";
import { logs } from "./logging.js";
import { isOwn, type ErrorRegion } from "./regions.js";

const FAILURE = /err|fail|message|status|code|reason/i;

/**
 * A failure that is put into a variable here and sent after the try: `status = 500; result.error = err`, then
 * `res.status(status).send(result)`. The assignment that says it; "logged" when the variable is written to a log later.
 */
export function collectedAnswers(file: FileAnalysis, region: ErrorRegion, carries: (node: Node) => boolean): Node | "logged" | undefined {
  const home = enclosingFunction(region.taker);
  for (const assignment of within(file.nodes.assignments, region.body)) {
    if (!isOwn(assignment, region) || !tellsFailure(assignment, carries)) continue;
    const root = rootOf(assignment.left);
    const variable = root && variableOf(root, file.module);
    if (!variable || variable.identifiers.some((id) => contains(region.body, id))) continue;
    const later = variable.references.map((r) => r.identifier as Node).filter((n) => n.range[0] > region.body.range[1] && enclosingFunction(n) === home);
    if (later.some((n) => isLogged(n, file))) return "logged";
    if (later.some((n) => sitesOver(file, n).some((s) => s.channel === "answer" || s.channel === "view"))) return assignment;
  }
  return undefined;
}

function rootOf(target: Node): Node | undefined {
  const { root } = memberChain(unwrap(target));
  return root.type === "Identifier" ? root : undefined;
}

function tellsFailure({ left, right }: AST.AssignmentExpression, carries: (node: Node) => boolean): boolean {
  const value = unwrap(right);
  if (value.type === "Literal" && typeof value.value === "number") return value.value >= 400;
  if (carries(value)) return true;
  const { root, names } = memberChain(unwrap(left));
  const name = names.at(-1) ?? (root.type === "Identifier" ? root.name : "");
  return FAILURE.test(name) && ((value.type === "Literal" && typeof value.value === "string") || value.type === "TemplateLiteral" || value.type === "ObjectExpression");
}

function isLogged(node: Node, file: FileAnalysis): boolean {
  const argument = wrapped(node);
  const call = argument.parent;
  if (isCall(call) && call.callee !== argument) return logs(call, file.tracer, file.tracer.root, file.settings.loggers);
  let found = false;
  // `if (failure) { log(failure) }`: the uses inside are references of their own.
  if (call?.type === "MemberExpression" && isCall(call.parent)) found = logs(call.parent, file.tracer, file.tracer.root, file.settings.loggers);
  return found;
}

/** Calls of a piece of code, without those of the functions in it. */
export function callsOf(root: Node, file: FileAnalysis): Node[] {
  const out: Node[] = [];
  walk(root, file.module.visitorKeys, (n) => {
    if (isCall(n)) out.push(n);
    return undefined;
  });
  return out;
}
