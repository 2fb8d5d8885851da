import type { Node } from "./ast.js";
import type { Module } from "./module.js";

/** Where a type, or a property of one, was declared. */
export interface Declared {
  readonly name: string;
  /** Absolute path with forward slashes. */
  readonly file: string;
  /** Offset of the declared name in that file. */
  readonly at: number;
  /** The package that the file or the `declare module` around it belongs to, `@types/x` being `x`; undefined: the project's own code. */
  readonly package: string | undefined;
}

/** A named type that a value is of. */
export interface NamedType extends Declared {
  readonly isClass: boolean;
  /** The named ones among its type arguments. */
  readonly arguments: readonly (NamedType | undefined)[];
}

/** A property that leaves with a value when it is turned into JSON: no method, no accessor. */
export interface TypedField {
  readonly name: string;
  readonly declared: Declared;
  /** The interface, class, alias or variable in which it was declared. */
  readonly owner: Declared;
  /** Written as a property of an object literal, from which the type was inferred. */
  readonly inferred: boolean;
  /** It may be missing or undefined. */
  readonly optional: boolean;
  readonly scalar: "boolean" | "date" | "number" | "other" | "string";
}

/** What a value is, once a promise of it has settled and lists were entered. */
export interface TypedRecord {
  /** The name that the type goes by, when the project gave it one. */
  readonly name: string | undefined;
  /** A list of such records. */
  readonly list: boolean;
  /** A promise of it. */
  readonly promised: boolean;
  /** It may be null or undefined. */
  readonly nullable: boolean;
  readonly fields: readonly TypedField[];
  /** What stands under a property, where that is a record of its own. */
  readonly inside: (name: string) => TypedRecord | "unknown";
}

/**
 * What a TypeScript program says of the expressions of a file. Without a program, or when the checker fails, everything is unknown.
 * Types are claims of the author: they tell which class or library a value is from and which properties it has, and prove no check.
 */
export interface Types {
  /** Whether there is a program at all. */
  readonly known: boolean;
  /** The value's named types, nearest first: aliases, classes, interfaces, then what these extend. */
  namesOf: (node: Node, module: Module) => readonly NamedType[] | "unknown";
  recordOf: (node: Node, module: Module) => TypedRecord | "unknown";
}
