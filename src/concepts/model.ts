import type { Answer } from "./answer.js";
import type { ConfigFile, Decisions, StringSchemas } from "./decisions.js";
import type { ArgPlace } from "./place.js";
import type { ProjectionWords, QueryEffect, SubjectPlace } from "./queries.js";

export type { ArgPlace } from "./place.js";
export type { ProjectionForm, ProjectionPlace, ProjectionWords, QueryEffect, RelationPlace, SubjectPlace } from "./queries.js";

/**
 * What a library model may say. A model is data: it names the shapes of a library's values, how one value leads to the
 * next, and which call or assignment lets data in (inputs, queries), out (sinks) or checks it (guards).
 * The engine interprets these arms and knows no library.
 *
 * Shape ids are `library.thing`, e.g. `express.response`; within a model file a reference is always written in full.
 */

/** A part of the client's request. */
export type RequestPart = "body" | "query" | "params" | "headers" | "cookies" | "files" | "url" | "whole";

/** What an expression is, as far as a model can tell. */
export type Yield =
  /** A value of this shape. */
  | string
  | {
      readonly shape: string;
      /** The record type (table, collection, entity) that the new value is about. */
      readonly subject?: SubjectPlace;
    }
  | {
      readonly request: RequestPart;
      /** Text that still has to be parsed (`event.body`, a collected stream). */
      readonly raw?: boolean;
      /** Whether the value itself may be undefined or null when the client sends nothing. */
      readonly missing?: Answer | MissingByMajor;
      /** The argument that names the property read: `c.req.query("page")`; without it the whole part is given. */
      readonly key?: number;
      /** A FormData-like bag: reads go through `.get(name)`. */
      readonly form?: boolean;
    }
  /** An error that was thrown or passed on by anybody's code. */
  | { readonly error: true }
  /** A function that the framework calls, by the full name of its handler (`express.route`): `const show: RequestHandler = …`. */
  | { readonly handler: string }
  /** The receiver itself: chain methods. */
  | { readonly same: true }
  /** The argument at this position, unchanged (wrappers, `Promise.resolve`). */
  | { readonly arg: number }
  /** A new or shared instance of the class that stands at this argument: `getCustomRepository(Users)`, `container.resolve(Service)`. */
  | { readonly instance: number }
  /** The receiver's property that this argument names; without the argument the receiver itself: `user.get("email")`. */
  | { readonly member: number }
  /** Several arguments or receiver parts merged. */
  | { readonly merged: readonly number[] }
  /** Checked by a validator: nothing of it is unchecked client input any more. */
  | { readonly validated: true }
  /** Records read from or written to a database; the query is described by the method that yields it. */
  | { readonly records: "one" | "many" | "none" }
  /** A middleware that lets only requests with a valid body pass. */
  | { readonly middleware: "validatesBody" | "limits" | "authenticates" | "static" | "other" }
  /** Plain, harmless value: number, boolean, id, constant text. */
  | { readonly plain: true };



/** The body is missing from this major version of the package on (Express 5: undefined when nothing was sent). */
export interface MissingByMajor {
  readonly package: string;
  /** From this major on the value may be undefined. */
  readonly from: number;
}

/** A response site: what leaves the server, and how. */
export interface SinkSpec {
  /** The arguments that leave; default `{ arg: 0 }`, none for an answer without content. A returned or assigned value is `arg: 0`. */
  readonly args?: readonly ArgPlace[];
  /**
   * answer: the body of a response. view: locals of a template. exception: an object that the framework turns into an answer.
   * redirect, header, event: text in a URL, a header or status line, a message to a connected client.
   */
  readonly channel: "answer" | "view" | "exception" | "redirect" | "header" | "event" | "cookie";
  /** The HTTP status: a place in the arguments (or in the returned value), or the one it always has. */
  readonly status?: ArgPlace | number;
  /** From this status on a constant text is sent in place of the given one; `otherwise` is the status when none is given. */
  readonly masked?: { readonly from: number; readonly otherwise: number };
  /** A schema of the framework keeps only declared fields (GraphQL types): whole records are cut, texts of errors still leave. */
  readonly shaped?: boolean;
}

/** A function that the framework calls. */
export interface HandlerSpec {
  /** By position: what each parameter is. */
  readonly params: readonly (Yield | null)[];
  /** Other parameter lists by the function's arity (Express error handlers have exactly four). */
  readonly byArity?: Readonly<Record<number, readonly (Yield | null)[]>>;
  /** Returning a value answers with it. */
  readonly returns?: SinkSpec;
  /** What a throw does: "masked" answers with a constant, "message" sends the message of anything thrown, "crash" ends the process. */
  readonly throws?: "masked" | "message" | "crash" | "stack";
  /** A rejected promise ends the process although a throw does not: always, or below this major version. */
  readonly rejects?: "crash" | { readonly package: string; readonly crashBelow: number };
  /** The words of this kind of handler where they differ from the framework's: a server action returns, an API route sends. */
  readonly words?: FrameworkWords;
  /** What kind of function it is; one that `byArity` or a parameter gives an error is an error handler all the same. */
  readonly role?: "route" | "middleware" | "errorHandler" | "hook";
  /** What it returns decides: true lets the request pass. */
  readonly decides?: boolean;
  /** Once an answer was sent nothing that comes later runs. */
  readonly endsWhenSent?: boolean;
}

/** Functions among the arguments of a registration. */
export interface HandlerPlace {
  /** Functions (also inside arrays) at and after this argument; the last is the handler, those before are its guards. */
  readonly at: ArgPlace;
  /** Name of a handler in `handlers` of the same model; in full (`nodehttp.chunk`) in shapes that other models extend. */
  readonly handler: string;
  /** Only where this argument is one of these constants: `on("data", …)`. */
  readonly when?: { readonly arg: number; readonly is: readonly string[] };
}

/** A check of client input. */
export interface GuardSpec {
  /** What is checked; default `{ arg: 0 }`. "request" checks the whole request that stands there. */
  readonly input?: ArgPlace | "receiver";
  /**
   * throws: returns only when valid. returns: the call's own truth says it; fails: its truth says the opposite (`isLeft(result)`).
   * result: a property (or zero-argument method) of the result says it, by its truth or by being this constant
   * (`submission.status === "success"`). instanceOf: the result is one of these (a shape id) when the input is invalid.
   * `validated` names the path in the result that holds the checked copy.
   * A guard whose input is the result of another guard (`isRight(codec.decode(body))`, `validationResult(req).throw()`)
   * speaks of that guard's input.
   */
  readonly by: "fails" | "returns" | "throws" | { readonly result: string; readonly is: boolean | string } | { readonly instanceOf: string };
  readonly validated?: readonly string[];
  /** Keys only that the guard covers (`check('email')`): the argument that names them. Absent: the whole input. */
  readonly keys?: ArgPlace;
}

/** A function among the arguments that the library calls with its own values: a transaction, a builder callback. */
export interface CallbackSpec {
  readonly at: ArgPlace;
  readonly params: readonly (Yield | null)[];
  /** The call gives what the function returns, in place of `returns`. */
  readonly returned?: boolean;
}

/** What calling a method, a function or a constructor does. */
export interface Method extends Decisions {
  readonly returns?: Yield;
  readonly sinks?: readonly SinkSpec[];
  readonly handlers?: readonly HandlerPlace[];
  readonly callbacks?: readonly CallbackSpec[];
  /** Puts a value under a name on every value of this shape, in whichever file: positions of the name and of the value (`fastify.decorate("mail", send)`). */
  readonly attaches?: { readonly name: number; readonly value: number };
  readonly query?: QueryEffect;
  readonly guard?: GuardSpec;
  /**
   * Hides fields in every later query made through the result: an object of record types and their fields
   * (`new PrismaClient({ omit: { user: { password: true } } })`).
   */
  readonly hides?: readonly ArgPlace[];
  /** Presence of something at this place validates the body of the handlers registered by the same call (Fastify `schema.body`). */
  readonly bodySchema?: readonly ArgPlace[];
  /** The same for answers: only declared fields leave the handlers registered by the same call (Fastify `schema.response`). */
  readonly responseSchema?: readonly ArgPlace[];
  /** Sets the status of the answer and sends nothing: where it stands, or which (`res.status(404)`, `reply.notFound`). */
  readonly status?: ArgPlace | number;
  /** Hands its first argument to the error handling of the framework: `next(error)`. */
  readonly forwards?: boolean;
  /**
   * Key positions: whatever constant stands there is a signing key, a password or another credential. A function that is handed
   * on together with its options (`app.register(plugin, options)`) is called with that call's arguments.
   */
  readonly secrets?: readonly ArgPlace[];
  /** Puts a path of the file system together: from its arguments, from them and the working directory, or the folder around one. */
  readonly path?: "join" | "parent" | "resolve";
  /** Writes its arguments to a log or reports them; nothing reaches the client. */
  readonly logs?: boolean;
  /** Once it was asked, the caller is known, or has not come too often; otherwise it throws, refuses, or its result says so. */
  readonly protects?: "authenticates" | "limits";
}

/** What the engine may know of a value: properties, methods, being called, being constructed, being assigned to. */
export interface Shape {
  /** By name; `*` is an element: what iterating gives. */
  readonly props?: Readonly<Record<string, Yield>>;
  /** Any property not in `props` or `methods`: `prisma.<model>`. */
  readonly anyProp?: Yield;
  readonly methods?: Readonly<Record<string, Method>>;
  /** Any method not in `methods`. */
  readonly anyMethod?: Method;
  /** As the decorator of a parameter or a field (`@InjectRepository(User)`) the call yields what is injected there. */
  readonly call?: Method;
  readonly construct?: Method;
  /** A tagged template: sql`…`; its argument 0 is the whole template. */
  readonly tag?: Method;
  /** Assigning to a property lets the value out: `ctx.body = x`; `*` is any property (`res.locals.x = y`). */
  readonly assign?: Readonly<Record<string, SinkSpec>>;
  /** Properties whose assignment sets the status of the answer: `ctx.status = 404`. */
  readonly statusProps?: readonly string[];
  /** Properties that hold a credential, whether assigned (`app.keys = [...]`) or given in an object literal of this type. */
  readonly secretProps?: readonly string[];
  /**
   * A class that extends this value: its static side and its instances are of these shapes; its subject is the class,
   * or the type argument of the `extends` clause (`extends Repository<User>`).
   */
  readonly subclass?: { readonly statics?: string; readonly instances?: string; readonly subject?: SubjectPlace };
  /** What an object literal of this type decides; a place's argument 0 is the object. */
  readonly decides?: Decisions;
  /** Other shapes whose members this one has too. */
  readonly extends?: readonly string[];
}

/** A value from out of sight (a parameter, a decorated or injected member) that its name and its use give away. */
export interface UnseenValue {
  /** The name of the variable or of the member: `fastify.prisma`, `ctx.db`. */
  readonly name: RegExp;
  /**
   * Member paths of which one must be read on the value where it stands: `collection`, `*.findMany` (any member between),
   * `select().from` (through the call's result).
   * An empty text means that the value itself is called. Absent: the name is enough.
   */
  readonly uses?: readonly string[];
  readonly yields: Yield;
}

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
  /**
   * What a function of code that can't be read gives when it is called with a value of this shape: loaders that fill a
   * registry from a folder (`db[model.name] = require(join(dir, file))(sequelize, DataTypes)`). A subject "property" is
   * the name under which the value is read again (`db.User`).
   */
  readonly factories?: readonly { readonly arg: number; readonly shape: string; readonly returns: Yield }[];
  /** Values that exist without an import. */
  readonly globals?: Readonly<Record<string, Yield>>;
  /** Names of types that exist without an import: `(request: Request)`. */
  readonly globalTypes?: Readonly<Record<string, Yield>>;
  readonly shapes?: Readonly<Record<string, Shape>>;
  readonly configFiles?: readonly ConfigFile[];
}

/** Another package that a model speaks of; importing it is evidence too. */
export interface Companion {
  readonly packages: readonly string[];
  readonly exports?: Readonly<Record<string, Yield>>;
  readonly types?: Readonly<Record<string, Yield>>;
}

/** Exports of a file that the framework calls because of where the file lies or what it begins with. */
export interface FileRoute {
  /** Tested against the path with forward slashes. Absent: any file. */
  readonly files?: RegExp;
  /** The file (or the function) begins with this directive: `use server`. */
  readonly directive?: string;
  /** At least one of these packages is a dependency of the file's package (or imported by the file). Absent: no need. */
  readonly dependency?: readonly string[];
  /** Exported name (`default`, `*` for all), or a path into one (`default.fetch`, `actions.*`) -> handler name. */
  readonly exports: Readonly<Record<string, string>>;
}

/** Methods of decorated classes that the framework calls. */
export interface DecoratedRoute {
  /** Decorators of the class; empty: none is needed. */
  readonly classes: readonly string[];
  /** Classes or interfaces that the class extends or implements, in place of a decorator. */
  readonly bases?: readonly string[];
  /** Decorators of the method. */
  readonly methods: readonly string[];
  /** Names of methods that need no decorator: `catch` of a filter; `*` any public one. */
  readonly names?: readonly string[];
  readonly handler: string;
  /** Parameter decorators -> what the parameter is. A name argument of the decorator becomes the path (`@Body('email')`). */
  readonly params: Readonly<Record<string, Yield>>;
  /** The arguments of the class decorator are the only classes of error that come: `@Catch(HttpException)`. */
  readonly errorClasses?: boolean;
  /** A parameter without a decorator, by position. */
  readonly undecorated?: readonly (Yield | null)[];
  /** A parameter decorator whose presence (without passthrough) means that the return value does not answer. */
  readonly manual?: readonly string[];
}

/**
 * Functions recognised by the form of their parameters: controllers in files without an import of the framework.
 * The function has as many parameters as there are patterns.
 */
export interface HandlerConvention {
  readonly handler: string;
  /** One pattern per parameter: names that are customary there. */
  readonly params: readonly RegExp[];
  /**
   * Members one of which must be used on a parameter (by position) for the function to count.
   * A destructured parameter counts by its keys alone: `uses` must speak of its position, and another parameter must be
   * called by its customary name. Everything else is too weak a sign (components, callbacks of tests and schemas).
   */
  readonly uses: Readonly<Record<number, readonly string[]>>;
  /** Or: the function is this property of an object that has these others too, itself or around it: `{ method, path, config: { handler } }`. */
  readonly within?: { readonly property: string; readonly beside: readonly string[] };
  /** Or: types of the model's packages with which a parameter (by position) is annotated, whatever it is called. */
  readonly types?: Readonly<Record<number, readonly string[]>>;
}

/**
 * Words of a framework for suggestions: one or more statements, a line each. `{request}` and `{next}` are the names of
 * the handler's parameters, `{response}` that of the response, reply or context through which it answers,
 * `{error}` the error, `{value}` the new content, `{text}` a text in its place where the framework makes the object around it.
 */
export interface FrameworkWords {
  /** Answers a bad request with a JSON object and leaves: `return {response}.status(400).json({value});`. */
  readonly badRequest: string;
  /** The same for a failure of the server. */
  readonly failure: string;
  /** Passing the error on, where the framework has that: `{next}({error});`. */
  readonly forward?: string;
  /** Logging an error through the framework: `{request}.log.error({error});`. */
  readonly log?: string;
  /** Exceptions keep an error that is given as `{ cause }` behind message and status, or beside the message, and don't send it. */
  readonly cause?: boolean;
  /** Names in the sentences that have to be imported where the file has not yet -> package. */
  readonly imports?: Readonly<Record<string, string>>;
}

export interface FrameworkModel extends LibraryModel {
  readonly kind: "framework";
  readonly handlers: Readonly<Record<string, HandlerSpec>>;
  readonly fileRoutes?: readonly FileRoute[];
  readonly decorated?: readonly DecoratedRoute[];
  readonly conventions?: readonly HandlerConvention[];
  /** A file that begins with this directive runs in the browser: what its components are given is written into the page. */
  readonly clientDirective?: string;
  /** Class decorators of objects that clients send as arguments. */
  readonly inputClasses?: readonly string[];
  /**
   * Files that see every request first: their names, as seen from a folder above the route. Absent: what stands before an
   * exported handler can't be known from the code (gateways, platforms, folders of middlewares).
   */
  readonly entrances?: readonly string[];
  readonly words: FrameworkWords;
}

export interface DatabaseModel extends LibraryModel {
  readonly kind: "database";
  /** How a projection is written into a query of this library, for suggestions. */
  readonly projectionWords?: ProjectionWords;
  /** Its queries give rows, not promises of them. */
  readonly synchronous?: true;
  /** What every record is known by, where that is no `id`. */
  readonly key?: string;
}

export interface ValidatorModel extends LibraryModel {
  readonly kind: "validator";
  /** Class decorators (class-validator): a class whose properties carry one of these is validated by a pipe. */
  readonly propertyDecorators?: readonly string[];
  readonly strings?: StringSchemas;
}

/** Loggers, error helpers, converters: anything that is neither framework, database nor validator. */
export interface UtilityModel extends LibraryModel {
  readonly kind: "utility";
  /** Decorators of properties that decide what leaves when the object is turned into JSON. */
  readonly serialisingDecorators?: readonly string[];
}

export type Model = DatabaseModel | FrameworkModel | UtilityModel | ValidatorModel;
