// Lints one input with every rule, so that errors of the plugin itself come out, and tries the suggestions.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { load, root } from "../../bench/lib/install.mjs";

/**
 * @typedef {"espree" | "typescript" | "babel"} ParserName
 * @typedef {{ filename: string, text: string, cwd: string, parser: ParserName, label: string }} Input
 * @typedef {{ kind: "unparsed" | "clean" | "crash" | "suggestion", findings: number, suggestions: number, time: number, message: string }} Outcome
 */

const { Linter } = await load("eslint");
const typescript = await load("@typescript-eslint/parser");
const babel = await load("@babel/eslint-parser");
const { default: plugin } = await import(pathToFileURL(join(root, "dist/index.js")).href);

const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`leakproof/${name}`, "error"]));
// `decorators` would refuse the older form of TypeScript, which files of servers use.
const babelOptions = { requireConfigFile: false, babelOptions: { babelrc: false, configFile: false, parserOpts: { plugins: ["jsx", "decorators-legacy"] } } };

/** Kept small: more would only apply the same templates again. */
const MOST_SUGGESTIONS = 12;

/** @param {ParserName} name @param {"module" | "script" | "commonjs"} sourceType */
function languageFor(name, sourceType) {
  const parserOptions = name === "babel" ? babelOptions : { ecmaFeatures: { jsx: true } };
  return { sourceType, parserOptions, ...(name === "typescript" && { parser: typescript }), ...(name === "babel" && { parser: babel }) };
}

const linters = new Map();

/** @param {Input} input @param {Record<string, unknown>} activeRules @param {string} text @param {"module" | "script" | "commonjs"} sourceType */
function verify({ filename, cwd, parser }, activeRules, text, sourceType) {
  const linter = linters.get(cwd) ?? new Linter({ cwd });
  if (linters.size > 200) linters.clear();
  linters.set(cwd, linter);
  // Quiet files are looked at like all others here.
  const settings = { leakproof: { strictErrors: true, tests: [] } };
  const config = { files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"], plugins: { leakproof: plugin }, rules: activeRules, settings, languageOptions: languageFor(parser, sourceType), linterOptions: { reportUnusedDisableDirectives: "off" } };
  return linter.verify(text, [config], { filename, allowInlineConfig: false });
}

/** @param {any[]} messages */
const unparsed = (messages) => messages.some((message) => message.fatal);

/** @param {unknown} error */
function signature(error) {
  const stack = error instanceof Error ? (error.stack ?? "") : String(error);
  const rule = /Rule: "([^"]+)"/.exec(stack)?.[1] ?? "";
  const where = /at .*?((?:dist|src)\/[\w/.-]+:\d+)/.exec(stack)?.[1] ?? "";
  return `${stack.split("\n", 1)[0] ?? ""} [${rule}] ${where}`;
}

/**
 * Modules first, then scripts: fixtures of parsers are either.
 * @param {Input} input
 * @returns {Outcome}
 */
export function tryOut(input) {
  const start = performance.now();
  let findings = 0;
  let suggestions = 0;
  /** @type {(kind: Outcome["kind"], message?: string) => Outcome} */
  const outcome = (kind, message = "") => ({ kind, findings, suggestions, time: performance.now() - start, message });
  for (const sourceType of /** @type {const} */ (["module", "script"])) {
    try {
      const messages = verify(input, rules, input.text, sourceType);
      if (unparsed(messages)) continue;
      findings = messages.length;
      for (const message of messages.flatMap((/** @type {any} */ one) => (one.suggestions ?? []).map((/** @type {any} */ suggestion) => ({ rule: one.ruleId, suggestion }))).slice(0, MOST_SUGGESTIONS)) {
        const { range, text } = /** @type {{ range: [number, number], text: string }} */ (message.suggestion.fix);
        const changed = input.text.slice(0, range[0]) + text + input.text.slice(range[1]);
        suggestions++;
        const [broken] = verify(input, {}, changed, sourceType).filter((/** @type {any} */ one) => one.fatal);
        if (broken) return outcome("suggestion", `${broken.message.replace(/\(\d+:\d+\)/, "")} after "${message.suggestion.messageId}" [${message.rule}]`);
      }
      return outcome("clean");
    } catch (error) {
      return outcome("crash", signature(error));
    }
  }
  return outcome("unparsed");
}

/**
 * The tree of a text, with its tokens.
 * @param {string} text
 * @param {string} filename
 */
export function parsed(text, filename) {
  try {
    return typescript.parseForESLint(text, { range: true, tokens: true, comment: true, filePath: filename, ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(filename) } }).ast;
  } catch {
    return undefined;
  }
}
