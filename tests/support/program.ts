// TypeScript programs for the linter, as typed linting makes them.
import ts from "typescript";
import { posix } from "./paths.js";

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  experimentalDecorators: true,
  types: [],
};

/** The standard library is the same for every program: parsing it takes longer than all the rest. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** A program of files and what they import. `texts` stand in the place of what is on disk. */
export function programOf(files: readonly string[], texts: Readonly<Record<string, string>> = {}): ts.Program {
  const host = ts.createCompilerHost(compilerOptions);
  const getSourceFile = host.getSourceFile.bind(host);
  const readFile = host.readFile.bind(host);
  const byPath = new Map(Object.entries(texts).map(([path, text]) => [posix(path), text]));
  host.readFile = (name) => byPath.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) => {
    const text = byPath.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version, true);
    if (!/\/lib\.[^/]*\.d\.ts$/.test(name)) return getSourceFile(name, version, ...rest);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, version, ...rest));
    return libraries.get(name);
  };
  return ts.createProgram(files.map(posix), compilerOptions, host);
}
