import type { Node } from "../../concepts/ast.js";
import type { RecordsModel, TextForm } from "../../concepts/declared.js";
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
import { formsOf, type Forms } from "./forms.js";
import { makeField } from "./fields.js";
import { migratedTable } from "./migrations.js";
import type { Tools } from "./reader.js";
import { textRecord } from "./texts.js";
import { types } from "./types.js";

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
  /** How libraries' records are declared. */
  readonly told: readonly RecordsModel[];
}

/** Reads the record types that queries are about. One per project and set of sensitive names. */
export class Records {
  private readonly known = new WeakMap<Node, Known>();
  private readonly byName = new Map<string, Known>();
  private readonly reading = new Set<Node>();
  /** Records that a database library declares, and not a mere type. */
  private readonly stored = new WeakSet<RecordModel>();
  private readonly tools: Tools;
  private readonly forms: Forms;

  constructor(private readonly around: Surroundings) {
    this.forms = formsOf(around.told);
    const { bases, fieldWrappers } = this.forms;
    this.tools = {
      bases,
      fieldWrappers,
      field: (name, facts = {}) => makeField(name, facts, around.isSensitive),
      declarations: (node, module) => this.declarations(node, module),
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
    const { open } = this.around;
    const home = record.file === module.filename ? module : open(record.file);
    const declared = home && topLevelVariable(name, home)?.identifiers[0];
    const found =
      this.written(name, record.file, (id) => id === database) ??
      (home && declared ? this.first(this.declarations(declared, home)) : undefined) ??
      this.named(name, home ?? module);
    return found && { ...found, fields: withHashes(found.fields) };
  }

  /** What the declaration of a type or table at this place says; `stored`: it is a database library's, and no mere type. */
  declared(offset: number, module: Module): { readonly record: RecordModel; readonly stored: boolean } | undefined {
    const id = identifierAt(offset, module);
    const own = id && this.first(this.declarations(id, module));
    if (!own) return undefined;
    if (this.stored.has(own)) return { record: own, stored: true };
    // `interface IUser` beside the schema that knows what of it leaves.
    const name = own.name.replace(/^I(?=[A-Z])/, "");
    const model = this.first(declarationsBeside(name, module)) ?? this.named(name, module);
    return { record: model && this.stored.has(model) ? hiddenBy(model, own) : own, stored: false };
  }

  private find({ name, node, module }: Subject, database: string): RecordModel | undefined {
    const called = name === "" ? typeName(node) : name;
    return (
      this.written(called, this.around.at(module.filename), (id, form) => id === database || this.isTypeOf(form, node, module)) ??
      this.first(defining(node, module)) ??
      this.first(this.declarations(node, module)) ??
      this.named(called, module)
    );
  }

  private declarations(node: Node, module: Module): readonly Declaration[] {
    return declarationsOf(node, module, { resolve: this.around.resolve, wrappers: this.forms.wrappers });
  }

  /** In a schema that is no code, of a library that this is true for. */
  private written(name: string, from: string, isMeant: (id: string, form: TextForm) => boolean): RecordModel | undefined {
    for (const { id, form } of this.forms.texts) {
      const record = isMeant(id, form) ? textRecord(name, from, form, this.around.files, this.tools.field) : undefined;
      if (record) return record;
    }
    return undefined;
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
    const record = name === "" ? undefined : (this.first(declarationsByName(name, filename, { files, folders: this.forms.folders, open })) ?? this.migrated(name, filename));
    if (this.byName.size > 1000) this.byName.clear();
    this.byName.set(key, { until: now() + trust, record });
    return record;
  }

  private migrated(name: string, filename: string): RecordModel | undefined {
    const { files, open } = this.around;
    for (const form of this.forms.migrations) {
      const record = migratedTable(name, filename, form, { files, open, tools: this.tools });
      if (record) return record;
    }
    return undefined;
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
      for (const reader of this.forms.readers) {
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

  /** `import { User }` from the library, or from what it generates into the project. */
  private isTypeOf({ types }: TextForm, node: Node, module: Module): boolean {
    const name = typeName(node);
    return name !== "" && (topLevelVariable(name, module)?.defs ?? []).some((definition) => types.test(specifierOf(definition.node) ?? ""));
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

/** `"User"` in `model("User", schema)`: the call that it names. */
function defining(node: Node, module: Module): Declaration[] {
  const call = node.parent;
  return stringValue(node) !== undefined && call?.type === "CallExpression" && call.arguments[0] === node && call.arguments.length > 1 ? [{ module, node: call }] : [];
}
