import type { CallNode } from "../../concepts/ast.js";
import type { LimitSpec } from "../../concepts/decisions.js";
import type { Module } from "../../concepts/module.js";
import { shapeOf } from "../../flow/library.js";
import { isCall, memberName, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { read } from "../decisions/index.js";
import type { FileAnalysis } from "../file.js";

/** Whether the file, or one that puts it together with others, sets the bound for all. */
export function limitedElsewhere(methods: NonNullable<LimitSpec["elsewhere"]>, file: FileAnalysis): boolean {
  if (methods.length === 0) return false;
  return [file.module, ...file.importers].some((module) => callsOf(module).some((call) => limits(call, methods, file)));
}

function callsOf(module: Module): CallNode[] {
  const out: CallNode[] = [];
  walk(module.ast, module.visitorKeys, (node) => {
    if (isCall(node)) out.push(node);
    return undefined;
  });
  return out;
}

function limits(call: CallNode, methods: NonNullable<LimitSpec["elsewhere"]>, file: FileAnalysis): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return false;
  const name = memberName(callee);
  const { tracer } = file;
  return methods
    .filter(([, method]) => method === name)
    .some(([id]) => {
      if (!tracer.trace(callee.object, [], tracer.root, false).some((t) => t.origin.kind === "shape" && t.origin.shape === id)) return false;
      const argument = (index: number): ReturnType<CallNode["arguments"]["at"]> => call.arguments.at(index);
      const decided = { decisions: {}, node: call, call, argument };
      return (shapeOf(tracer, id)?.methods?.[name]?.limits ?? []).some((spec) => spec.at.some((place) => read(decided, place, file).values.length > 0));
    });
}
