// Type-checks the fixtures in TypeScript with each of their suggestions taken alone. A fixture that a strict compiler accepts has to stay so; of the others, the errors
// count that tools/check-fixtures.mjs counts. Needs the built plugin and the packages of tests/packages.
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, relative, sep } from "node:path";
import ts from "typescript";
import { codeFiles, counts, diagnosticsOf, fixtures, isOwnModule, programOf } from "./fixtures/compiling.mjs";
import { applied, linterOf } from "./suggestions/linting.mjs";

const only = process.argv[2];
const files = codeFiles(fixtures).filter((file) => /\.[cm]?tsx?$/.test(file)).filter((file) => only === undefined || file.includes(only));

/** The folder that stands for the user's project. @param {string} file */
function projectOf(file) {
  const [library = "", entry = "", ...rest] = relative(fixtures, file).split(sep);
  return rest.length > 0 ? join(fixtures, library, entry) : join(fixtures, library);
}

/** @type {Map<string, ReturnType<typeof linterOf>>} */
const linters = new Map();
/** @param {string} project */
function linterFor(project) {
  const settings = join(project, "leakproof.json");
  const lint = linters.get(project) ?? linterOf(project, existsSync(settings) ? /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(settings, "utf8"))) : {});
  linters.set(project, lint);
  return lint;
}

/** @type {Map<string, { from: string, text: string, label: string }>} */
const variants = new Map();
for (const from of files) {
  const before = readFileSync(from, "utf8");
  for (const { line, ruleId, suggestions = [] } of linterFor(projectOf(from))(before, from)) {
    for (const suggestion of suggestions) {
      const label = `${relative(fixtures, from)}:${line} ${ruleId ?? ""} "${suggestion.desc}"`;
      variants.set(join(dirname(from), `suggestion-${variants.size}${extname(from)}`), { from, text: applied(before, suggestion), label });
    }
  }
}

const texts = new Map([...variants].map(([path, { text }]) => [path, text]));
const strict = programOf([...files, ...texts.keys()], { strict: true, texts });
// What a fixture's project would hold beside it is of no known type, in the files that import from there too.
const wholeOf = (/** @type {string} */ file) => (dirname(projectOf(file)) === fixtures ? file : projectOf(file));
const incomplete = new Set(files.filter((file) => diagnosticsOf(strict, file).some(isOwnModule)).map(wholeOf));
const accepted = new Set(files.filter((file) => !incomplete.has(wholeOf(file)) && diagnosticsOf(strict, file).length === 0));
const lenient = programOf([...files, ...[...variants].flatMap(([path, { from }]) => (accepted.has(from) ? [] : [path]))], { texts });

let broken = 0;
for (const [path, { from, text, label }] of variants) {
  const errors = accepted.has(from) ? diagnosticsOf(strict, path) : diagnosticsOf(lenient, path).filter(counts);
  if (errors.length === 0) continue;
  broken++;
  console.log(label);
  for (const { start = 0, code, messageText } of errors) {
    console.log(`    TS${code} ${ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300)}\n      ${text.slice(text.lastIndexOf("\n", start) + 1).split("\n", 1)[0]?.trim() ?? ""}`);
  }
}
console.log(`${variants.size} suggestions in ${files.length} fixture files, of which ${accepted.size} are strict; ${broken} leave a type error`);
if (broken > 0 || variants.size === 0) process.exitCode = 1;
