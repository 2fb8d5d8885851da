// The import graph of src/, read with the compiler's own scanner so that no spelling of an import is missed.
import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { codeFiles, posix, src } from "./paths.js";

export interface SourceFile {
  /** Relative to src/, with forward slashes: `models/frameworks/express.ts`. */
  path: string;
  lines: number;
  /** Files of src/ that it imports, re-exports or loads, types included. */
  imports: readonly string[];
  /** Modules of Node.js. */
  builtins: readonly string[];
  /** Relative imports that lead nowhere. */
  broken: readonly string[];
  /** Whether anything of it is left at run time. */
  emits: boolean;
}

const hostPort = "#host";

function inSource(specifier: string, from: string): string {
  if (specifier === hostPort) return "host/node.ts";
  return posix(relative(src, join(dirname(from), specifier))).replace(/\.js$/, ".ts");
}

function emits(text: string): boolean {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, removeComments: true },
  });
  return outputText.trim() !== "export {};";
}

function read(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const own = specifiers
    .filter((name) => name.startsWith(".") || name === hostPort)
    .map((name) => inSource(name, file));
  return {
    path: posix(relative(src, file)),
    lines: text.trimEnd().split("\n").length,
    imports: own.filter((path) => existsSync(join(src, path))),
    builtins: specifiers.filter((name) => name.startsWith("node:") || builtinModules.includes(name)),
    emits: emits(text),
    broken: own.filter((path) => !existsSync(join(src, path))),
  };
}

export function readSources(): SourceFile[] {
  return codeFiles(src).map(read);
}

/** One cycle of imports as the files along it, the first repeated at the end; nothing when there is none. */
export function findCycle(files: readonly Pick<SourceFile, "path" | "imports">[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}
