#!/usr/bin/env node
// eslint-plugin-leakproof explain FILE:LINE [COLUMN] [--format sarif]
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Eslint from "eslint";
import { analyze, explain, sightsAt } from "./explain.js";
import { sarifOf } from "./sarif-flows.js";

const usage = `Usage: eslint-plugin-leakproof explain FILE:LINE [COLUMN] [--format text|sarif]

Prints how each value that leaves the server on that line got there, and each request body that is read there; or where the trace stopped, and why.
Parser and settings are those of the project's own ESLint configuration. For files that it ignores, and without one, TypeScript's parser and the defaults.`;

interface Place {
  readonly filename: string;
  readonly line: number;
  readonly column: number | undefined;
  readonly format: "sarif" | "text";
}

/** The oldest major version of ESLint that has what is asked of it here. */
const OLDEST = 9;

class Refusal extends Error {}

/** `FILE:LINE`, `FILE:LINE:COLUMN` as editors print it, or the column as an argument of its own. */
function readArguments(given: readonly string[]): Place {
  const at = given.indexOf("--format");
  const format = at < 0 ? "text" : given[at + 1];
  const [command, place = "", own, ...more] = at < 0 ? given : [...given.slice(0, at), ...given.slice(at + 2)];
  const found = /^(.+?):(\d+)(?::(\d+))?$/.exec(place);
  const column = found?.[3] ?? own;
  if (command !== "explain" || !found?.[1] || more.length > 0 || (column !== undefined && !/^\d+$/.test(column)) || (format !== "text" && format !== "sarif")) throw new Refusal(usage);
  const spelled = resolve(found[1]);
  if (!existsSync(spelled)) throw new Refusal(`There is no ${spelled}.`);
  return { filename: realpathSync.native(spelled), line: Number(found[2]), column: column === undefined ? undefined : Number(column), format };
}

/** A package as somebody in this place gets it. */
async function load<T>(id: string, place: string): Promise<T | undefined> {
  try {
    return (await import(pathToFileURL(createRequire(place).resolve(id)).href)) as T;
  } catch {
    return undefined;
  }
}

/** ESLint and TypeScript's parser as the project has them, or else as this package does: the two must fit each other. */
async function toolsFor(folder: string): Promise<{ eslint: typeof Eslint; parser: Eslint.Linter.Parser | undefined }> {
  const places = [join(folder, "_.js"), import.meta.url];
  for (const [i, place] of places.entries()) {
    const eslint = await load<typeof Eslint>("eslint", place);
    if (!eslint || Number.parseInt(eslint.ESLint.version) < OLDEST) continue;
    for (const other of places.slice(i)) {
      const found = await load<Eslint.Linter.Parser & { default?: Eslint.Linter.Parser }>("@typescript-eslint/parser", other);
      if (found) return { eslint, parser: found.default ?? found };
    }
    return { eslint, parser: undefined };
  }
  throw new Refusal(`ESLint ${String(OLDEST)} or later is not installed where ${folder} could find it.`);
}

/** ESLint with the project's own configuration where that has a say about the file, else with the defaults. */
async function linterFor(filename: string, own: Eslint.Linter.Config): Promise<Eslint.ESLint> {
  const folder = dirname(filename);
  const { eslint, parser } = await toolsFor(folder);
  const ruleFilter = ({ ruleId }: { ruleId: string }): boolean => ruleId.startsWith("explain/");
  // Globs of settings are relative to the folder that ESLint is run in.
  const inside = !relative(process.cwd(), filename).startsWith("..");
  for (const cwd of inside ? [process.cwd(), folder] : [folder]) {
    const configured = new eslint.ESLint({ cwd, overrideConfig: own, ruleFilter });
    if ((await configured.findConfigFile(filename)) !== undefined && !(await configured.isPathIgnored(filename))) return configured;
  }
  const files = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];
  return new eslint.ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: { ...own, files, languageOptions: { ...(parser && { parser }), parserOptions: { ecmaFeatures: { jsx: true } } } }, ruleFilter });
}

async function run({ filename, line, column, format }: Place): Promise<string> {
  let found: string | undefined;
  const rule: Eslint.Rule.RuleModule = {
    create: (context) => ({
      "Program:exit"() {
        const file = analyze(context);
        if (!file) found = "The settings count this file among those in which nothing is reported (tests, scripts and the like).";
        else found = format === "sarif" ? JSON.stringify(sarifOf(sightsAt(file, line, column), file.project.root), undefined, 2) : explain(file, line, column);
      },
    }),
  };
  const eslint = await linterFor(filename, { plugins: { explain: { rules: { line: rule } } }, rules: { "explain/line": "error" } });
  const [result] = await eslint.lintFiles([filename]);
  const broken = result?.messages.find(({ fatal }) => fatal === true);
  if (broken) throw new Refusal(`${filename}:${String(broken.line)}: ${broken.message}`);
  if (found === undefined) throw new Refusal(`ESLint's configuration has nothing to say of ${filename}.`);
  return found;
}

try {
  process.stdout.write(`${await run(readArguments(process.argv.slice(2)))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Refusal ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
