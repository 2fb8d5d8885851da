import type { TextForm } from "../../concepts/declared.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import type { Files } from "../files.js";
import { isRecord, textsOf } from "../json.js";
import { manifestIn } from "../package.js";
import { directoryOf, join, upwards } from "../paths.js";
import { membersOf } from "../workspaces.js";
import { readBlocks, type Block } from "./text-blocks.js";
import type { Tools } from "./reader.js";

/** No schema written by people is larger. */
const limit = 2_000_000;
const maxFiles = 100;

interface Schema {
  /** Every file of it; models of one may refer to another's. */
  readonly files: readonly { readonly path: string; readonly models: readonly Block[] }[];
}

/** A record by its name or the client's property (`userProfile` is `UserProfile`), in the schema nearest to a file. */
export function textRecord(name: string, from: string, form: TextForm, files: Files, field: Tools["field"]): RecordModel | undefined {
  for (const schema of schemasFor(from, form, files)) {
    for (const { path, models } of schema.files) {
      const model = models.find((each) => each.name === name) ?? models.find((each) => each.kind === "stored" && lowered(each.name) === lowered(name));
      if (model) return recordOf(model, schema, path, form, field);
    }
  }
  return undefined;
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function recordOf(model: Block, schema: Schema, file: string, form: TextForm, field: Tools["field"]): RecordModel {
  const all = schema.files.flatMap(({ models }) => models);
  const fieldsOf = (each: Block, depth: number): Field[] =>
    each.fields.flatMap(({ name, type, attributes }) => {
      if (attributes.includes(form.ignored)) return [];
      const related = all.find((other) => other.name === type);
      if (related?.kind === "embedded" && depth < 3) return [field(name, { inside: fieldsOf(related, depth + 1) })];
      return [field(name, { scalar: Object.hasOwn(form.scalars, type) ? form.scalars[type] : related ? undefined : "other", relation: related?.kind === "stored" ? type : undefined })];
    });
  return { name: model.name, fields: fieldsOf(model, 0), open: false, serialisation: "plain", file };
}

/** From the nearest: what package.json names, the customary places above the file, then those of the workspaces. */
function* schemasFor(from: string, form: TextForm, files: Files): Generator<Schema> {
  const directories = [...upwards(directoryOf(from), files.root)];
  for (const directory of directories) yield* schemasIn(directory, form, files);
  for (const directory of directories) {
    for (const member of membersOf(directory, files).slice(0, maxFiles)) yield* schemasIn(member.root, form, files);
  }
}

function* schemasIn(directory: string, form: TextForm, files: Files): Generator<Schema> {
  const settings = manifestIn(directory, files)?.json[form.manifest];
  const configured = isRecord(settings) ? textsOf(settings["schema"]) : [];
  const fromConfig = form.configs.flatMap((name) => files.derive(`${directory}/${name}`, "schema-place", limit, schemaInConfig) ?? []);
  const places = [...configured, ...fromConfig, ...form.places];
  for (const place of new Set(places)) {
    const schema = schemaAt(join(directory, place), form, files);
    if (schema) yield schema;
  }
}

/** `schema: "db/schema"` or `schema: path.join("db", "schema")` of a configuration file. */
function schemaInConfig(text: string): string[] {
  const value = /\bschema\s*:\s*([^\n]*)/.exec(text)?.[1] ?? "";
  const parts = [...value.matchAll(/["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? "");
  return parts.length > 0 ? [parts.join("/")] : [];
}

/** A file, or a folder of such files with sub-folders. */
function schemaAt(path: string, form: TextForm, files: Files): Schema | undefined {
  const kind = files.info(path)?.kind;
  const paths = kind === "file" ? [path] : kind === "directory" ? filesIn(path, form, files, 0) : [];
  const read = paths.slice(0, maxFiles).flatMap((each) => {
    const models = files.derive(each, form.extension, limit, (text) => readBlocks(text, form));
    return models ? [{ path: each, models }] : [];
  });
  return read.length > 0 ? { files: read } : undefined;
}

function filesIn(directory: string, form: TextForm, files: Files, depth: number): string[] {
  const names = files.list(directory).slice(0, 200);
  const own = names.filter((name) => name.endsWith(form.extension)).map((name) => `${directory}/${name}`);
  const folders = depth >= 2 ? [] : names.filter((name) => !name.includes(".") && name !== "migrations" && name !== "node_modules");
  return [...own, ...folders.flatMap((name) => (files.info(`${directory}/${name}`)?.kind === "directory" ? filesIn(`${directory}/${name}`, form, files, depth + 1) : []))];
}
