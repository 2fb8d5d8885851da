import type { Decisions } from "./decisions.js";
import type { ArgPlace } from "./place.js";
import type { QueryEffect, SubjectPlace } from "./queries.js";
import type { Yield } from "./yield.js";

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

/**
 * A step of a pipeline (`source.pipe(step(callback))`): what its callback makes of a value goes on in that value's place (`maps`), or takes
 * the place of a failure (`rescues`).
 */
export type StepSpec = "passes" | { readonly callback: number; readonly by: "maps" | "rescues" };

/** A function among the arguments that the library calls with its own values: a transaction, a builder callback. */
export interface CallbackSpec {
  readonly at: ArgPlace;
  readonly params: readonly (Yield | null)[];
  /** The call gives what the function returns, in place of `returns`. */
  readonly returned?: boolean;
}

/** What calling a method of an app, a router or a plugin's scope does to the routes of it. */
export interface RoutingSpec {
  /** What it is given runs before other routes: those registered later (`use`), or all of them, wherever it stands (hooks). */
  readonly applies?: "everywhere" | "later";
  /** A router or plugin that it is given becomes a part of the receiver. */
  readonly mounts?: true;
  /** From here on requests are served. */
  readonly serves?: true;
  /** The result stands for the receiver: `app.use(router.routes())`. So it does where the receiver itself is given back. */
  readonly passes?: true;
  /** Registers a procedure, which clients call by its name and with this HTTP method. */
  readonly procedure?: string;
}

/** What calling a method, a function or a constructor does. */
export interface Method extends Decisions {
  readonly returns?: Yield;
  readonly sinks?: readonly SinkSpec[];
  readonly handlers?: readonly HandlerPlace[];
  readonly routing?: RoutingSpec;
  readonly callbacks?: readonly CallbackSpec[];
  /** Puts a value under a name on every value of this shape, in whichever file: positions of the name and of the value (`fastify.decorate("mail", send)`). */
  readonly attaches?: { readonly name: number; readonly value: number };
  /**
   * A function among the arguments hands a value to the last of its parameters, which puts it under a name on values of these
   * shapes: `new Strategy(options, (claims, done) => done(null, user))`.
   */
  readonly hands?: { readonly by: ArgPlace; readonly value: number; readonly to: readonly string[]; readonly name: string };
  readonly query?: QueryEffect;
  /** It never returns: it throws. */
  readonly leaves?: true;
  /** Its result is put into a pipeline. */
  readonly step?: StepSpec;
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
  /** Opens a connection with the settings or the address that stand first. */
  readonly connects?: true;
  /** The method to call in its place that throws where this one gives undefined. */
  readonly orThrow?: string;
  /** Puts a path of the file system together: from its arguments, from them and the working directory, or the folder around one. */
  readonly path?: "join" | "parent" | "resolve";
  /** Writes its arguments to a log or reports them; nothing reaches the client. */
  readonly logs?: boolean;
  /** Once it was asked, the caller is known, or has not come too often; otherwise it throws, refuses, or its result says so. */
  readonly protects?: "authenticates" | "limits";
}

/**
 * What a value is to a handler, or to routes. request: the client's request. response: what it is answered through. context: both in one.
 * next: goes on to the next handler, or gives the result. app: what routes are registered on and what serves by itself, as a router does not.
 */
export type ShapeRole = "app" | "context" | "next" | "request" | "response";

/** What the engine may know of a value: properties, methods, being called, being constructed, being assigned to. */
export interface Shape {
  readonly role?: ShapeRole;
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
  /** Code of the project puts values of its own on it, which code that runs later reads: `req.user = user`, `ctx.state.order = order`. */
  readonly carries?: true;
  /**
   * Members that the declarations of the library's current version lack: the package and version that has them, such as the last one with them,
   * a plugin or a runtime that adds them -> their names.
   */
  readonly elsewhere?: Readonly<Record<string, readonly string[]>>;
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
