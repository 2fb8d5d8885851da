import type { ConfigFile, StringSchemas } from "./decisions.js";
import type { ErrorsSpec, TokenFormat } from "./errors.js";
import type { DecoratedRoute, DecoratorsSpec, FileRoute, FrameworkWords, HandlerConvention, HandlerSpec } from "./handler.js";
import type { ProjectionWords } from "./queries.js";
import type { ClassWords, SchemaWords } from "./schemas.js";
import type { Shape, UnseenValue } from "./shape.js";
import type { Yield } from "./yield.js";

export type { DecoratedRoute, DecoratorsSpec, FileRoute, FrameworkWords, HandlerConvention, HandlerSpec } from "./handler.js";
export type { ArgPlace } from "./place.js";
export type { ProjectionForm, ProjectionPlace, ProjectionWords, QueryEffect, RelationPlace, SubjectPlace } from "./queries.js";
export type { GuardSpec, HandlerPlace, Method, Shape, ShapeRole, SinkSpec, UnseenValue } from "./shape.js";
export type { RequestPart, Yield } from "./yield.js";

/**
 * What a library model may say. A model is data: it names the shapes of a library's values, how one value leads to the
 * next, and which call or assignment lets data in (inputs, queries), out (sinks) or checks it (guards).
 * The engine interprets these arms and knows no library.
 *
 * Shape ids are `library.thing`, e.g. `express.response`; within a model file a reference is always written in full.
 */

/** Base of all models: how a library's values enter a file. */
export interface LibraryModel {
  /** File name of the model, e.g. `express`. */
  readonly id: string;
  /** Packages whose import is evidence; `@scope/*` and `name/*` match sub-packages and sub-paths. */
  readonly packages: readonly string[];
  /** What `import { name } from package` is; `default` is also what `require(package)` gives; `*` any other name. */
  readonly exports?: Readonly<Record<string, Yield>>;
  /** Packages of the same family whose exports are their own (`@koa/router` beside `koa`). */
  readonly companions?: readonly Companion[];
  /** Names of types (from `packages`) that a value may be annotated with; members of namespaces with dots: `Prisma.TransactionClient`. */
  readonly types?: Readonly<Record<string, Yield>>;
  /**
   * Names of `exports` and `types` that the library generates into the project: recognised from any import that is not
   * an installed package, and before the file itself is read (`PrismaClient` from "../generated/prisma/client").
   */
  readonly generated?: readonly string[];
  /** Values known by name and use alone; asked only where a trace would stop. */
  readonly unseen?: readonly UnseenValue[];
  /** Values that exist without an import. */
  readonly globals?: Readonly<Record<string, Yield>>;
  /** Names of types that exist without an import: `(request: Request)`. */
  readonly globalTypes?: Readonly<Record<string, Yield>>;
  /** What else people call it, or what it speaks to, in names that they make: `mongo`. */
  readonly nicknames?: readonly string[];
  readonly shapes?: Readonly<Record<string, Shape>>;
  readonly configFiles?: readonly ConfigFile[];
  readonly errors?: ErrorsSpec;
  readonly tokens?: readonly TokenFormat[];
  /** Services whose plain keys are meant for browsers, as they stand in the names of variables: `algolia`. */
  readonly browserKeys?: readonly string[];
  /** Beginnings of names of environment variables that are copied into what browsers load: `NEXT_PUBLIC_`. */
  readonly publicVariables?: readonly string[];
  /** Folders that a build writes into: nobody wrote what lies in them by hand. */
  readonly buildFolders?: readonly string[];
}

/** Another package that a model speaks of; importing it is evidence too. */
export interface Companion {
  readonly packages: readonly string[];
  readonly exports?: Readonly<Record<string, Yield>>;
  readonly types?: Readonly<Record<string, Yield>>;
}

export interface FrameworkModel extends LibraryModel {
  readonly kind: "framework";
  readonly handlers: Readonly<Record<string, HandlerSpec>>;
  readonly fileRoutes?: readonly FileRoute[];
  readonly decorated?: readonly DecoratedRoute[];
  readonly decorators?: DecoratorsSpec;
  readonly conventions?: readonly HandlerConvention[];
  /** Files whose components the server renders, and the directive of those that run in the browser: what these are given is written into the page. */
  readonly components?: { readonly files: RegExp; readonly clientDirective: string };
  /** Class decorators of objects that clients send as arguments. */
  readonly inputClasses?: readonly string[];
  /**
   * Files that see every request first: their names, as seen from a folder above the route. Absent: what stands before an
   * exported handler can't be known from the code (gateways, platforms, folders of middlewares).
   */
  readonly entrances?: readonly string[];
  /** Segments of paths below which the library itself decides who may do what: `graphql`. */
  readonly endpoints?: readonly string[];
  readonly words: FrameworkWords;
}

export interface DatabaseModel extends LibraryModel {
  readonly kind: "database";
  /** How a projection is written into a query of this library, for suggestions. */
  readonly projectionWords?: ProjectionWords;
  /** Its queries give rows, not promises of them. */
  readonly synchronous?: true;
  /** TypeScript knows no fields of records whose model is defined by a text and not by a class. */
  readonly typedBy?: "class";
  /** Packages whose types are those of the project's own records: generated from its schema, or made of its tables by the checker. */
  readonly recordTypes?: readonly string[];
  /** What every record is known by, where that is no `id`. */
  readonly key?: string;
}

export interface ValidatorModel extends LibraryModel {
  readonly kind: "validator";
  /** Class decorators (class-validator): a class whose properties carry one of these is validated by a pipe. */
  readonly propertyDecorators?: readonly string[];
  readonly strings?: StringSchemas;
  /** The method of a field that has to be there, for libraries whose keys may be missing otherwise: `required`. */
  readonly demands?: string;
  /** How it checks a body, for suggestions; one for each package that has words of its own. */
  readonly words?: readonly SchemaWords[];
  /** The same by a class with decorators. */
  readonly classWords?: ClassWords;
}

/** Loggers, error helpers, converters: anything that is neither framework, database nor validator. */
export interface UtilityModel extends LibraryModel {
  readonly kind: "utility";
  /** Decorators of properties that decide what leaves when the object is turned into JSON. */
  readonly serialisingDecorators?: readonly string[];
  /** The step that changes what comes through a pipeline of this library, for suggestions: `.pipe(map(change))`. */
  readonly mapping?: { readonly method: string; readonly step: string; readonly from: string };
}

export type Model = DatabaseModel | FrameworkModel | UtilityModel | ValidatorModel;
