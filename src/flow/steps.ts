import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { Method } from "../concepts/model.js";
import type { Path, Trail } from "../concepts/origin.js";
import { isCall, memberName, unwrap } from "../syntax/node.js";
import { valueOfCallback } from "./builtins.js";
import type { Context, Engine } from "./engine.js";
import { shapeOf } from "./library.js";
import { merge } from "./trails.js";

/** `source.pipe(first, second)` */
type Pipeline = AST.CallExpression & { readonly callee: AST.MemberExpression };

/** What comes out of a pipeline; undefined where none of its steps is a library's. */
export function traceSteps(engine: Engine, call: AST.CallExpression, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  if (!isPipeline(call)) return undefined;
  const steps = call.arguments.map((step) => stepOf(engine, step, context));
  if (!steps.some((step) => step !== undefined)) return undefined;
  const last = steps.length - 1;
  const before = cutAt(call, last);
  const step = steps[last];
  const at = call.arguments[last];
  const callback = typeof step === "object" && at?.type === "CallExpression" ? at.arguments[step.callback] : undefined;
  if (typeof step !== "object" || !callback) return engine.trace(before, path, context, deep);
  const given = step.by === "maps" ? [{ node: before, path: [], context }] : [];
  const made = valueOfCallback({ engine, node: call, args: [], path, context, deep }, callback, given) ?? [];
  return step.by === "maps" ? made : merge(engine.trace(before, path, context, deep), made);
}

/** What the callback of a step is given; undefined where the call is no step of a pipeline or the value is an error. */
export function givenToStep(engine: Engine, call: CallNode, position: number, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const around = call.parent;
  if (call.type !== "CallExpression" || around.type !== "CallExpression" || !isPipeline(around)) return undefined;
  const step = stepOf(engine, call, context);
  const index = around.arguments.indexOf(call);
  if (index < 0 || typeof step !== "object" || step.by !== "maps" || step.callback !== position) return undefined;
  return engine.trace(cutAt(around, index), path, context, deep);
}

function isPipeline(call: AST.CallExpression): call is Pipeline {
  return call.callee.type === "MemberExpression" && memberName(call.callee) === "pipe" && call.arguments.length > 0;
}

function stepOf(engine: Engine, node: Node, context: Context): Method["step"] {
  const at = unwrap(node);
  if (!isCall(at)) return undefined;
  for (const { origin } of engine.trace(at.callee, [], context, false)) {
    const step = origin.kind === "shape" ? shapeOf(engine, origin.shape)?.call?.step : undefined;
    if (step !== undefined) return step;
  }
  return undefined;
}

const cuts = new WeakMap<Node, Map<number, Node>>();

/** The pipeline up to one of its steps: what that step is given. */
function cutAt(call: Pipeline, index: number): Node {
  if (index === 0) return call.callee.object;
  const known = cuts.get(call) ?? new Map<number, Node>();
  cuts.set(call, known);
  const cut = known.get(index) ?? { ...call, arguments: call.arguments.slice(0, index) };
  known.set(index, cut);
  return cut;
}
