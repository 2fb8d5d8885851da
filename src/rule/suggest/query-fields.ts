import { expectedFields } from "../../analysis/expected.js";
import type { FileAnalysis } from "../../analysis/index.js";
import { fieldsRead } from "../../analysis/reads.js";
import type { Exposure } from "../../analysis/records.js";
import type { Node } from "../../concepts/ast.js";
import type { Query } from "../../concepts/origin.js";
import type { Field, RecordModel } from "../../concepts/records.js";

/** The fields that a suggestion lets through. */
export interface Kept {
  readonly fields: readonly string[];
  /** Nothing is known of the record: the author has to complete the list. */
  readonly guessed: boolean;
}

/** What a record's client may get: all that is neither a credential nor personal, and what the code reads without harm. */
export function keptFields(file: FileAnalysis, exposure: Exposure, sent: Node): Kept {
  const typed = typedFields(file, exposure, sent);
  if (typed) return { ...typed, fields: [...new Set([...typed.fields, ...readOf(file, exposure.query).filter((name) => !isSecret(file, exposure.model, name))])] };
  const read = exposure.kind === "relation" ? [] : readOf(file, exposure.query);
  const id = usualId(file, exposure.query);
  const { projection } = exposure.query;
  if (exposure.kind !== "sensitive" || projection.kind !== "only") return fieldsOf(file, exposure.model, read, id);
  // What was not selected can't be sent.
  const fields = projection.fields.filter((name) => !exposure.fields.includes(name));
  return { fields: fields.length > 0 ? fields : [id], guessed: fields.length === 0 };
}

/** The fields that the place has by its type which the record is sent from: a literal must have these and no others. */
export function typedFields(file: FileAnalysis, { model, kind, query }: Exposure, sent: Node): Kept | undefined {
  const selected = kind === "sensitive" && query.projection.kind === "only" ? query.projection.fields : undefined;
  const known = selected ?? model?.fields.map(({ name }) => name);
  const fields = expectedFields(file, sent)?.filter((name) => known?.includes(name) !== false && !isSecret(file, model, name)) ?? [];
  return fields.length > 0 ? { fields, guessed: false } : undefined;
}

function isSecret(file: FileAnalysis, model: RecordModel | undefined, name: string): boolean {
  return (model?.fields.find((field) => field.name === name)?.sensitivity ?? file.sensitivityOf(name)) === "secret";
}

/** The fields that the code reads of a record; not what the library itself puts around or beside them (`data`, `exists`). */
function readOf(file: FileAnalysis, query: Query): readonly string[] {
  const around = query.at.flat();
  const beside = query.chain === undefined ? undefined : file.index.shape(query.chain)?.props;
  return fieldsRead(file, query).filter((name) => !around.includes(name) && beside?.[name] === undefined);
}

export function fieldsOf(file: FileAnalysis, model: RecordModel | undefined, read: readonly string[], id = usualId(file)): Kept {
  if (model && model.fields.length > 0) {
    const named = model.fields.filter((field) => field.relation === undefined && (field.sensitivity === "none" ? !isHidden(field) || read.includes(field.name) : field.sensitivity === "personal" && read.includes(field.name)));
    const fields = named.map(({ name }) => name);
    return { fields: fields.length > 0 ? fields : [id], guessed: fields.length === 0 };
  }
  const harmless = read.filter((name) => file.sensitivityOf(name) !== "secret" && /^[A-Za-z]\w*$/.test(name) && name !== "length");
  const withId = harmless.some((name) => /^_?id$/.test(name)) ? harmless : [id, ...harmless];
  return { fields: withId, guessed: harmless.length === 0 };
}

/** Its model keeps it out of what is read or sent unless somebody asks for it by name. */
function isHidden({ unselected, unserialised }: Field): boolean {
  return unselected === true || unserialised === true;
}

/** Credentials that the code itself needs: a projection that leaves them out would break it. */
export function needsSecrets(file: FileAnalysis, exposure: Exposure): boolean {
  return fieldsRead(file, exposure.query).some((name) => isSecret(file, exposure.model, name));
}

/** Document stores and tables call it differently; the file shows which. */
function usualId(file: FileAnalysis, query?: Query): string {
  const library = file.index.models.find((one) => one.kind === "database" && one.id === query?.database);
  if (library?.kind === "database" && library.key !== undefined) return library.key;
  return /\b_id\b/.test(file.module.text) ? "_id" : "id";
}
