// node tools/explain.mjs FILE:LINE
// Prints how each value that leaves the server on that line got there, and where the trace of it stopped and why. Parser and settings are those of the
// project around the file; for files that it ignores, and without a configuration, TypeScript's parser and the defaults.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { analyze, explain } from "../dist/explain.js";

const [, name = "", number = ""] = /^(.+):(\d+)$/.exec(process.argv[2] ?? "") ?? [];
const filename = resolve(name);
if (name === "" || !existsSync(filename)) {
  console.error(name === "" ? "Usage: explain FILE:LINE" : `There is no ${filename}.`);
  process.exit(2);
}

/**
 * The package as the project has it, or else as this tool has it.
 * @param {string} id
 * @returns {Promise<any>}
 */
async function load(id) {
  for (const from of [join(dirname(filename), "_.js"), import.meta.url]) {
    try {
      return await import(pathToFileURL(createRequire(from).resolve(id)).href);
    } catch {
      // The next place may have it.
    }
  }
  return undefined;
}

let found = "ESLint's configuration has nothing to say of this file.";
const rule = {
  create: (/** @type {import("eslint").Rule.RuleContext} */ context) => ({
    "Program:exit"() {
      const file = analyze(context);
      found = file ? explain(file, Number(number)) : "The settings count this file among those in which nothing is reported (tests, scripts and the like).";
    },
  }),
};

const { ESLint } = await load("eslint");
const own = { plugins: { explain: { rules: { line: rule } } }, rules: { "explain/line": "error" } };
let eslint = new ESLint({ cwd: dirname(filename), overrideConfig: own, ruleFilter: (/** @type {{ ruleId: string }} */ { ruleId }) => ruleId === "explain/line" });
if (!(await eslint.findConfigFile(filename)) || (await eslint.isPathIgnored(filename))) {
  const typescript = await load("@typescript-eslint/parser");
  const parser = typescript?.default ?? typescript;
  const files = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];
  eslint = new ESLint({ cwd: dirname(filename), overrideConfigFile: true, overrideConfig: { ...own, files, languageOptions: { ...(parser && { parser }), parserOptions: { ecmaFeatures: { jsx: true } } } } });
}
const [result] = await eslint.lintFiles([filename]);
const broken = result?.messages.find((/** @type {{ fatal?: boolean }} */ { fatal }) => fatal);
console.log(broken ? `${name}:${broken.line}: ${broken.message}` : found);
