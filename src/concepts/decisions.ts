import type { ArgPlace } from "./place.js";

/** A value that a setting is recognised by. */
export type Constant = boolean | number | string | null;

/**
 * What a call, an options object or the export of a configuration file decides about clients: what they get to see, which
 * files they can fetch, how much they may send, over which wires their credentials go.
 *
 * Places are those of the call's arguments; where there is no call, argument 0 is the object itself. A path may lead
 * through what a function returns (`()`) and through any element (`*`).
 */
export interface Decisions {
  readonly exposes?: readonly ExposureSpec[];
  readonly serves?: readonly ServeSpec[];
  readonly limits?: readonly LimitSpec[];
  readonly cookies?: readonly CookieSpec[];
  /** Settings that switch the demand for HTTPS off (HSTS). */
  readonly unsecures?: readonly Switch[];
  /** Gives the application's setting that this argument names, with dots between its parts. */
  readonly setting?: ArgPlace;
  /** Functions that make the application's settings. */
  readonly settings?: ArgPlace;
}

/** A setting with the values that do harm. */
export interface Switch {
  readonly at: ArgPlace;
  readonly is: readonly Constant[];
  /** Only beside another constant: `set("env", "development")`. */
  readonly when?: { readonly arg: number; readonly is: readonly string[] };
}

/** Something meant for developers that clients get to see. */
export interface ExposureSpec {
  /** errorPage: a page with stack and source. stack: stacks inside of answers. explorer: a query console. */
  readonly shows: "errorPage" | "explorer" | "introspection" | "sourceMap" | "stack";
  /** The setting that switches it on. Absent: the call does so by itself. */
  readonly by?: Switch;
  /** Places where anything but `false` says that no client gets it: the bundle is a library or runs on the server. */
  readonly unless?: readonly ArgPlace[];
}

/** Files that clients can fetch. */
export interface ServeSpec {
  /** folder: everything below. listing: the names of what is below, too. file: the one file. read: the one file, where it is the answer. */
  readonly what: "file" | "folder" | "listing" | "read";
  readonly path: ArgPlace;
  /** The folder that a relative path is looked up in, where it stands. Absent, or nothing there: the working directory. */
  readonly base?: ArgPlace;
  /** Served when no path is given: the working directory. */
  readonly otherwise?: "cwd";
  /** Files whose names begin with a dot are served with this value: `dotfiles: "allow"`. */
  readonly dotfiles?: Switch;
  /** The option that adds a listing to a served folder. */
  readonly listing?: ArgPlace;
}

/** How much a client may send. */
export interface LimitSpec {
  /** body: a parsed or collected body. files: uploads, which are larger by nature. */
  readonly takes: "body" | "files";
  /** Places of which any one sets the bound; the first is where it is best written. */
  readonly at: readonly ArgPlace[];
  /** Bytes that hold when none of them is given. */
  readonly otherwise: number | "none";
  /** Takes anything only when something other than `false` stands there: `multipart: true`. */
  readonly when?: ArgPlace;
  /** Methods that set the same bound for the whole application: a shape id and a method's name. */
  readonly elsewhere?: readonly (readonly [shape: string, method: string])[];
  /** Reads from the stream that stands there: only where that is a request. */
  readonly of?: ArgPlace;
  /** Methods of the result that take no file at all: `multer().none()`. */
  readonly none?: readonly string[];
}

/** A cookie that is set. */
export interface CookieSpec {
  /** Where the cookie's options stand, and its `secure` among them. */
  readonly options: ArgPlace;
  /** The key of the options that asks for HTTPS. Default `secure`. */
  readonly key?: string;
  /** Where its name stands. Absent: it carries the session. */
  readonly name?: ArgPlace;
  /** It carries the session unless its name says that it does not. */
  readonly session?: boolean;
  readonly value?: ArgPlace;
  /** Without the key: sent over any wire, or the library finds out by itself. */
  readonly otherwise: "insecure" | "secure";
}

/** Configuration that a tool reads from a file by its name. */
export interface ConfigFile {
  /** Tested against the path with forward slashes. */
  readonly files: RegExp;
  /** The exported name; a function there is called by the tool. */
  readonly exports: string;
  readonly decides: Decisions;
}

/** How the schemas of a validation library bound their strings. */
export interface StringSchemas {
  /** Methods and functions that make a schema of any string: `string`. */
  readonly makers: readonly string[];
  /** Chained methods, or actions handed to `pipe`, after which the length is bounded. */
  readonly bounds: readonly string[];
  /** Chained methods or actions with a pattern: bounded when it is anchored and repeats nothing without an end. */
  readonly patterns?: readonly string[];
  /** Checks by code: bounded when the code speaks of a size. */
  readonly checks?: readonly string[];
  /** Bounds written as options of the maker: `Type.String({ maxLength: 10 })`. */
  readonly options?: readonly string[];
  /** chain: `.max(n)`. option: `{ maxLength: n }`. pipe: `pipe(string(), maxLength(n))`. decorator: `@MaxLength(n)`. */
  readonly write: { readonly kind: "chain" | "decorator" | "option" | "pipe"; readonly word: string };
}
