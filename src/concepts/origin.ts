import type { Answer } from "./answer.js";
import type { CallNode, ClassNode, FunctionNode, Node } from "./ast.js";
import type { Module } from "./module.js";
import type { RequestPart } from "./model.js";
import type { QueryFlag } from "./queries.js";

/** Property names read from a value, outermost first; `*` stands for any element or a computed name. */
export type Path = readonly string[];

/** What a projection keeps of a record. */
export type Projection =
  | { readonly kind: "all" }
  | { readonly kind: "only"; readonly fields: readonly string[]; readonly node: Node }
  | { readonly kind: "except"; readonly fields: readonly string[]; readonly node: Node }
  /** There is a projection, but its fields can't be read (a variable from elsewhere). */
  | { readonly kind: "opaque"; readonly node: Node };

/** The record type of a query: a name, and where it was declared when that is in the project. */
export interface Subject {
  /** `user`, `User`, `users`: as the code spells it. */
  readonly name: string;
  /** The expression that names it, with the module it stands in. */
  readonly node: Node;
  readonly module: Module;
}

export interface Hiding {
  readonly subject: string;
  readonly fields: readonly string[];
}

export interface Relation {
  readonly name: string;
  /** How the related record is projected. */
  readonly projection: Projection;
  readonly node: Node;
}

/** One read from or write to a database, after all chained calls. */
export interface Query {
  /** Model id: `prisma`. */
  readonly database: string;
  readonly op: "aggregate" | "create" | "delete" | "find" | "raw" | "update";
  readonly records: "many" | "none" | "one";
  readonly subject: Subject | undefined;
  readonly projection: Projection;
  readonly relations: readonly Relation[];
  readonly flags: readonly QueryFlag[];
  /** Fields that options of the client or an extension hide in every query; `*` hides for all record types. */
  readonly hides: readonly Hiding[];
  /** Fields that `+field` or `addSelect` brought back. */
  readonly added: readonly string[];
  /** Where in the result the records stand (`rows` of pg, `0` of a `[rows, fields]` pair); empty: the result itself. */
  readonly at: readonly Path[];
  /** The shape that further calls are looked up on; undefined: the result is the record itself. */
  readonly chain: string | undefined;
  /** The call that starts the query (`prisma.user.findMany(…)`), in `module`. */
  readonly node: CallNode | Node;
  readonly module: Module;
}

/** The arguments under which a literal, function or class was seen; opaque outside the flow engine. */
export interface Environment {
  readonly id: number;
}

/** Why a trace stopped without an answer. */
export type Stop = "budget" | "dynamic" | "import" | "parameter";

/** Where a value came from. Switched exhaustively; `unknown` is explicit. */
export type Origin =
  | { readonly kind: "request"; readonly part: RequestPart; readonly path: Path; readonly raw: boolean; readonly missing: Answer; readonly form: boolean; readonly node: Node }
  /** An error: thrown, rejected, passed to a callback. `node` is the binding or expression that introduces it. */
  | { readonly kind: "error"; readonly path: Path; readonly node: Node }
  /** Records; a non-empty path leads inside one record. */
  | { readonly kind: "rows"; readonly query: Query; readonly path: Path }
  | { readonly kind: "literal"; readonly value: bigint | boolean | number | string | RegExp | null | undefined; readonly node: Node }
  | { readonly kind: "env"; readonly name: string; readonly node: Node }
  /** A value of a library's shape. */
  | { readonly kind: "shape"; readonly shape: string; readonly subject: Subject | undefined; readonly hides: readonly Hiding[]; readonly node: Node }
  | { readonly kind: "function"; readonly node: FunctionNode; readonly env: Environment }
  | { readonly kind: "class"; readonly node: ClassNode; readonly env: Environment }
  | { readonly kind: "instance"; readonly node: ClassNode; readonly call: CallNode | undefined; readonly env: Environment }
  /** An object or array literal whose content was not asked for. */
  | { readonly kind: "object"; readonly node: Node; readonly env: Environment }
  /** All exports of a file of the project (`import * as x`, `require("./x")`). */
  | { readonly kind: "namespace"; readonly module: Module }
  | { readonly kind: "validated"; readonly node: Node }
  | { readonly kind: "plain"; readonly node: Node }
  /** A parameter of a function whose callers are not known; `path` is what is read of it. */
  | { readonly kind: "parameter"; readonly fn: FunctionNode; readonly index: number; readonly path: Path }
  | { readonly kind: "unknown"; readonly reason: Stop; readonly node: Node };

/** One stop of a value's way, from the sink (first) to the origin (last). */
export interface Step {
  readonly node: Node;
  readonly next: Step | undefined;
}

/** One way from an expression back to an origin. */
export interface Trail {
  readonly origin: Origin;
  readonly steps: Step;
  /** The value became text on the way (template, String(), concatenation). */
  readonly text: boolean;
  /** Properties taken away on the way (`const { password, ...rest }`, `delete user.password`, `omit(user, [...])`). */
  readonly removed: readonly string[];
}
