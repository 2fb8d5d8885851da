import type { Field, RecordModel } from "../concepts/records.js";
import type { Query, Relation, Trail } from "../concepts/origin.js";
import { pathInRecord } from "../flow/queries.js";
import { keyName } from "../syntax/node.js";
import type { FileAnalysis } from "./file.js";

/** What of a stored record leaves with an answer. */
export interface Exposure {
  readonly kind: "record" | "relation" | "sensitive" | "weakProjection";
  readonly query: Query;
  /** The record type, when its declaration was found. */
  readonly model: RecordModel | undefined;
  /** The relation that leaves whole, for kind `relation`. */
  readonly relation: Relation | undefined;
  /** Fields that clients should not get, credentials first; empty when the declaration is not known or holds none. */
  readonly fields: readonly string[];
  /** The declaration was found and visibly holds neither credentials nor personal data. */
  readonly harmless: boolean;
}

/** Deny-lists are weak when they were meant to hide credentials and others stay. */
function isSecret(field: Field): boolean {
  return field.sensitivity === "secret";
}

/** Credentials that nobody selects for the client on purpose; a bare `token` or `code` may be what is being handed out. */
const HANDED_OUT = /^(?:token|code|key|pin|passphrase|secret)$/i;

export function isHandedOut(field: string): boolean {
  return HANDED_OUT.test(field);
}

/** What a trail of rows exposes; undefined when nothing but chosen fields leaves. */
export function exposureOf(file: FileAnalysis, trail: Trail): Exposure | undefined {
  if (trail.origin.kind !== "rows" || trail.text) return undefined;
  const { query, path } = trail.origin;
  if (query.records === "none") return undefined;
  const inside = pathInRecord(query, path);
  if (inside === undefined) return undefined;
  const model = query.subject ? file.project.recordOf(query.subject, query.database) : undefined;
  if (inside.length > 0) return insideRecord(file, query, model, inside);
  const common = { query, model, relation: undefined };
  if (query.projection.kind === "opaque") return undefined;
  if (query.projection.kind === "only") return bySelection(file, query, model);
  if (isMapped(query, model)) return related(file, query, model);
  const removed = new Set([...trail.removed, ...(query.projection.kind === "except" ? query.projection.fields : [])]);
  const left = visible(query, model).filter((f) => !removed.has(f.name));
  const told = sorted(left);
  if (removed.size > 0) {
    const secrets = left.filter(isSecret).map((f) => f.name);
    // A deny-list for a record that is not known, or after which no credential stays, was made on purpose.
    return secrets.length > 0 ? { ...common, kind: "weakProjection", fields: secrets, harmless: false } : related(file, query, model);
  }
  // So was a declaration that keeps every credential of the record back.
  if (keepsSecretsBack(query, model, left)) return related(file, query, model);
  // Where the record itself holds nothing to hide, what hangs on it is the leak.
  const joined = model !== undefined && told.length === 0 ? related(file, query, model) : undefined;
  if (joined) return joined;
  const harmless = model !== undefined && !model.open && told.length === 0;
  return { ...common, kind: "record", fields: told, harmless };
}

function insideRecord(file: FileAnalysis, query: Query, model: RecordModel | undefined, path: readonly string[]): Exposure | undefined {
  const [name, ...rest] = path;
  if (rest.length > 0) return undefined;
  const relation = query.relations.find((r) => r.name === name);
  return relation ? wholeRelation(file, query, model, relation) : undefined;
}

/** A projection that names a credential, or a relation whole. */
function bySelection(file: FileAnalysis, query: Query, model: RecordModel | undefined): Exposure | undefined {
  if (query.projection.kind !== "only") return undefined;
  const secrets = query.projection.fields.filter((name) => (model?.fields.find((f) => f.name === name)?.sensitivity ?? file.sensitivityOf(name)) === "secret" && !isHandedOut(name));
  if (secrets.length > 0) return { kind: "sensitive", query, model, relation: undefined, fields: secrets, harmless: false };
  return related(file, query, model);
}

/** The record's own code turns it into what clients may see: not when the query made plain objects of it. */
function isMapped(query: Query, model: RecordModel | undefined): boolean {
  if (query.flags.includes("serialised")) return true;
  return model?.serialisation === "custom" && !query.flags.includes("lean") && query.op !== "raw" && query.op !== "aggregate";
}

/** The fields of a record that leave when it is answered as it is. */
function visible(query: Query, model: RecordModel | undefined): readonly Field[] {
  if (!model) return [];
  const lean = query.flags.includes("lean") || query.op === "raw" || query.op === "aggregate";
  const fresh = query.flags.includes("fresh");
  const hidden = new Set(query.hides.filter((h) => h.subject === "*" || h.subject === query.subject?.name).flatMap((h) => h.fields));
  return model.fields.filter((f) => {
    if (hidden.has(f.name)) return false;
    if (f.unserialised === true && !lean) return false;
    return !(f.unselected === true && !fresh && !query.added.includes(f.name));
  });
}

/** By a serialiser, a scope, or the client's own settings; `select: false` speaks of some queries only. */
function keepsSecretsBack(query: Query, model: RecordModel | undefined, left: readonly Field[]): boolean {
  if (!model || model.open || left.some(isSecret)) return false;
  const hidden = query.hides.flatMap((h) => h.fields);
  return model.fields.some((f) => !left.includes(f) && (f.scoped === true || (isSecret(f) && (f.unserialised === true || hidden.includes(f.name)))));
}

function sorted(fields: readonly Field[]): string[] {
  const of = (kind: Field["sensitivity"]): string[] => fields.filter((f) => f.sensitivity === kind).map((f) => f.name);
  return [...of("secret"), ...of("personal")];
}

/** A relation that is loaded whole beside a projected or mapped record. */
function related(file: FileAnalysis, query: Query, model: RecordModel | undefined): Exposure | undefined {
  for (const relation of [...query.relations, ...selected(query, model), ...eager(query, model)]) {
    if (isNarrowed(query, relation.name)) continue;
    const found = wholeRelation(file, query, model, relation);
    if (found) return found;
  }
  return undefined;
}

/** `relations: { guest: true }, select: { guest: { name: true } }`: the record's projection speaks of the relation too. */
function isNarrowed({ projection }: Query, name: string): boolean {
  if (projection.kind !== "only" || projection.node.type !== "ObjectExpression") return false;
  return projection.node.properties.some((p) => p.type === "Property" && keyName(p) === name && p.value.type === "ObjectExpression");
}

/** Relations that are loaded with every record, unless the query says what it wants. */
function eager(query: Query, model: RecordModel | undefined): readonly Relation[] {
  if (!model || query.op !== "find" || query.projection.kind === "only") return [];
  const loaded = visible(query, model).filter((f) => f.eager === true && !query.relations.some((r) => r.name === f.name));
  return loaded.map(({ name }) => ({ name, projection: { kind: "all" }, node: query.node }));
}

/** `select: { id: true, tenant: true }`: a projection of the record that takes a relation whole. */
function selected({ projection }: Query, model: RecordModel | undefined): readonly Relation[] {
  if (!model || projection.kind !== "only" || projection.node.type !== "ObjectExpression") return [];
  return projection.node.properties.flatMap((node): readonly Relation[] => {
    if (node.type !== "Property" || node.value.type !== "Literal" || node.value.value !== true) return [];
    const name = keyName(node);
    return model.fields.some((f) => f.name === name && f.relation !== undefined) ? [{ name, projection: { kind: "all" }, node }] : [];
  });
}

function wholeRelation(file: FileAnalysis, query: Query, model: RecordModel | undefined, relation: Relation): Exposure | undefined {
  if (relation.projection.kind !== "all" || relation.name === "_count") return undefined;
  // Query builders put the record's alias before the relation: `article.author`.
  const names = [relation.name, relation.name.split(".").at(-1)];
  const target = model?.fields.find((f) => names.includes(f.name))?.relation;
  const record = target === undefined || !query.subject || !model ? undefined : file.project.relatedTo(model, target, query.subject, query.database);
  const fields = record ? sorted(record.fields.filter((f) => f.unserialised !== true && f.unselected !== true)) : [];
  return { kind: "relation", query, model: record, relation, fields, harmless: record !== undefined && !record.open && fields.length === 0 };
}
