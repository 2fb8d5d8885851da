import type { AST } from "../concepts/ast.js";
import type { ScopeManager } from "../concepts/module.js";

/** What is known of a path without opening it. Symbolic links are followed. */
export interface PathInfo {
  readonly kind: "directory" | "file";
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
  /** Absolute, without symbolic links, with forward slashes. */
  readonly real: string;
}

export type Language = "js" | "jsx" | "ts" | "tsx";

/** A file that was parsed; `parent` is not set yet. */
export interface Parsed {
  readonly program: AST.Program;
  /** Read on demand: most files are never asked for their comments. */
  readonly comments: () => AST.Comment[];
}

/**
 * The outside world. No function throws: what can't be had is `undefined` or empty.
 * Paths have forward slashes on every system.
 */
export interface Host {
  /** Undefined for what is missing, unreadable, or neither a file nor a directory (a pipe must never be opened). */
  info: (path: string) => PathInfo | undefined;
  /** The text of a file of at most `limit` bytes, without a byte order mark. */
  read: (path: string, limit: number) => string | undefined;
  /** Names in a directory, sorted. */
  list: (directory: string) => readonly string[];
  /** The user's home directory; a package.json lying there says nothing about a project. */
  home: () => string | undefined;
  /** Milliseconds of a clock that only goes forward. */
  now: () => number;
  parse: (filename: string, text: string, language: Language) => Parsed | undefined;
  scopes: (program: AST.Program) => ScopeManager | undefined;
  /** Child keys by node type of the trees that `parse` returns. */
  visitorKeys: () => Readonly<Record<string, readonly string[] | undefined>>;
}
