import type { CallNode, Node } from "../../concepts/ast.js";
import type { Context } from "../../flow/engine.js";
import { shapeOf } from "../../flow/library.js";
import { unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { methodsAt } from "./logging.js";

const ANCESTORS = 4;

/** Does the call make an exception that the framework turns into an answer, or a class of the project that extends one? */
export function isException(file: FileAnalysis, call: CallNode, context: Context): boolean {
  if (methodsAt(call, file.tracer, context).some((m) => m.sinks?.some((s) => s.channel === "exception"))) return true;
  return call.type === "NewExpression" && extendsException(file, call.callee, context, ANCESTORS);
}

/** The value is such a class itself: `throw NotFoundException`. */
export function isExceptionClass(file: FileAnalysis, value: Node, context: Context): boolean {
  return (value.type === "Identifier" || value.type === "MemberExpression") && extendsException(file, value, context, ANCESTORS);
}

function extendsException(file: FileAnalysis, callee: Node, context: Context, left: number): boolean {
  return file.tracer.trace(unwrap(callee), [], context, false).some(({ origin }) => {
    if (origin.kind === "shape") return shapeOf(file.tracer, origin.shape)?.construct?.sinks?.some((s) => s.channel === "exception") === true;
    return origin.kind === "class" && origin.node.superClass !== null && left > 0 && extendsException(file, origin.node.superClass, file.tracer.root, left - 1);
  });
}
