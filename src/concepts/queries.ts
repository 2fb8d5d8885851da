import type { ArgPlace } from "./place.js";

/**
 * How a query's record type is named. An argument that is itself a value with a subject (a table object, a collection
 * reference) passes its own subject on.
 */
export type SubjectPlace =
  | { readonly from: "arg"; readonly arg: number; readonly path?: readonly string[] }
  /** The property name that was read: `prisma.user`. */
  | { readonly from: "property" }
  /** The first type argument: `Repository<User>`, `getRepository<User>()`. */
  | { readonly from: "typeArgument"; readonly index?: number }
  /** The receiver class itself: active record, `User.find()`. */
  | { readonly from: "receiver" };

/**
 * lean: plain objects, without what the record type does on the way out. fresh: as they were in memory. serialised: already turned into what
 * clients may see. observed: they come through a pipeline of steps; settled: no longer, but as a promise.
 */
export type QueryFlag = "fresh" | "lean" | "observed" | "serialised" | "settled";

/** How a projection is written in a place of a query. */
export type ProjectionForm =
  /** `{ id: true, name: 1 }`: names as keys; nested objects are relations; all-false values mean "all but". */
  | "keys"
  /** `"id name"`, `"-password"`, `["id", "name"]`. */
  | "words"
  /** `["id", "name", ["a", "alias"]]`, `{ include: [...] }` adds, `{ exclude: [...] }` denies. */
  | "names"
  /** `{ id: users.id, n: sql`…` }`: names as keys, any value counts. */
  | "values"
  /** SQL text or tagged template: the select or returning list. */
  | "sql"
  /** Any argument at all is a projection (a callback that picks columns). */
  | "any";

export interface ProjectionPlace extends ArgPlace {
  readonly form: ProjectionForm;
  /** "except": the names are left out (Prisma `omit`, `.select('-x')` is found by form). Default "only". */
  readonly polarity?: "only" | "except";
  /** Undoes hiding (`.select('+x')`, `addSelect`). */
  readonly adds?: boolean;
  /** Names are `alias.field`: one without a dot selects everything of that alias (`.select('user')` of a query builder). */
  readonly qualified?: boolean;
}

/** Relations that are loaded with the record. */
export interface RelationPlace extends ArgPlace {
  /** keys: `{ posts: true, user: { select } }`; words: `"a b"` or `["a"]`; objects: `[{ model, as, attributes }]` or `{ path, select }`. */
  readonly form: "keys" | "words" | "objects";
  /** Where a relation's own projection stands: a key of its object (`select`, `attributes`, `columns`) or a later argument. */
  readonly projection?: { readonly key: string; readonly form: ProjectionForm } | ProjectionPlace;
}

/**
 * What a call does to a query, or that it starts one. The query is the receiver's, or, beside `returns: { arg }`, that of the
 * argument (`pick(user, ["id"])`).
 */
export interface QueryEffect {
  /** Starts a query: what comes back when nothing projects. */
  readonly op?: "find" | "create" | "update" | "delete" | "raw" | "aggregate";
  /** Records that come back. "none": counts, acknowledgements, booleans. Absent: unchanged. */
  readonly records?: "one" | "many" | "none";
  /** Records come back only when something other than `false` stands at this place: `{ returning: true }`, `.insert(row, "*")`. */
  readonly given?: { readonly place: ArgPlace; readonly records: "one" | "many" };
  /** Where in the result the records stand; default: the result itself. `["rows"]`, `["0"]`, `["1"]`, `["docs"]`, `["Items"]`. */
  readonly at?: readonly (readonly string[])[];
  /** Names or changes the record type. */
  readonly subject?: SubjectPlace;
  readonly projections?: readonly ProjectionPlace[];
  readonly relations?: readonly RelationPlace[];
  /** lean: the record is a plain object (`toJSON` transforms do not run). fresh: the written document itself (`select: false` does not hold). */
  readonly flags?: readonly QueryFlag[];
  /** The result is passed to a callback: position of the function and of the records among its parameters. */
  readonly callback?: { readonly arg: number; readonly param: number };
}

/**
 * How to add a projection: into an options object of the query call, as a chained call, as an argument of its own, or
 * into the SQL text. Where the method names a `projections` place with the same key, that place's argument wins.
 * words: `"id name"`; list: `"id, name"`; columns: `{ id: table.id }`.
 */
export type ProjectionWords =
  | { readonly kind: "option"; readonly arg: number; readonly key: string; readonly style: "keys" | "list" | "names" }
  | { readonly kind: "chain"; readonly method: string; readonly style: "list" | "names" | "varargs" | "words" }
  | { readonly kind: "argument"; readonly arg: number; readonly style: "columns" | "list" }
  | { readonly kind: "text" };
