import type { AST, CallNode, Node } from "../concepts/ast.js";
import type { ProjectionForm, ProjectionPlace, QueryEffect, RelationPlace } from "../concepts/model.js";
import type { Path, Projection, Query, Relation } from "../concepts/origin.js";
import { isFunction, keyName, stringValue, unwrap } from "../syntax/node.js";
import type { Context, Engine, Site } from "./engine.js";
import { readSql, sqlText } from "./sql.js";

const ALL: Projection = { kind: "all" };

/** The state of a query after one more call. Undefined when the call asks for no records (an INSERT without RETURNING). */
export function applyQuery(engine: Engine, effect: QueryEffect, _method: string, site: Site): Query | undefined {
  const before = site.receiver?.origin.kind === "rows" ? site.receiver.origin.query : undefined;
  const call = site.call;
  const subject = effect.subject ? subjectFor(engine, effect, site) : undefined;
  const inherited = before?.subject ?? (site.receiver?.origin.kind === "shape" ? site.receiver.origin.subject : undefined);
  let query: Query = {
    database: before?.database ?? databaseOf(site),
    op: effect.op ?? before?.op ?? "find",
    records: given(engine, effect, site) ?? effect.records ?? before?.records ?? "many",
    subject: subject ?? inherited,
    projection: before?.projection ?? ALL,
    relations: before?.relations ?? [],
    flags: [...(before?.flags ?? []), ...(effect.flags ?? [])],
    hides: before?.hides ?? (site.receiver?.origin.kind === "shape" ? site.receiver.origin.hides : []),
    added: before?.added ?? [],
    at: effect.at ?? before?.at ?? [],
    chain: before?.chain,
    node: before?.node ?? site.node,
    module: before?.module ?? engine.world.moduleOf(site.node),
  };
  if (!call) return query;
  for (const place of effect.projections ?? []) {
    const read = readProjection(engine, place, call, site.context);
    if (read === "nothing") query = { ...query, records: "none" };
    else if (read) query = place.adds ? { ...query, added: [...query.added, ...(read.kind === "only" ? read.fields : [])] } : { ...query, projection: combine(query.projection, read), added: [...query.added, ...addedIn(place, call)] };
  }
  const relations = (effect.relations ?? []).flatMap((place) => readRelations(engine, place, call, site.context));
  return { ...query, relations: [...query.relations, ...relations] };
}

/** Records that come back only when something stands at a place: `{ returning: true }`. */
function given(engine: Engine, effect: QueryEffect, site: Site): Query["records"] | undefined {
  if (!effect.given || !site.call) return undefined;
  const { place, records } = effect.given;
  const asked = at(site.call, place).some((n) => expressionsAt(engine, n, place.path ?? [], site.context).some((found) => !found || !isFalse(found)));
  return asked ? records : undefined;
}

function subjectFor(engine: Engine, effect: QueryEffect, site: Site): Query["subject"] {
  const place = effect.subject;
  if (place?.from === "arg") {
    const value = site.call?.arguments.at(place.arg);
    if (!value || value.type === "SpreadElement") return undefined;
    // A table object or collection reference brings its own subject.
    for (const { origin } of engine.trace(value, place.path ?? [], site.context, false)) if (origin.kind === "shape" && origin.subject) return origin.subject;
    return { name: nameIn(value), node: value, module: engine.world.moduleOf(value) };
  }
  if (place?.from === "typeArgument") {
    const node = site.typeArguments?.[place.index ?? 0];
    return node ? { name: typeName(node), node, module: engine.world.moduleOf(node) } : undefined;
  }
  if (place?.from === "property" && site.property !== undefined) return { name: site.property, node: site.node, module: engine.world.moduleOf(site.node) };
  return undefined;
}

function typeName(node: Node): string {
  return node.type === "TSTypeReference" && node.typeName.type === "Identifier" ? node.typeName.name : "";
}

function nameIn(node: Node): string {
  const at = unwrap(node);
  return at.type === "Identifier" ? at.name : at.type === "MemberExpression" && at.property.type === "Identifier" ? at.property.name : (stringValue(at) ?? "");
}

function databaseOf(site: Site): string {
  const origin = site.receiver?.origin;
  const id = origin?.kind === "shape" ? origin.shape : "";
  return id.slice(0, Math.max(0, id.indexOf(".")));
}

function combine(a: Projection, b: Projection): Projection {
  if (a.kind === "all") return b;
  if (b.kind === "all") return a;
  if (a.kind === "only" && b.kind === "only") return { kind: "only", fields: [...a.fields, ...b.fields], node: b.node };
  if (a.kind === "except" && b.kind === "except") return { kind: "except", fields: [...a.fields, ...b.fields], node: b.node };
  return a.kind === "only" ? a : b;
}

/** The expression at a place of a call; `rest` gives all arguments from there. */
function at(call: CallNode, place: { readonly arg: number; readonly rest?: boolean }): readonly Node[] {
  const first = place.arg < 0 ? call.arguments.length + place.arg : place.arg;
  const found = place.rest ? call.arguments.slice(first) : call.arguments.slice(first, first + 1);
  return found.filter((n) => n.type !== "SpreadElement");
}

/** "nothing": the statement returns no records at all. */
function readProjection(engine: Engine, place: ProjectionPlace, call: CallNode, context: Context): Projection | "nothing" | undefined {
  const nodes = at(call, place);
  if (place.form === "sql") {
    const [node] = nodes;
    if (!node) return undefined;
    const path = place.path ?? [];
    // The statement is given as text or inside an object: the place of the other form has nothing to say.
    if (path.length === 0 ? isObject(engine, node, context) : sqlText(engine, node, [], context) !== undefined) return undefined;
    return readSql(sqlText(engine, node, path, context), node);
  }
  const read = nodes.map((node) => (place.qualified === true && isAlias(node) ? undefined : projectionOf(engine, node, place.path ?? [], place.form, context))).filter((p) => p !== undefined);
  // One star among named columns is everything.
  if (read.some((p) => p.kind === "all")) return ALL;
  const all = read.reduce<Projection | undefined>((a, b) => (a ? combine(a, b) : b), undefined);
  if (all?.kind === "only" && place.polarity === "except") return { ...all, kind: "except" };
  return all;
}

function isObject(engine: Engine, node: Node, context: Context): boolean {
  return engine.trace(node, [], context, false).some(({ origin }) => origin.kind === "object" && origin.node.type === "ObjectExpression");
}

/** `.select("user")` of a query builder selects everything of that alias. */
function isAlias(node: Node): boolean {
  const text = stringValue(node);
  return text !== undefined && !text.includes(".");
}

/** Every expression that may stand at a path: literals as they are; `undefined` among them when it can't be told. */
function expressionsAt(engine: Engine, node: Node, path: Path, context: Context): readonly (Node | undefined)[] {
  return engine.trace(node, path, context, false).flatMap((t): readonly (Node | undefined)[] => {
    switch (t.origin.kind) {
      case "object":
      case "function":
      case "class":
        return [t.origin.node];
      case "literal":
        return t.origin.value === undefined || t.origin.value === null ? [] : [t.origin.node];
      case "plain":
      case "parameter":
        // An options object from a caller that is not in sight: what it adds to the query can't be told, nor that it adds anything.
        return path.length > 0 ? [] : [undefined];
      case "request":
        // Where the client's input is the filter or the options as they are, nothing of the code's own narrows the query.
        return path.length > 0 && isClients(engine, node, context) ? [] : [undefined];
      default:
        return [undefined];
    }
  });
}

function isClients(engine: Engine, node: Node, context: Context): boolean {
  return engine.trace(node, [], context, false).some(({ origin }) => origin.kind === "request");
}

function projectionOf(engine: Engine, node: Node, path: Path, form: ProjectionForm, context: Context): Projection | undefined {
  const found = expressionsAt(engine, node, path, context);
  if (found.length === 0) return undefined;
  const read = found.map((n) => (n ? projectionIn(engine, n, form, context) : ({ kind: "opaque", node } as const)));
  const known = read.filter((p) => p !== undefined);
  // One way to a whole record is enough to leak it.
  if (known.length < read.length) return known.length === 0 ? undefined : ALL;
  return known.reduce<Projection | undefined>((a, b) => (a ? combine(a, b) : b), undefined);
}

function projectionIn(engine: Engine, node: Node, form: ProjectionForm, context: Context): Projection | undefined {
  const value = unwrap(node);
  if (form === "any") return { kind: "opaque", node };
  // A callback where a projection may stand is no projection.
  if (isFunction(value)) return undefined;
  if (value.type === "ObjectExpression") return form === "names" ? namesObject(engine, value, context) : keysOf(value, form);
  if (value.type === "ArrayExpression") return fromWords(value.elements.flatMap((e) => (e ? [wordOf(e)] : [])), node);
  const text = stringValue(value);
  if (text !== undefined) return fromWords(form === "names" ? [text] : text.split(/[\s,]+/), node);
  if (value.type === "Identifier" || value.type === "MemberExpression") return { kind: "opaque", node };
  return value.type === "Literal" ? undefined : { kind: "opaque", node };
}

function keysOf(object: AST.ObjectExpression, form: ProjectionForm): Projection | undefined {
  const kept: string[] = [];
  const left: string[] = [];
  let spread = false;
  for (const property of object.properties) {
    if (property.type === "SpreadElement") spread = true;
    else (form === "keys" && isFalse(property.value) ? left : form === "words" && isFalse(property.value) ? left : kept).push(keyName(property));
  }
  if (spread) return { kind: "opaque", node: object };
  if (kept.length > 0 && !(kept.length === 1 && kept[0] === "_id" && left.length > 0)) return { kind: "only", fields: kept, node: object };
  return left.length > 0 ? { kind: "except", fields: left, node: object } : undefined;
}

function isFalse(node: Node): boolean {
  const at = unwrap(node);
  return at.type === "Literal" && (at.value === false || at.value === 0);
}

function namesObject(engine: Engine, object: AST.ObjectExpression, context: Context): Projection | undefined {
  const [excluded] = engine.trace(object, ["exclude"], context, false);
  if (excluded) {
    const list = excluded.origin.kind === "object" && excluded.origin.node.type === "ArrayExpression" ? excluded.origin.node : undefined;
    return list ? { kind: "except", fields: list.elements.flatMap((e) => (e ? [wordOf(e)] : [])), node: object } : { kind: "opaque", node: object };
  }
  const include = object.properties.some((p) => p.type === "Property" && keyName(p) === "include");
  return include ? undefined : { kind: "opaque", node: object };
}

function wordOf(node: Node): string {
  const at = unwrap(node);
  if (at.type === "ArrayExpression") return at.elements[1] ? wordOf(at.elements[1]) : "";
  if (at.type === "MemberExpression" && at.property.type === "Identifier") return at.property.name;
  return stringValue(at) ?? "";
}

function fromWords(words: readonly string[], node: Node): Projection | undefined {
  const given = words.filter((w) => w !== "");
  if (given.length === 0) return words.length > 0 ? { kind: "opaque", node } : undefined;
  if (given.some((w) => w === "*" || w.endsWith(".*"))) return ALL;
  const denied = given.filter((w) => w.startsWith("-")).map((w) => w.slice(1));
  const kept = given.filter((w) => !w.startsWith("-") && !w.startsWith("+"));
  if (kept.length > 0) return { kind: "only", fields: kept.map((w) => w.split(/\s+as\s+/i)[0]?.split(".").at(-1) ?? w), node };
  return denied.length > 0 ? { kind: "except", fields: denied, node } : undefined;
}

function addedIn(place: ProjectionPlace, call: CallNode): readonly string[] {
  if (place.form !== "words") return [];
  return at(call, place).flatMap((n) => (stringValue(n) ?? "").split(/\s+/).filter((w) => w.startsWith("+")).map((w) => w.slice(1)));
}

function readRelations(engine: Engine, place: RelationPlace, call: CallNode, context: Context): Relation[] {
  return at(call, place).flatMap((node) => expressionsAt(engine, node, place.path ?? [], context).flatMap((found) => (found ? relationsIn(engine, place, found, call, context) : [])));
}

function relationsIn(engine: Engine, place: RelationPlace, node: Node, call: CallNode, context: Context): Relation[] {
  const value = unwrap(node);
  const own = (target: Node): Projection => {
    const p = place.projection;
    if (p && "key" in p) return (unwrap(target).type === "ObjectExpression" ? projectionOf(engine, target, [p.key], p.form, context) : undefined) ?? ALL;
    if (p && !("key" in p)) {
      const read = readProjection(engine, p, call, context);
      return read && read !== "nothing" ? read : ALL;
    }
    return ALL;
  };
  if (value.type === "ObjectExpression" && place.form === "keys") {
    return value.properties.flatMap((p) => (p.type === "Property" && !isFalse(p.value) ? [{ name: keyName(p), projection: own(p.value), node: p }, ...nested(engine, place, p.value, call, context)] : []));
  }
  if (value.type === "ArrayExpression") return value.elements.flatMap((e) => (e && e.type !== "SpreadElement" ? relationsIn(engine, place, e, call, context) : []));
  if (value.type === "ObjectExpression" && place.form === "objects") {
    const [named] = ["path", "as", "association", "model", "relation"].flatMap((key) => value.properties.filter((p): p is AST.Property => p.type === "Property" && keyName(p) === key));
    return [{ name: named ? nameIn(named.value) : "", projection: own(value), node: value }];
  }
  const text = stringValue(value);
  if (text !== undefined && place.form === "words") return text.split(/[\s,]+/).filter(Boolean).map((name) => ({ name, projection: own(value), node: value }));
  return value.type === "Identifier" && place.form === "objects" ? [{ name: value.name, projection: own(value), node: value }] : [];
}

/** `include: { posts: { include: { author: true } } }` */
function nested(engine: Engine, place: RelationPlace, node: Node, call: CallNode, context: Context): Relation[] {
  const key = place.path?.at(-1);
  const value = unwrap(node);
  if (key === undefined || value.type !== "ObjectExpression") return [];
  const inner = value.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === key);
  return inner ? relationsIn(engine, place, inner.value, call, context) : [];
}

/**
 * Where a path that is read of a query's result stands in one record; undefined when it leads past the records
 * (`result.rowCount`). An empty path means whole records.
 */
export function pathInRecord(query: Query, path: Path): Path | undefined {
  const places = query.at.length > 0 ? query.at : [[]];
  for (const place of places) {
    const shared = Math.min(place.length, path.length);
    if (!place.slice(0, shared).every((name, i) => name === path[i] || path[i] === "*" || name === "*")) continue;
    const rest = path.slice(place.length);
    if (rest[0] === "length") return undefined;
    return rest[0] === "*" || /^\d+$/.test(rest[0] ?? "") ? rest.slice(1) : rest;
  }
  return undefined;
}
