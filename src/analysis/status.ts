import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { ArgPlace } from "../concepts/model.js";
import type { Context } from "../flow/engine.js";
import { shapeOf } from "../flow/library.js";
import { isCall, memberName, statementsOf, unwrap } from "../syntax/node.js";
import { methodsAt } from "./errors/logging.js";
import type { FileAnalysis } from "./file.js";
import type { ResponseSite } from "./sites.js";

/** Where the status of an answer is said: the expression, and the path of properties in it. */
export interface StatusPlace {
  readonly node: Node;
  readonly path: readonly string[];
}

/** The status of an answer as a model fixes it or as the code says it: at the site, in the chain of calls, or in a statement before. */
export function statusAt(file: FileAnalysis, { spec, node }: Pick<ResponseSite, "node" | "spec">, context: Context): StatusPlace | number | undefined {
  if (typeof spec.status === "number") return spec.status;
  return (isCall(node) ? (argumentOf(node, spec.status) ?? inChain(file, node, context)) : undefined) ?? before(file, node, context);
}

function argumentOf(call: CallNode, place: ArgPlace | undefined): StatusPlace | undefined {
  const argument = place && call.arguments[place.arg];
  return argument && argument.type !== "SpreadElement" ? { node: argument, path: place.path ?? [] } : undefined;
}

/** `res.status(404).json(…)` */
function inChain(file: FileAnalysis, call: CallNode, context: Context): StatusPlace | number | undefined {
  const callee = unwrap(call.callee);
  const inner = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  return inner?.type === "CallExpression" ? (saidBy(file, inner, context) ?? inChain(file, inner, context)) : undefined;
}

function saidBy(file: FileAnalysis, call: CallNode, context: Context): StatusPlace | number | undefined {
  const methods = methodsAt(call, file.tracer, context);
  for (const { status } of methods) {
    if (typeof status === "number") return status;
    const said = argumentOf(call, status);
    if (said) return said;
  }
  // In a helper the response is a parameter: the method's name is all there is.
  const callee = unwrap(call.callee);
  return methods.length === 0 && callee.type === "MemberExpression" && file.index.statusMethods.has(memberName(callee)) ? argumentOf(call, { arg: 0 }) : undefined;
}

/** `ctx.status = 404;` or `res.status(404);` on the way to the answer: the last one in its own list of statements. */
function before(file: FileAnalysis, node: Node, context: Context): StatusPlace | number | undefined {
  let statement = node;
  while (statement.parent && statementsOf(statement.parent)?.includes(statement) !== true) statement = statement.parent;
  const list = (statement.parent && statementsOf(statement.parent)) ?? [];
  for (const earlier of list.slice(0, Math.max(0, list.indexOf(statement))).reverse()) {
    if (earlier.type !== "ExpressionStatement") continue;
    const at = unwrap(earlier.expression);
    const said = at.type === "AssignmentExpression" ? assigned(file, at, context) : isCall(at) ? saidBy(file, at, context) : undefined;
    if (said !== undefined) return said;
  }
  return undefined;
}

function assigned(file: FileAnalysis, { left, right }: AST.AssignmentExpression, context: Context): StatusPlace | undefined {
  if (left.type !== "MemberExpression" || !file.index.statusProperties.has(memberName(left))) return undefined;
  const sets = file.tracer.trace(left.object, [], context, false).some(({ origin }) => origin.kind === "shape" && shapeOf(file.tracer, origin.shape)?.statusProps?.includes(memberName(left)) === true);
  return sets ? { node: right, path: [] } : undefined;
}
