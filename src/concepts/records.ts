import type { Module } from "./module.js";
import type { Node } from "./ast.js";

/** One column or property of a stored record. */
export interface Field {
  readonly name: string;
  /** secret: a credential (password, token, key). personal: identifies or contacts a person. none: visibly neither. */
  readonly sensitivity: "none" | "personal" | "secret";
  /** The related model's name when the field is a relation. */
  readonly relation?: string;
  /** A relation that is loaded with the record unless told otherwise (TypeORM `eager`). */
  readonly eager?: boolean;
  /** Not selected unless asked for (`select: false`); does not hold for a document that was just written. */
  readonly unselected?: boolean;
  /** The reason is a projection that the declaration puts on every query (Sequelize's `defaultScope`). */
  readonly scoped?: boolean;
  /** Removed when the record is turned into JSON (`@Exclude`, `hidden`, `toJSON` transform). */
  readonly unserialised?: boolean;
}

/** A stored record's type, read from a schema file, an entity class, a table definition or a TypeScript type. */
export interface RecordModel {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Fields may exist that the reader could not see (a plugin, a spread, a base class elsewhere). */
  readonly open: boolean;
  /** How the record turns into JSON: by its own code that was seen to map it, by class-transformer, or as it is. */
  readonly serialisation: "custom" | "decorated" | "plain";
  /** Absolute path of the file that declares it. */
  readonly file: string;
}

/** Where a model was declared, when the query's subject leads to code. */
export interface Declaration {
  readonly module: Module;
  readonly node: Node;
}
