import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import type * as ScopeAnalysis from "@typescript-eslint/scope-manager";
import type * as Oxc from "oxc-parser";
import type { AST } from "../concepts/ast.js";
import type { ScopeManager } from "../concepts/module.js";
import type { Host, Language, Parsed, PathInfo } from "./port.js";

export type { Host, Language, Parsed, PathInfo } from "./port.js";

const require = createRequire(import.meta.url);

/** Loads a package on first need: nobody who lints a file without imports pays for the parser. A package that can't be loaded is not tried again. */
function lazily(name: string): () => unknown {
  let loaded: { readonly value: unknown } | undefined;
  return () => (loaded ??= { value: attempt(() => require(name) as unknown) }).value;
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

const oxc = lazily("oxc-parser") as () => typeof Oxc | undefined;
const scopeManager = lazily("@typescript-eslint/scope-manager") as () => typeof ScopeAnalysis | undefined;

const slashed = (path: string): string => (path.includes("\\") && process.platform === "win32" ? path.replaceAll("\\", "/") : path);

function info(path: string): PathInfo | undefined {
  return attempt(() => {
    const stats = statSync(path, { throwIfNoEntry: false });
    const kind = stats?.isFile() ? "file" : stats?.isDirectory() ? "directory" : undefined;
    if (!stats || !kind) return undefined;
    return { kind, size: stats.size, modified: stats.mtimeMs, real: slashed(realpathSync.native(path)) };
  });
}

/** The size is asked of the open file, so that a file replaced by a huge one between two calls does no harm. */
function read(path: string, limit: number): string | undefined {
  return attempt(() => {
    const handle = openSync(path, "r");
    try {
      const stats = fstatSync(handle);
      if (!stats.isFile() || stats.size > limit) return undefined;
      const text = readFileSync(handle, "utf8");
      return text.charCodeAt(0) === 0xfe_ff ? text.slice(1) : text;
    } finally {
      closeSync(handle);
    }
  });
}

function parse(filename: string, text: string, language: Language): Parsed | undefined {
  return attempt(() => {
    const parser = oxc();
    if (!parser) return undefined;
    const byName = language === "ts" || language === "tsx" || filename.endsWith(".mjs") ? "module" : filename.endsWith(".cjs") ? "commonjs" : "unambiguous";
    const result = parser.parseSync(filename, text, { astType: "ts", range: true, preserveParens: false, lang: language, sourceType: byName });
    const program = result.program as unknown as AST.Program;
    // The parser recovers from small offences, such as a `return` at the top level; it gives an empty program for what it can't read.
    if (program.body.length === 0 && result.errors.length > 0) return undefined;
    const comments = (): AST.Comment[] =>
      result.comments.map((comment) => ({ ...comment, range: [comment.start, comment.end] }) as unknown as AST.Comment);
    return { program, comments };
  });
}

/** Without the names of the standard library, which would be declared anew in every file. */
function scopes(program: AST.Program): ScopeManager | undefined {
  return attempt(() => {
    const module = program.sourceType === "module";
    return scopeManager()?.analyze(program, { sourceType: module ? "module" : "script", globalReturn: !module, lib: [] });
  });
}

export const host: Host = {
  info,
  read,
  list: (directory) => attempt(() => readdirSync(directory).sort()) ?? [],
  home: () => attempt(() => slashed(homedir())),
  now: () => performance.now(),
  parse,
  scopes,
  visitorKeys: () => attempt(() => oxc()?.visitorKeys) ?? {},
};
