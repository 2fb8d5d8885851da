// Where the inputs come from: code that npm brings, test cases of parsers, this project's fixtures and what mutations make of them.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sources } from "../../bench/lib/body.mjs";
import { bench, root } from "../../bench/lib/install.mjs";
import { parsed } from "./linting.mjs";
import { mutant, specimenOf } from "./mutate.mjs";
import { randomFrom } from "./random.mjs";

/**
 * @typedef {import("./linting.mjs").Input} Input
 * @typedef {import("./linting.mjs").ParserName} ParserName
 */

const code = /(?<!\.d)\.(?:[cm]?[jt]s|[jt]sx)$/;
/** Larger files belong to the benchmark's giants. */
const LARGEST = 400_000;

/** @param {string} folder @returns {string[]} */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => code.test(name))
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile() && statSync(name).size <= LARGEST)
    .sort();
}

/** @param {string} filename @returns {ParserName[]} */
const parsersFor = (filename) => (/\.[cm]?tsx?$/.test(filename) ? ["typescript"] : ["espree", "typescript", "babel"]);

/** @param {string} label @param {string} filename @param {string} cwd @param {string} text @param {readonly ParserName[]} parsers @returns {Input[]} */
const withEach = (label, filename, cwd, text, parsers) => parsers.map((parser) => ({ label, filename, cwd, text, parser }));

/** The package around a file. @param {string} filename */
function projectOf(filename) {
  for (let at = dirname(filename); at !== dirname(at); at = dirname(at)) if (existsSync(join(at, "package.json"))) return at;
  return dirname(filename);
}

function* body() {
  for (const { filename, text, project } of sources({ tests: true })) yield* withEach("body of the benchmark", filename, project, text, parsersFor(filename));
}

function* packages() {
  for (const filename of files(join(bench, "node_modules"))) {
    if (!filename.includes("test262-parser-tests")) yield* withEach("packages of the benchmark", filename, projectOf(filename), readFileSync(filename, "utf8"), parsersFor(filename).slice(0, 1));
  }
}

function* test262() {
  const folder = join(bench, "node_modules/test262-parser-tests");
  for (const filename of ["pass", "pass-explicit", "early"].flatMap((name) => files(join(folder, name)))) yield* withEach("test262", filename, folder, readFileSync(filename, "utf8"), parsersFor(filename));
}

function* fixtures() {
  for (const filename of files(join(root, "tests/fixtures"))) yield* withEach("fixtures", filename, dirname(filename), readFileSync(filename, "utf8"), parsersFor(filename));
}

/** @param {{ count: number, seed: number }} options @returns {Generator<Input>} */
function* mutants({ count, seed }) {
  const random = randomFrom(seed);
  const names = files(join(root, "tests/fixtures")).filter((name) => statSync(name).size < 20_000);
  /** @type {Map<string, ReturnType<typeof specimenOf>>} */
  const known = new Map();
  const pick = () => {
    for (;;) {
      const filename = random.of(names);
      if (!known.has(filename)) {
        const text = readFileSync(filename, "utf8");
        const program = parsed(text, filename);
        known.set(filename, program && specimenOf(text, program));
      }
      const specimen = known.get(filename);
      if (specimen) return { filename, specimen };
    }
  };
  for (let made = 0; made < count; made++) {
    const { filename, specimen } = pick();
    let text = mutant(specimen, random, pick().specimen);
    // Half of them are changed again: two small oddities meet where one alone never would.
    const program = random.below(2) === 0 ? parsed(text, filename) : undefined;
    const again = program && text.length < 200_000 ? specimenOf(text, program) : undefined;
    if (again) text = mutant(again, random, pick().specimen);
    yield { label: "mutants", filename, cwd: dirname(filename), text, parser: random.of(parsersFor(basename(filename))) };
  }
}

/** Whatever lies on the machine: a checkout of a parser with its test cases, for example. @param {{ folders: readonly string[] }} options */
function* elsewhere({ folders }) {
  for (const folder of folders) for (const filename of files(folder)) yield* withEach(folder, filename, folder, readFileSync(filename, "utf8"), parsersFor(filename));
}

/** @type {Readonly<Record<string, (options: { count: number, seed: number, folders: readonly string[] }) => Iterable<Input>>>} */
export const inputs = { fixtures, test262, mutants, body, packages, elsewhere };
