import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { requiredFrom } from "../syntax/imports.js";
import { memberName, unwrap } from "../syntax/node.js";
import { traceBuiltinCall, traceBuiltinConstruct } from "./builtins.js";
import { isChosen } from "./cases.js";
import type { Context, Engine } from "./engine.js";
import { returnsOf } from "./functions.js";
import { traceSpecifier } from "./imports.js";
import { applyMethod, methodOf, shapeOf } from "./library.js";
import { pickingOf } from "./picking.js";
import { receivers, unexplained } from "./program.js";
import { traceSteps } from "./steps.js";
import { merge, plain, stop, trail } from "./trails.js";

/** Calls nested deeper than this (controller -> service -> repository -> base class -> …) are not entered. */
const DEEPEST = 10;

export function traceCall(engine: Engine, call: CallNode, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const callee = unwrap(call.callee);
  if (call.type === "NewExpression") return traceNew(engine, call, callee, path, context, deep);
  const required = requiredFrom(call);
  if (required !== undefined) return traceSpecifier(engine, call, required, "require", path, context, deep);
  if (callee.type === "Super" || callee.type === "ImportExpression") return plain(call);
  if (engine.world.trusted(call, undefined) === "clean") return [trail({ kind: "validated", node: call }, call)];
  const piped = traceSteps(engine, call, path, context, deep);
  if (piped) return piped;
  if (callee.type === "MemberExpression") {
    const on = receivers(engine, callee.object, context);
    const known = libraryCall(engine, call, callee, on.trails, path, context, deep);
    if (known) return known;
    const own = ownMethods(engine, callee, on, context);
    if (own.length > 0) return merge(...own.map((t) => callTarget(engine, t, call, path, context, deep)));
  }
  const builtin = traceBuiltinCall(engine, call, callee, path, context, deep);
  if (builtin) return builtin;
  const targets = engine.trace(callee, [], context, false);
  const found = merge(...targets.map((t) => callTarget(engine, t, call, path, context, deep)));
  return (unexplained(found) ? dispatched(engine, call, callee, path, context, deep) : undefined) ?? found;
}

/** `bus.execute(new FindUsers())`: what the project's handler of that class gives. */
function dispatched(engine: Engine, call: AST.CallExpression, callee: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const [sent] = call.arguments;
  if (callee.type !== "MemberExpression" || !sent || sent.type === "SpreadElement") return undefined;
  const handlers = engine.trace(sent, [], context, false).flatMap(({ origin }) => (origin.kind === "instance" ? engine.world.handling(origin.node) : []));
  if (handlers.length === 0) return undefined;
  return merge(
    ...handlers.flatMap(({ cls, method }) => {
      const handler = trail({ kind: "instance", node: cls, call: undefined, env: engine.root }, call);
      return engine.follow([handler], [method], context, false).map((t) => callTarget(engine, t, call, path, context, deep));
    }),
  );
}

/** Methods that the project wrote itself or has from a library's class, also where they are called like those of arrays and promises (`users.find()`). */
function ownMethods(engine: Engine, callee: AST.MemberExpression, { trails, typed }: ReturnType<typeof receivers>, context: Context): readonly Trail[] {
  const written = trails.some(({ origin }) => {
    return origin.kind === "instance" || origin.kind === "class" || origin.kind === "namespace" || (origin.kind === "object" && origin.node.type === "ObjectExpression");
  });
  const found = !written ? [] : typed ? engine.follow(trails, [memberName(callee)], context, false) : engine.trace(callee, [], context, false);
  return found.filter(({ origin }) => origin.kind === "function" || origin.kind === "shape");
}

/** A method that a model knows on one of the receiver's values. */
function libraryCall(engine: Engine, call: AST.CallExpression, callee: AST.MemberExpression, on: readonly Trail[], path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const name = memberName(callee);
  const found: (readonly Trail[])[] = [];
  for (const receiver of on) {
    const method = methodOf(engine, receiver, name);
    if (!method) continue;
    found.push(applyMethod(engine, method, name, { node: call, path, context, deep, property: name, call, receiver, typeArguments: call.typeArguments?.params }));
  }
  return found.length > 0 ? merge(...found) : undefined;
}

function callTarget(engine: Engine, target: Trail, call: AST.CallExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const { origin } = target;
  switch (origin.kind) {
    case "function": {
      if (engine.world.trusted(call, origin.node) !== undefined) return [trail({ kind: "validated", node: call }, call)];
      const picking = pickingOf(origin.node, engine);
      if (picking) return applyMethod(engine, picking, "", { node: call, path, context, deep, property: undefined, call, receiver: target });
      if (context.depth >= DEEPEST || recursive(origin.node, context) || engine.isCrowded(origin.node, context)) return stop("budget", call);
      const closure = origin.env as Context;
      const inside = engine.enter({ fn: origin.node, args: call.arguments, bound: [], caller: context, closure, self: closure.self });
      return merge(...returnsOf(origin.node, engine).map((r) => (isChosen(engine, r, origin.node, inside) ? engine.trace(r, path, inside, deep) : [])));
    }
    case "shape": {
      const method = shapeOf(engine, origin.shape)?.call;
      if (!method) return stop("dynamic", call);
      return applyMethod(engine, method, "", { node: call, path, context, deep, property: undefined, call, receiver: target, typeArguments: call.typeArguments?.params });
    }
    case "rows": {
      const method = origin.query.chain === undefined ? undefined : shapeOf(engine, origin.query.chain)?.call;
      return method ? applyMethod(engine, method, "", { node: call, path, context, deep, property: undefined, call, receiver: target }) : stop("dynamic", call);
    }
    case "unknown":
      return stop(origin.reason, call);
    case "parameter":
      return stop("parameter", call);
    default:
      return stop("dynamic", call);
  }
}

function recursive(fn: Node, context: Context): boolean {
  for (let c: Context | undefined = context; c; c = c.caller) if (c.fn === fn) return true;
  return false;
}

function traceNew(engine: Engine, call: AST.NewExpression, callee: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const builtin = traceBuiltinConstruct(engine, call, callee, path, context, deep);
  if (builtin) return builtin;
  const found = engine.trace(callee, [], context, false).map((t): readonly Trail[] => {
    const { origin } = t;
    if (origin.kind === "class") return engine.follow([trail({ kind: "instance", node: origin.node, call, env: context }, call)], path, context, deep);
    if (origin.kind === "shape") {
      const method = shapeOf(engine, origin.shape)?.construct;
      return method ? applyMethod(engine, method, "", { node: call, path, context, deep, property: undefined, call, receiver: t, typeArguments: call.typeArguments?.params }) : stop("dynamic", call);
    }
    return stop(origin.kind === "unknown" ? origin.reason : "dynamic", call);
  });
  return merge(...found);
}

/** A tagged template: sql`…`. */
export function traceTag(engine: Engine, node: AST.TaggedTemplateExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const tag = unwrap(node.tag);
  // Models read a tag's text as its only argument.
  const call = { type: "CallExpression", callee: node.tag, arguments: [node.quasi], optional: false, parent: node.parent, range: node.range, loc: node.loc } as unknown as AST.CallExpression;
  const receivers = tag.type === "MemberExpression" ? engine.trace(tag.object, [], context, false) : [];
  const found: (readonly Trail[])[] = [];
  for (const receiver of receivers) {
    const method = tag.type === "MemberExpression" ? methodOf(engine, receiver, memberName(tag)) : undefined;
    if (method) found.push(applyMethod(engine, method, "", { node, path, context, deep, property: undefined, call, receiver, typeArguments: node.typeArguments?.params }));
  }
  for (const t of found.length > 0 ? [] : engine.trace(tag, [], context, false)) {
    const shape = t.origin.kind === "shape" ? shapeOf(engine, t.origin.shape) : undefined;
    const method = shape?.tag ?? (t.origin.kind === "shape" && t.origin.shape.includes("#") ? shape?.call : undefined);
    if (method) found.push(applyMethod(engine, method, "", { node, path, context, deep, property: undefined, call, receiver: t, typeArguments: node.typeArguments?.params }));
  }
  return found.length > 0 ? merge(...found) : stop("dynamic", node);
}

