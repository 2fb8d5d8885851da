// Where a model names a shape or a handler, its own or another model's.
import type { Method, Model, Shape, Yield } from "../../src/concepts/model.js";

export interface Reference {
  /** `express.shapes.express.app.methods.listen.returns` */
  from: string;
  kind: "handler" | "shape";
  /** In full: `nodehttp.server`, `express.route`. */
  to: string;
}

function* ofYield(from: string, value: Yield | null | undefined): Iterable<Reference> {
  if (typeof value === "string") yield { from, kind: "shape", to: value };
  else if (value && "shape" in value) yield { from, kind: "shape", to: value.shape };
  else if (value && "handler" in value) yield { from, kind: "handler", to: value.handler };
}

function* ofNames(from: string, names: Readonly<Record<string, Yield>> | undefined): Iterable<Reference> {
  for (const [name, value] of Object.entries(names ?? {})) yield* ofYield(`${from}.${name}`, value);
}

function* ofMethod(from: string, owner: string, { returns, handlers, callbacks, guard, limits }: Method): Iterable<Reference> {
  yield* ofYield(`${from}.returns`, returns);
  for (const { handler } of handlers ?? []) yield { from: `${from}.handlers`, kind: "handler", to: handler.includes(".") ? handler : `${owner}.${handler}` };
  for (const { params } of callbacks ?? []) for (const value of params) yield* ofYield(`${from}.callbacks`, value);
  if (typeof guard?.by === "object" && "instanceOf" in guard.by) yield { from: `${from}.guard`, kind: "shape", to: guard.by.instanceOf };
  for (const { elsewhere } of limits ?? []) for (const [shape] of elsewhere ?? []) yield { from: `${from}.limits`, kind: "shape", to: shape };
}

function* ofShape(from: string, owner: string, shape: Shape): Iterable<Reference> {
  yield* ofNames(`${from}.props`, shape.props);
  yield* ofYield(`${from}.anyProp`, shape.anyProp);
  for (const [name, method] of Object.entries(shape.methods ?? {})) yield* ofMethod(`${from}.methods.${name}`, owner, method);
  for (const key of ["anyMethod", "call", "construct", "tag"] as const) if (shape[key]) yield* ofMethod(`${from}.${key}`, owner, shape[key]);
  for (const to of [shape.subclass?.statics, shape.subclass?.instances, ...(shape.extends ?? [])]) yield* ofYield(`${from}.heirs`, to);
}

/** Every reference that a model makes. */
export function* referencesOf(model: Model): Iterable<Reference> {
  const { id } = model;
  yield* ofNames(`${id}.exports`, model.exports);
  yield* ofNames(`${id}.types`, model.types);
  yield* ofNames(`${id}.globals`, model.globals);
  yield* ofNames(`${id}.globalTypes`, model.globalTypes);
  for (const { packages, exports, types } of model.companions ?? []) {
    yield* ofNames(`${id}.companions.${packages.join()}.exports`, exports);
    yield* ofNames(`${id}.companions.${packages.join()}.types`, types);
  }
  for (const { yields } of model.unseen ?? []) yield* ofYield(`${id}.unseen`, yields);
  for (const [name, shape] of Object.entries(model.shapes ?? {})) yield* ofShape(`${id}.shapes.${name}`, name.slice(0, name.indexOf(".")), shape);
  if (model.kind !== "framework") return;
  for (const [name, { params, byArity }] of Object.entries(model.handlers)) for (const list of [params, ...Object.values(byArity ?? {})]) for (const value of list) yield* ofYield(`${id}.handlers.${name}`, value);
  const named = (from: string, handler: string): Reference => ({ from: `${id}.${from}`, kind: "handler", to: `${id}.${handler}` });
  for (const { exports } of model.fileRoutes ?? []) for (const handler of Object.values(exports)) yield named("fileRoutes", handler);
  for (const { handler } of model.conventions ?? []) yield named("conventions", handler);
  for (const { handler, params, undecorated = [] } of model.decorated ?? []) {
    yield named("decorated", handler);
    yield* ofNames(`${id}.decorated.params`, params);
    for (const value of undecorated) yield* ofYield(`${id}.decorated.undecorated`, value);
  }
}
