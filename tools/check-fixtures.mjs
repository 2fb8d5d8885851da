// Checks the fixtures as a compiler sees them: every library that they import is there, and has what they call.
// They are about input that nobody checked, so the compiler is not strict; what a fixture's project would hold beside it is taken on trust.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folders = ["fixtures", "conformance"].map((name) => join(root, "tests", name));
const packages = join(root, "tests/packages");
/** From here every library resolves. */
const resolver = join(packages, "resolver.ts");

/** @type {ts.CompilerOptions} */
const options = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: true,
  strict: false,
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  esModuleInterop: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
  types: ["node"],
  typeRoots: [join(packages, "node_modules/@types")],
};

/** Files of the fixture's own project: it need not hold them. */
const own = /^(?:\.{1,2}(?:\/|$)|@\/|~\/|\$(?:lib|env)\/|#)/;

/** @param {string} file */
function isFixture(file) {
  return folders.some((folder) => file.startsWith(folder));
}

/** @param {string} file */
function optionsFor(file) {
  for (let at = dirname(file); !folders.includes(at) && isFixture(at); at = dirname(at)) {
    const config = join(at, "tsconfig.json");
    if (existsSync(config)) return { ...options, ...ts.parseJsonConfigFileContent(ts.readConfigFile(config, (name) => ts.sys.readFile(name)).config, ts.sys, at).options, ...options };
  }
  return options;
}

/** @param {ts.CompilerHost} host @returns {ts.CompilerHost} */
function resolving(host) {
  const cache = ts.createModuleResolutionCache(packages, (name) => name, options);
  return {
    ...host,
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => {
        if (!isFixture(containing)) return ts.resolveModuleName(text, containing, options, host, cache);
        if (own.test(text)) return ts.resolveModuleName(text, containing, optionsFor(containing), host);
        const found = ts.resolveModuleName(text, resolver, options, host, cache);
        return found.resolvedModule ? found : ts.resolveModuleName(text, containing, optionsFor(containing), host);
      }),
  };
}

/** @param {string} folder @returns {string[]} */
function codeFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/**
 * What is left to say once strictness is put aside: values of unknown shape are read, since that is what the rules are about.
 * @param {ts.Diagnostic} diagnostic
 */
function counts({ code, messageText }) {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (code === 2307 || code === 2306 || code === 7016) return !own.test(/'([^']+)'/.exec(text)?.[1] ?? "");
  // "on type 'A | B'. … on type 'A'": it is there for some of them.
  if (code === 2339) return !/on type '(?:unknown|\{\}|object)'/.test(text) && !text.includes("\n");
  // An assertion in JavaScript, and a library that wants to be strict.
  return code !== 2775 && !text.includes("'strict' or 'strictNullChecks' must be set to true");
}

const files = folders.flatMap(codeFiles);
const stubs = codeFiles(join(packages, "stubs"));
const program = ts.createProgram([...files, ...stubs], options, resolving(ts.createCompilerHost(options)));
const only = process.argv[2];
const diagnostics = files
  .filter((file) => only === undefined || file.includes(only))
  .flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].filter(counts) : [];
  });
for (const { file, start, code, messageText } of diagnostics) {
  const line = file && start !== undefined ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 0;
  console.log(`${relative(root, file?.fileName ?? "")}:${line} TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}`);
}
console.log(`${files.length} fixture files, ${diagnostics.length} errors`);
if (diagnostics.length > 0) process.exitCode = 1;
