import type { SinkSpec } from "./shape.js";
import type { Yield } from "./yield.js";

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
  /** The HTTP method by which clients reach it, where its name is none (`loader`). */
  readonly method?: string;
  /** The form of a page is sent to it. */
  readonly form?: true;
  /** What it returns decides: true lets the request pass. */
  readonly decides?: boolean;
  /** Once an answer was sent nothing that comes later runs. */
  readonly endsWhenSent?: boolean;
}

/** Exports of a file that the framework calls because of where the file lies or what it begins with. */
export interface FileRoute {
  /** Tested against the path with forward slashes; what its groups `path` and `method` match are the route's own path and HTTP method. Absent: any file. */
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
  /** Decorators of the method. One that is called like an HTTP method names the route's. */
  readonly methods: readonly string[];
  /** HTTP methods by which clients reach those with other names: `{ Mutation: "POST" }`. */
  readonly verbs?: Readonly<Record<string, string>>;
  /** Names of methods that need no decorator: `catch` of a filter; `*` any public one. */
  readonly names?: readonly string[];
  readonly handler: string;
  /** Parameter decorators -> what the parameter is. A name argument of the decorator becomes the path (`@Body('email')`). */
  readonly params: Readonly<Record<string, Yield>>;
  /** The arguments of the class decorator are the only classes of error that come: `@Catch(HttpException)`. */
  readonly errorClasses?: boolean;
  /** A parameter without a decorator, by position. */
  readonly undecorated?: readonly (Yield | null)[];
  /** Parameter decorators whose presence means that the return value does not answer, unless they are given this option. */
  readonly manual?: { readonly decorators: readonly string[]; readonly unless: string };
}

/** Decorators around decorated routes. One that is not spoken of stands for itself: by its name, or by what is known of it. */
export interface DecoratorsSpec {
  /** Their arguments run before the method: `@UseGuards(A)`. */
  readonly before: readonly string[];
  /**
   * Of these, the ones whose arguments are handed what clients sent, with the method that is called with it (`@UsePipes(new SchemaPipe(schema))`), and
   * what such a method asks for when it goes by the parameter's class.
   */
  readonly pipes?: { readonly names: readonly string[]; readonly method: string; readonly byClass: string };
  /** They describe, and stop nobody. */
  readonly inert: RegExp;
  /** Their first argument is a class whose instances are sent to a bus, and the decorated class has the method that handles them. */
  readonly dispatched?: Readonly<Record<string, string>>;
  /** What an application puts before all of its decorated routes. */
  readonly global?: {
    /** Methods, by their arguments: `app.useGlobalGuards(a)`. */
    readonly methods: readonly string[];
    /** Methods of modules, by their receivers: `LimiterModule.forRoot()`. */
    readonly modules: readonly string[];
    /** Names under which something is provided, by what is provided: `{ provide: APP_GUARD, useClass: A }`. */
    readonly tokens: readonly string[];
    /** Property of a decorator's options that lists the parts a part is made of: `@Module({ imports: [AuthModule] })`. */
    readonly parts?: string;
  };
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
   * Members one of which must be used on a parameter (by position) for the function to count; `()`: it is handed to a call.
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
  /** What differs in a handler that is not async: its result counts for nothing, it answers through the callback, which is `{next}`. */
  readonly byCallback?: Pick<FrameworkWords, "badRequest" | "failure">;
  /** A pipe that, given to the decorator of a parameter, checks the value by the class that it is declared with: its name, and where it is from. */
  readonly pipe?: { readonly name: string; readonly from: string };
  /** Names in the sentences that have to be imported where the file has not yet -> package. */
  readonly imports?: Readonly<Record<string, string>>;
}
