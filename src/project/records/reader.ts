import type { Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Declaration, Field, RecordModel } from "../../concepts/records.js";
import type { Scalar } from "./sensitivity.js";

/** What a declaration says of a field besides its name. */
export interface FieldFacts {
  readonly scalar?: Scalar | undefined;
  readonly relation?: string | undefined;
  readonly eager?: boolean | undefined;
  readonly unselected?: boolean | undefined;
  readonly scoped?: boolean | undefined;
  readonly unserialised?: boolean | undefined;
  /** Fields of an embedded record: it is as sensitive as the most sensitive of them. */
  readonly inside?: readonly Field[] | undefined;
}

/** What a reader may ask. */
export interface Tools {
  field: (name: string, facts?: FieldFacts) => Field;
  /** Where an expression or type was declared, through imports, re-exports and aliases; several when a name means several things. */
  declarations: (node: Node, module: Module) => readonly Declaration[];
  /** The package that a name of this module was imported from. */
  packageOf: (name: string, module: Module) => string | undefined;
  /** Types around the type of a field, and classes that records extend and that add nothing that is stored. */
  readonly fieldWrappers: ReadonlySet<string>;
  readonly bases: ReadonlySet<string>;
  /** Reads another declaration with all readers: a base class, an embedded document. */
  read: (declaration: Declaration) => RecordModel | undefined;
}

/** One way to declare records. Knows such declarations by their form and leaves the others alone. */
export interface Reader {
  readonly read: (declaration: Declaration, tools: Tools) => RecordModel | undefined;
}
