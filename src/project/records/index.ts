import type { Node } from "../../concepts/ast.js";
import type { ImportTarget, Module } from "../../concepts/module.js";
import type { Subject } from "../../concepts/origin.js";
import type { Declaration, Field, RecordModel } from "../../concepts/records.js";
import { declaredAt as identifierAt, topLevelVariable } from "../../flow/scopes.js";
import { requiredFrom } from "../../syntax/imports.js";
import { stringValue } from "../../syntax/node.js";
import type { Files } from "../files.js";
import { directoryOf } from "../paths.js";
import { declarationsBeside, declarationsByName } from "./by-name.js";
import { declarationsOf } from "./declarations.js";
import { drizzle } from "./drizzle.js";
import { makeField } from "./fields.js";
import { migratedTable } from "./migrations.js";
import { mikroOrm } from "./mikro-orm.js";
import { mongoose } from "./mongoose.js";
import { mongooseClasses } from "./mongoose-classes.js";
import { objection } from "./objection.js";
import { prismaRecord } from "./prisma.js";
import type { Reader, Tools } from "./reader.js";
import { sequelize } from "./sequelize.js";
import { sequelizeTypescript } from "./sequelize-typescript.js";
import { typeorm } from "./typeorm.js";
import { types } from "./types.js";

export { isSchemaFile } from "./prisma-schema.js";

/** The first that knows a declaration reads it; what is only typed comes last. */
const readers: readonly Reader[] = [mongoose, mongooseClasses, typeorm, mikroOrm, sequelizeTypescript, sequelize, drizzle, objection, types];

/** How long a record is believed, because it may be put together from several files. */
const trust = 1000;

interface Known {
  readonly until: number;
  readonly record: RecordModel | undefined;
}

export interface Surroundings {
  readonly files: Files;
  readonly resolve: (from: string, specifier: string) => ImportTarget;
  readonly open: (path: string) => Module | undefined;
  /** The path under which the project knows a file. */
  readonly at: (filename: string) => string;
  readonly now: () => number;
  /** Whether the user declares a field of this name to be secret. */
  readonly isSensitive: (name: string) => boolean;
}

/** Reads the record types that queries are about. One per project and set of sensitive names. */
export class Records {
  private readonly known = new WeakMap<Node, Known>();
  private readonly byName = new Map<string, Known>();
  private readonly reading = new Set<Node>();
  /** Records that a database library declares, and not a mere type. */
  private readonly stored = new WeakSet<RecordModel>();
  private readonly tools: Tools;

  constructor(private readonly around: Surroundings) {
    this.tools = {
      field: (name, facts = {}) => makeField(name, facts, around.isSensitive),
      declarations: (node, module) => declarationsOf(node, module, around.resolve),
      packageOf: (name, module) => this.packageOf(name, module),
      read: (declaration) => this.read(declaration),
    };
  }

  /** The record type that a query's subject leads to. `database` is the id of the query's model. */
  of(subject: Subject, database: string): RecordModel | undefined {
    const found = this.find(subject, database);
    return found && { ...found, fields: withHashes(found.fields) };
  }

  /** The record type that a relation of another one names (`Field.relation`): as that one's file knows it, else by name. */
  related(record: RecordModel, name: string, { module }: Subject, database: string): RecordModel | undefined {
    const { files, open, resolve } = this.around;
    const home = record.file === module.filename ? module : open(record.file);
    const declared = home && topLevelVariable(name, home)?.identifiers[0];
    const found =
      (database === "prisma" ? prismaRecord(name, record.file, files, this.tools.field) : undefined) ??
      (home && declared ? this.first(declarationsOf(declared, home, resolve)) : undefined) ??
      this.named(name, home ?? module);
    return found && { ...found, fields: withHashes(found.fields) };
  }

  /** What the declaration of a type or table at this place says; `stored`: it is a database library's, and no mere type. */
  declared(offset: number, module: Module): { readonly record: RecordModel; readonly stored: boolean } | undefined {
    const id = identifierAt(offset, module);
    const own = id && this.first(declarationsOf(id, module, this.around.resolve));
    if (!own) return undefined;
    if (this.stored.has(own)) return { record: own, stored: true };
    // `interface IUser` beside the schema that knows what of it leaves.
    const name = own.name.replace(/^I(?=[A-Z])/, "");
    const model = this.first(declarationsBeside(name, module)) ?? this.named(name, module);
    return { record: model && this.stored.has(model) ? hiddenBy(model, own) : own, stored: false };
  }

  private find({ name, node, module }: Subject, database: string): RecordModel | undefined {
    const { files, resolve } = this.around;
    const called = name === "" ? typeName(node) : name;
    const fromSchema = database === "prisma" || this.isPrismaType(node, module) ? prismaRecord(called, this.around.at(module.filename), files, this.tools.field) : undefined;
    return (
      fromSchema ??
      this.first(defining(node, module)) ??
      this.first(declarationsOf(node, module, resolve)) ??
      this.named(called, module)
    );
  }

  private first(declarations: Iterable<Declaration>): RecordModel | undefined {
    for (const declaration of declarations) {
      const record = this.read(declaration);
      if (record) return record;
    }
    return undefined;
  }

  /** By the name alone, which takes looking into several files. */
  private named(name: string, module: Module): RecordModel | undefined {
    const { files, open, now } = this.around;
    const filename = this.around.at(module.filename);
    const key = `${directoryOf(filename)}\0${name}`;
    const known = this.byName.get(key);
    if (known && now() < known.until) return known.record;
    const record = name === "" ? undefined : (this.first(declarationsByName(name, filename, files, open)) ?? migratedTable(name, filename, files, open, this.tools));
    if (this.byName.size > 1000) this.byName.clear();
    this.byName.set(key, { until: now() + trust, record });
    return record;
  }

  private read(declaration: Declaration): RecordModel | undefined {
    const { node } = declaration;
    const known = this.known.get(node);
    const now = this.around.now();
    if (known && now < known.until) return known.record;
    // A class that extends itself, schemas in each other.
    if (this.reading.has(node) || this.reading.size > 20) return undefined;
    this.reading.add(node);
    try {
      let record: RecordModel | undefined;
      for (const reader of readers) {
        record = reader.read(declaration, this.tools);
        if (record && reader !== types) this.stored.add(record);
        if (record) break;
      }
      this.known.set(node, { until: now + trust, record });
      return record;
    } finally {
      this.reading.delete(node);
    }
  }

  private packageOf(name: string, module: Module): string | undefined {
    for (const { node } of topLevelVariable(name, module)?.defs ?? []) {
      const source = specifierOf(node);
      if (source !== undefined && this.around.resolve(module.filename, source).kind === "package") return source;
    }
    return undefined;
  }

  /** `import { User } from "@prisma/client"`, or from a client generated into the project. */
  private isPrismaType(node: Node, module: Module): boolean {
    const name = typeName(node);
    return name !== "" && (topLevelVariable(name, module)?.defs ?? []).some((definition) => /prisma/i.test(specifierOf(definition.node) ?? ""));
  }
}

/** The fields of a type, as the model of the same name hides them. */
function hiddenBy(model: RecordModel, type: RecordModel): RecordModel {
  const fields = type.fields.map((field) => {
    const { unselected, unserialised } = model.fields.find(({ name }) => name === field.name) ?? {};
    return { ...field, ...(unselected === true ? { unselected } : {}), ...(unserialised === true ? { unserialised } : {}) };
  });
  return { ...type, fields };
}

/** `User` of `User`, `User[]` and `db.User`. */
function typeName(node: Node): string {
  switch (node.type) {
    case "Identifier":
      return node.name;
    case "TSTypeReference":
      return typeName(node.typeName);
    case "TSQualifiedName":
      return node.right.name;
    case "TSArrayType":
      return typeName(node.elementType);
    default:
      return "";
  }
}

/** A hash beside a salt is a password's; anywhere else it may be a file's. */
function withHashes(fields: readonly Field[]): readonly Field[] {
  if (!fields.some(({ name }) => /salt$/i.test(name))) return fields;
  return fields.map((field) => (/^(?:hash|digest|hashed)$/i.test(field.name) && field.sensitivity === "none" ? { ...field, sensitivity: "secret" } : field));
}

/** The specifier that an import or a `require` brings a name from. */
function specifierOf(node: Node): string | undefined {
  if (node.type === "VariableDeclarator") {
    return requiredFrom(node.init?.type === "MemberExpression" ? node.init.object : node.init);
  }
  return node.parent?.type === "ImportDeclaration" ? node.parent.source.value : undefined;
}

/** `"User"` in `mongoose.model("User", schema)`: the call that it names. */
function defining(node: Node, module: Module): Declaration[] {
  const call = node.parent;
  return stringValue(node) !== undefined && call?.type === "CallExpression" && call.arguments[0] === node && call.arguments.length > 1 ? [{ module, node: call }] : [];
}
