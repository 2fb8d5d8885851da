// Lints the example apps as a user would and shows every finding with what its suggestions change.
// Fails when an app does not show all four core rules or when a corrected twin is reported.
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import * as typescriptParser from "@typescript-eslint/parser";
import { structuredPatch } from "diff";
import { ESLint } from "eslint";
import plugin from "../dist/index.js";

const coreRules = [
  "no-unguarded-body-access",
  "no-raw-error-response",
  "no-unprojected-query-response",
  "no-exported-secrets",
];
const examples = join(dirname(fileURLToPath(import.meta.url)), "..", "examples");
const { workspaces: apps } = /** @type {{ workspaces: string[] }} */ (
  JSON.parse(readFileSync(join(examples, "package.json"), "utf8"))
);

const colourful = process.stdout.isTTY && process.env.NO_COLOR === undefined;
/** @param {Parameters<typeof styleText>[0]} style @param {string} text */
const paint = (style, text) => (colourful ? styleText(style, text) : text);

/** A file that shows how a leak is mended: `users.fixed.ts` or anything in a folder `fixed`. */
/** @param {string} file */
const isTwin = (file) => /\.fixed\.\w+$/.test(file) || file.split(sep).includes("fixed");

/** @param {string} app */
async function lintApp(app) {
  const cwd = join(examples, app);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    baseConfig: [
      { ignores: ["**/dist/", "**/.next/", "**/generated/", "**/*.d.ts"] },
      { files: ["**/*.{js,mjs,cjs,jsx}"], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ["**/*.{ts,tsx}"], languageOptions: { parser: typescriptParser } },
      ...plugin.configs.recommended,
    ],
  });
  const results = await eslint.lintFiles(["."]);
  return results.map(({ filePath, messages, source }) => ({
    file: relative(cwd, filePath),
    messages,
    text: source ?? readFileSync(filePath, "utf8"),
  }));
}

/** @param {string} text @param {import('eslint').Linter.LintSuggestion} suggestion */
function changedLines(text, { fix }) {
  const after = text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
  const lines = structuredPatch("", "", text, after, "", "", { context: 0 }).hunks.flatMap((hunk) => hunk.lines);
  return lines.map((line) => `        ${paint(line.startsWith("-") ? "red" : "green", line)}`);
}

/** @param {string} text @param {import('eslint').Linter.LintMessage} message */
function describe(text, message) {
  const where = `${message.line}:${message.column}`;
  return [
    `    ${paint("dim", where.padEnd(7))} ${paint(message.severity === 2 ? "red" : "yellow", message.severity === 2 ? "error" : "warning")}  ${message.ruleId ?? "syntax"} ${paint("dim", `(${message.messageId ?? ""})`)}`,
    `      ${message.message}`,
    ...(message.suggestions ?? []).flatMap((suggestion) => [
      `      💡 ${suggestion.desc}`,
      ...changedLines(text, suggestion),
    ]),
    "",
  ].join("\n");
}

/** @type {string[]} */
const problems = [];
/** @type {string[][]} */
const table = [];
let twins = 0;

for (const app of apps) {
  console.log(paint("bold", `\nexamples/${app}`));
  const files = await lintApp(app);
  for (const { file, messages, text } of files) {
    if (messages.length === 0) continue;
    console.log(`  ${paint("underline", file)}`);
    for (const message of messages) console.log(describe(text, message));
    if (isTwin(file)) problems.push(`${app}/${file} is a corrected twin and is reported.`);
    if (messages.some(({ fatal }) => fatal === true)) problems.push(`${app}/${file} does not parse.`);
  }
  const counts = coreRules.map(
    (rule) => files.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === `leakproof/${rule}`).length,
  );
  const ownTwins = files.filter(({ file }) => isTwin(file)).length;
  twins += ownTwins;
  if (ownTwins === 0) problems.push(`${app} has no corrected twin.`);
  for (const [index, rule] of coreRules.entries())
    if (counts[index] === 0) problems.push(`${app} shows no finding of ${rule}.`);
  table.push([app, ...counts.map(String)]);
}

const heads = ["", "body", "error", "query", "secret"];
const width = Math.max(...table.map(([app = ""]) => app.length));
console.log(paint("bold", "\nFindings of the four core rules"));
for (const row of [heads, ...table])
  console.log(`  ${row.map((cell, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(8))).join("")}`);
console.log(`  ${twins} corrected files beside them.\n`);

if (problems.length === 0) {
  console.log(
    "Exit code 0: every app leaks in all four ways, as it is meant to, and nothing is reported in the corrected files.",
  );
  console.log("In your own project `eslint` exits with 1 as long as there are errors.");
} else {
  for (const problem of problems) console.log(paint("red", `✖ ${problem}`));
  console.log("Exit code 1: the demo does not show what it promises.");
  process.exitCode = 1;
}
