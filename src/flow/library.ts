import type { AST, Node } from "../concepts/ast.js";
import type { Method, Shape, SubjectPlace, Yield } from "../concepts/model.js";
import type { Hiding, Origin, Path, Query, Subject, Trail } from "../concepts/origin.js";
import type { Answer } from "../concepts/answer.js";
import { keyName, memberName, stringValue, unwrap } from "../syntax/node.js";
import { copyIn } from "./copies.js";
import type { Context, Engine, Site } from "./engine.js";
import { returnsOf } from "./functions.js";
import { applyQuery } from "./queries.js";
import { merge, plain, stop, trail } from "./trails.js";


/** Separates a shape from the name of one of its methods, when the method itself is the value. */
const METHOD = "#";

/** A shape by id; `library.thing#method` is the method taken off its object. */
export function shapeOf(engine: Engine, id: string): Shape | undefined {
  const cut = id.indexOf(METHOD);
  if (cut < 0) return engine.world.shape(id);
  const owner = engine.world.shape(id.slice(0, cut));
  const method = owner?.methods?.[id.slice(cut + 1)] ?? owner?.anyMethod;
  return method ? { call: method } : undefined;
}

/** The origins that a model's yield stands for. */
export function yielded(engine: Engine, value: Yield, site: Site): readonly Trail[] {
  const { node, path, context, deep } = site;
  if (typeof value === "string") return toShape(engine, value, inheritedSubject(site), site);
  if ("shape" in value) return toShape(engine, value.shape, value.subject ? subjectAt(engine, value.subject, site) : inheritedSubject(site), site);
  if ("request" in value) {
    const origin: Origin = { kind: "request", part: value.request, path: [], raw: value.raw ?? false, missing: missing(engine, value.missing, node), form: value.form ?? false, node };
    const key = value.key === undefined ? undefined : site.call?.arguments.at(value.key);
    return engine.follow([trail(origin, node)], key ? [stringValue(key) ?? "*", ...path] : path, context, deep);
  }
  if ("error" in value) return [trail({ kind: "error", path, node }, node)];
  if ("handler" in value) return [trail({ kind: "shape", shape: `handler.${value.handler}`, subject: undefined, hides: [], node }, node)];
  if ("instance" in value) return instances(engine, site, value.instance);
  if ("member" in value) return member(engine, site, value.member);
  if ("same" in value) return site.receiver ? engine.follow([site.receiver], path, context, deep) : stop("dynamic", node);
  if ("arg" in value) return argument(engine, site, value.arg, path, deep);
  if ("holds" in value) return path.length > 0 && path[0] !== value.under ? plain(node) : path.length === 0 && !deep ? plain(node) : argument(engine, site, value.holds, path.slice(1), deep);
  if ("merged" in value) return merge(...value.merged.map((i) => argument(engine, site, i, path, deep)));
  if ("validated" in value) return [trail({ kind: "validated", node }, node)];
  if ("records" in value) {
    const query = applyQuery(engine, { op: "find", records: value.records }, "records", site);
    return query ? [trail({ kind: "rows", query, path }, node)] : plain(node);
  }
  if ("constant" in value) return [trail({ kind: "literal", value: value.constant, node }, node)];
  if ("middleware" in value) return [trail({ kind: "shape", shape: `middleware.${value.middleware}`, subject: undefined, hides: [], node }, node)];
  return plain(node);
}

function toShape(engine: Engine, shape: string, subject: Subject | undefined, site: Site): readonly Trail[] {
  // A query goes on: its state travels with the shape that the next call is looked up on.
  if (site.receiver?.origin.kind === "rows") {
    const query: Query = { ...site.receiver.origin.query, chain: shape };
    return engine.follow([trail({ kind: "rows", query, path: site.receiver.origin.path }, site.node)], site.path, site.context, site.deep);
  }
  return engine.follow([trail({ kind: "shape", shape, subject, hides: inheritedHides(site), node: site.node }, site.node)], site.path, site.context, site.deep);
}

function argument(engine: Engine, site: Site, index: number, path: Path, deep: boolean): readonly Trail[] {
  const value = site.call?.arguments.at(index);
  return value && value.type !== "SpreadElement" ? engine.trace(value, path, site.context, deep) : stop("dynamic", site.node);
}

function instances(engine: Engine, site: Site, index: number): readonly Trail[] {
  const classes = argument(engine, site, index, [], false).flatMap((t) => (t.origin.kind === "class" ? [t.origin] : []));
  const made = classes.map((c) => trail({ kind: "instance", node: c.node, call: undefined, env: c.env }, site.node));
  if (made.length > 0) return engine.follow(made, site.path, site.context, site.deep);
  // Asked by a token: `container.get<Mailer>(TYPES.Mailer)`.
  const [type] = site.typeArguments ?? [];
  return (type && engine.typed(type, site.path, site.context, site.deep)) ?? stop("dynamic", site.node);
}

function member(engine: Engine, site: Site, index: number): readonly Trail[] {
  if (!site.receiver) return stop("dynamic", site.node);
  const key = site.call?.arguments.at(index);
  const name = key ? [stringValue(key) ?? "*"] : [];
  const { origin } = site.receiver;
  if (origin.kind === "shape" && shapeOf(engine, origin.shape)?.carries !== true) return stop("dynamic", site.node);
  return engine.follow([site.receiver], [...name, ...site.path], site.context, site.deep);
}

function missing(engine: Engine, value: Answer | { readonly package: string; readonly from: number } | undefined, node: Node): Answer {
  if (value === undefined) return "no";
  if (typeof value === "string") return value;
  const major = engine.world.major(engine.world.moduleOf(node), value.package);
  return major === undefined ? "unknown" : major >= value.from ? "yes" : "no";
}

function inheritedHides(site: Site): readonly Hiding[] {
  const origin = site.receiver?.origin;
  return origin?.kind === "shape" ? origin.hides : origin?.kind === "rows" ? origin.query.hides : [];
}

/** `{ user: { password: true } }`: fields by record type. */
function hidings(engine: Engine, method: Method, site: Site): Hiding[] {
  return (method.hides ?? []).flatMap((place) => {
    const value = site.call?.arguments.at(place.arg);
    if (!value || value.type === "SpreadElement") return [];
    return engine.trace(value, place.path ?? [], site.context, false).flatMap(({ origin }) => (origin.kind === "object" && origin.node.type === "ObjectExpression" ? origin.node.properties.flatMap(hiding) : []));
  });
}

function hiding(property: AST.ObjectLiteralElement): Hiding[] {
  if (property.type !== "Property") return [];
  const value = unwrap(property.value);
  if (value.type !== "ObjectExpression") return [];
  const subject = keyName(property);
  return [{ subject: subject === "$allModels" ? "*" : subject, fields: value.properties.flatMap((p) => (p.type === "Property" ? [keyName(p)] : [])) }];
}

function hiddenIn(trails: readonly Trail[], hides: readonly Hiding[]): readonly Trail[] {
  return trails.map((t) => (t.origin.kind === "shape" ? { ...t, origin: { ...t.origin, hides: [...t.origin.hides, ...hides] } } : t));
}

function inheritedSubject(site: Site): Subject | undefined {
  const origin = site.receiver?.origin;
  return origin?.kind === "shape" ? origin.subject : origin?.kind === "rows" ? origin.query.subject : undefined;
}

/** The record type that a place names. */
function subjectAt(engine: Engine, place: SubjectPlace, site: Site): Subject | undefined {
  switch (place.from) {
    case "property":
      return site.property === undefined ? undefined : { name: site.property, node: site.node, module: engine.world.moduleOf(site.node) };
    case "receiver":
      return inheritedSubject(site);
    case "typeArgument": {
      const node = site.typeArguments?.[place.index ?? 0];
      return node ? subjectOf(engine, node) : undefined;
    }
    case "arg": {
      const value = site.call?.arguments.at(place.arg);
      if (!value || value.type === "SpreadElement") return undefined;
      const [found] = place.path?.length ? engine.trace(value, place.path, site.context, false) : [];
      return subjectOf(engine, found ? found.steps.node : value);
    }
  }
}

/** A record type named by an expression, a type or a class. */
export function subjectOf(engine: Engine, node: Node): Subject {
  // `User.name` is what the class is called.
  const at = node.type === "MemberExpression" && node.object.type === "Identifier" && /^[A-Z]/.test(node.object.name) && memberName(node) === "name" ? node.object : node;
  return { name: spelling(at), node: at, module: engine.world.moduleOf(at) };
}

function spelling(node: Node): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "Literal":
      return String(node.value);
    case "TemplateLiteral":
      return node.quasis[0]?.value.cooked ?? "";
    case "MemberExpression":
      return node.property.type === "Identifier" ? node.property.name : spelling(node.object);
    case "ClassDeclaration":
    case "ClassExpression":
      return node.id?.name ?? "";
    case "TSTypeReference":
      return spelling(node.typeName);
    case "TSQualifiedName":
      return node.right.name;
    case "CallExpression":
      return node.arguments[0] ? spelling(node.arguments[0]) : "";
    default:
      return "";
  }
}

/** Reads a property path from a value of a library's shape. */
export function memberOfShape(engine: Engine, t: Trail, origin: Extract<Origin, { kind: "shape" }>, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const [name, ...rest] = path;
  if (name === undefined) return [t];
  const shape = shapeOf(engine, origin.shape);
  const node = t.steps.node;
  const property = own(shape?.props, name) ?? (own(shape?.methods, name) ? undefined : shape?.anyProp);
  if (property !== undefined) return yielded(engine, property, { node, path: rest, context, deep, property: name, call: undefined, receiver: t });
  if (own(shape?.methods, name) ?? shape?.anyMethod) {
    return rest.length > 0 ? stop("dynamic", node) : [trail({ kind: "shape", shape: `${origin.shape}${METHOD}${name}`, subject: origin.subject, hides: origin.hides, node }, node)];
  }
  const put = engine.world.attached(origin.shape, name, node);
  if (put.length > 0) return merge(...put.map((value) => engine.trace(value, rest, engine.root, deep)));
  return stop("dynamic", node);
}

/** A property that the library puts on results themselves (`snapshot.docs`, `{ error }`); undefined: a field of the records. */
export function memberOfRows(engine: Engine, t: Trail, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const [name, ...rest] = path;
  if (t.origin.kind !== "rows" || name === undefined || t.origin.query.chain === undefined) return undefined;
  const property = own(shapeOf(engine, t.origin.query.chain)?.props, name);
  if (property === undefined) return undefined;
  return yielded(engine, property, { node: t.steps.node, path: rest, context, deep, property: name, call: undefined, receiver: t });
}

/** Own entries only: `constructor` and its kin are no members of a shape. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The method that a call of `name` on this value means, if a model knows. */
export function methodOf(engine: Engine, receiver: Trail, name: string): Method | undefined {
  const { origin } = receiver;
  const id = origin.kind === "shape" ? origin.shape : origin.kind === "rows" ? origin.query.chain : undefined;
  if (id === undefined) return undefined;
  const shape = shapeOf(engine, id);
  // An element or field of a result has the record's own methods, not those of the query; lists keep the language's.
  const listed = origin.kind === "rows" && (origin.path.length > 0 || LIST_METHODS.has(name));
  // A function in a property is that property, not any method: `own.validationResult(request)`.
  const isAny = !listed && own(shape?.props, name) === undefined;
  return own(shape?.methods, name) ?? (isAny ? shape?.anyMethod : undefined);
}

const LIST_METHODS = new Set(["map", "filter", "forEach", "reduce", "some", "every", "flatMap", "slice", "sort", "reverse", "then", "catch", "finally", "flat", "at", "pop", "shift"]);

/** What a call yields whose callee a model describes. */
export function applyMethod(engine: Engine, method: Method, methodName: string, site: Site): readonly Trail[] {
  if (method.hides && method.returns !== undefined) {
    const made = yielded(engine, method.returns, { ...site, path: [] });
    return engine.follow(hiddenIn(made, hidings(engine, method, site)), site.path, site.context, site.deep);
  }
  const copy = method.guard && copyIn(engine, method.guard, site);
  if (copy) return copy;
  const fromCallback = method.callbacks?.find((c) => c.returned);
  if (fromCallback) {
    const callback = site.call?.arguments.at(fromCallback.at.arg);
    const found = callback && callback.type !== "SpreadElement" ? returned(engine, callback, site) : undefined;
    if (found) return found;
  }
  if (method.query && method.returns !== undefined && typeof method.returns !== "string" && "arg" in method.returns) return changedArgument(engine, method, method.returns.arg, site);
  if (method.query) {
    const query = applyQuery(engine, method.query, methodName, site);
    if (!query) return plain(site.node);
    const chain = typeof method.returns === "string" ? method.returns : method.returns && "same" in method.returns ? query.chain : undefined;
    if (query.records === "none" && chain === undefined) return plain(site.node);
    return engine.follow([trail({ kind: "rows", query: { ...query, chain }, path: [] }, site.node)], site.path, site.context, site.deep);
  }
  if (method.returns !== undefined) return yielded(engine, method.returns, site);
  return stop("dynamic", site.node);
}

/** What a function handed to a call gives back. */
function returned(engine: Engine, callback: Node, site: Site): readonly Trail[] | undefined {
  const fns = engine.trace(callback, [], site.context, false).flatMap((t) => (t.origin.kind === "function" ? [t.origin] : []));
  if (fns.length === 0) return undefined;
  return merge(
    ...fns.map((f) => {
      const closure = f.env as Context;
      const inside = engine.enter({ fn: f.node, args: [], bound: [], caller: site.context, closure, self: closure.self });
      // Its parameters are the library's: without arguments of its own the callback's parameter models answer.
      return merge(...returnsOf(f.node, engine).map((r) => engine.trace(r, site.path, { ...inside, fn: undefined }, site.deep)));
    }),
  );
}

/** `pick(user, ["id"])`: the query of the argument, changed by this call; `paginate(users, options)`: a query of what the argument is about. */
function changedArgument(engine: Engine, method: Method, index: number, site: Site): readonly Trail[] {
  const effect = method.query;
  return merge(
    ...argument(engine, site, index, [], site.deep).map((t): readonly Trail[] => {
      const asks = t.origin.kind === "shape" && t.origin.subject !== undefined && effect?.op !== undefined;
      if (!effect || (!asks && t.origin.kind !== "rows")) return flagged(engine.follow([t], site.path, site.context, site.deep), effect);
      const query = applyQuery(engine, effect, "", { ...site, receiver: t });
      if (!query) return plain(site.node);
      return t.origin.kind === "rows" ? [{ ...t, origin: { ...t.origin, query, path: [...t.origin.path, ...site.path] } }] : [trail({ kind: "rows", query, path: site.path }, site.node)];
    }),
  );
}

/** What holds rows (`forkJoin({ users })`) is another thing than they are, but what is true of it is true of them: how they come. */
function flagged(trails: readonly Trail[], effect: Method["query"]): readonly Trail[] {
  const flags = effect?.flags;
  return flags ? trails.map((t) => (t.origin.kind === "rows" ? { ...t, origin: { ...t.origin, query: { ...t.origin.query, flags: [...t.origin.query.flags, ...flags] } } } : t)) : trails;
}
