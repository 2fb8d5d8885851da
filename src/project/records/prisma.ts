import type { Field, RecordModel } from "../../concepts/records.js";
import type { Files } from "../files.js";
import { isRecord, textsOf } from "../json.js";
import { manifestIn } from "../package.js";
import { directoryOf, join, upwards } from "../paths.js";
import { membersOf } from "../workspaces.js";
import { prismaScalar, readPrismaSchema, type PrismaModel } from "./prisma-schema.js";
import type { Tools } from "./reader.js";

/** No schema written by people is larger. */
const limit = 2_000_000;
const maxFiles = 100;

interface Schema {
  /** Every file of it; models of one may refer to another's. */
  readonly files: readonly { readonly path: string; readonly models: readonly PrismaModel[] }[];
}

/** A model by its name or the client's property (`prisma.userProfile` is `UserProfile`), in the schema nearest to a file. */
export function prismaRecord(name: string, from: string, files: Files, field: Tools["field"]): RecordModel | undefined {
  for (const schema of schemasFor(from, files)) {
    for (const { path, models } of schema.files) {
      const model = models.find((each) => each.name === name) ?? models.find((each) => each.kind !== "type" && lowered(each.name) === lowered(name));
      if (model) return recordOf(model, schema, path, field);
    }
  }
  return undefined;
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function recordOf(model: PrismaModel, schema: Schema, file: string, field: Tools["field"]): RecordModel {
  const all = schema.files.flatMap(({ models }) => models);
  const fieldsOf = (each: PrismaModel, depth: number): Field[] =>
    each.fields.flatMap(({ name, type, attributes }) => {
      if (attributes.includes("@ignore")) return [];
      const related = all.find((other) => other.name === type);
      if (related?.kind === "type" && depth < 3) return [field(name, { inside: fieldsOf(related, depth + 1) })];
      return [field(name, { scalar: prismaScalar(type) ?? (related ? undefined : "other"), relation: related && related.kind !== "type" ? type : undefined })];
    });
  return { name: model.name, fields: fieldsOf(model, 0), open: false, serialisation: "plain", file };
}

/** From the nearest: what package.json's `prisma.schema` names, the customary places above the file, then those of the workspaces. */
function* schemasFor(from: string, files: Files): Generator<Schema> {
  const directories = [...upwards(directoryOf(from), files.root)];
  for (const directory of directories) yield* schemasIn(directory, files);
  for (const directory of directories) {
    for (const member of membersOf(directory, files).slice(0, maxFiles)) yield* schemasIn(member.root, files);
  }
}

function* schemasIn(directory: string, files: Files): Generator<Schema> {
  const settings = manifestIn(directory, files)?.json["prisma"];
  const configured = isRecord(settings) ? textsOf(settings["schema"]) : [];
  const fromConfig = ["prisma.config.ts", "prisma.config.js", "prisma.config.mjs"].flatMap((name) => files.derive(`${directory}/${name}`, "prisma-config", limit, schemaInConfig) ?? []);
  const places = [...configured, ...fromConfig, "prisma/schema.prisma", "schema.prisma", "prisma/schema", "prisma", "src/prisma/schema.prisma", "db/schema.prisma", "prisma/models", "src/prisma"];
  for (const place of new Set(places)) {
    const schema = schemaAt(join(directory, place), files);
    if (schema) yield schema;
  }
}

/** `schema: "prisma/schema"` or `schema: path.join("db", "schema.prisma")` of prisma.config.ts. */
function schemaInConfig(text: string): string[] {
  const value = /\bschema\s*:\s*([^\n]*)/.exec(text)?.[1] ?? "";
  const parts = [...value.matchAll(/["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? "");
  return parts.length > 0 ? [parts.join("/")] : [];
}

/** A file, or a folder of `.prisma` files with sub-folders. */
function schemaAt(path: string, files: Files): Schema | undefined {
  const kind = files.info(path)?.kind;
  const paths = kind === "file" ? [path] : kind === "directory" ? prismaFilesIn(path, files, 0) : [];
  const read = paths.slice(0, maxFiles).flatMap((each) => {
    const models = files.derive(each, "prisma", limit, readPrismaSchema);
    return models ? [{ path: each, models }] : [];
  });
  return read.length > 0 ? { files: read } : undefined;
}

function prismaFilesIn(directory: string, files: Files, depth: number): string[] {
  const names = files.list(directory).slice(0, 200);
  const own = names.filter((name) => name.endsWith(".prisma")).map((name) => `${directory}/${name}`);
  const folders = depth >= 2 ? [] : names.filter((name) => !name.includes(".") && name !== "migrations" && name !== "node_modules");
  return [...own, ...folders.flatMap((name) => (files.info(`${directory}/${name}`)?.kind === "directory" ? prismaFilesIn(`${directory}/${name}`, files, depth + 1) : []))];
}
