// oxlint runs the rules as they are, with a parser and a scope analysis of its own.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { test } from "node:test";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import plugin from "../../dist/index.js";
import { makeProject, repository } from "./project.mjs";

const bin = join(dirname(createRequire(import.meta.url).resolve("oxlint/package.json")), "bin/oxlint");
/** @type {import("eslint").Linter.RulesRecord} */
const everyRule = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`leakproof/${name}`, "error"]));
const apps = ["express4-mongoose", "express5-prisma", "fastify-drizzle", "nest-typeorm", "next-prisma"];
const own = /(?:^|\/)(?:node_modules|dist|generated|\.next)(?:\/|$)|\.d\.ts$/;

const { root, write } = makeProject({ "package.json": "{}" });
for (const app of apps) cpSync(join(repository, "examples", app), join(root, app), { recursive: true, filter: (path) => !own.test(relative(repository, path).split(sep).join("/")) });

const readme = readFileSync(join(repository, "README.md"), "utf8");
/** The configuration that the README gives for oxlint. @type {{ jsPlugins: string[], rules: import("eslint").Linter.RulesRecord }} */
const advised = JSON.parse(/```json\n(\{\s*"jsPlugins"[\s\S]*?)```/.exec(readme)?.[1] ?? "{}");

/** oxlint's own rules have nothing to say here. @param {{ jsPlugins: string[], rules: import("eslint").Linter.RulesRecord }} config */
function configure(config) {
  write(".oxlintrc.json", JSON.stringify({ ...config, ignorePatterns: ["**/node_modules/**"], categories: { correctness: "off" } }));
}

/** @param {string[]} args */
function oxlint(...args) {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, "--format=json", ...args], { cwd: root, encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(stdout + stderr);
  /** @type {{ diagnostics: { code?: string, filename: string, message: string, labels: { span: { line: number, column: number } }[] }[] }} */
  const { diagnostics } = JSON.parse(stdout);
  return diagnostics.map(({ code = "", filename, message, labels: [label] }) => `${filename.split(sep).join("/")}:${label?.span.line}:${label?.span.column} ${code.replace(/^(\w+)\((.*)\)$/, "$1/$2")} ${message}`).sort();
}

/** @param {import("eslint").Linter.RulesRecord} rules */
async function eslint(rules) {
  const linter = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    baseConfig: [
      { files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"], plugins: { leakproof: plugin }, rules, languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
      { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: typescriptParser } },
    ],
  });
  const results = await linter.lintFiles(["."]);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, column, ruleId, message }) => `${relative(root, filePath).split(sep).join("/")}:${line}:${column} ${ruleId} ${message}`)).sort();
}

for (const [what, config] of Object.entries({ "every rule": { ...advised, rules: everyRule }, "the README's configuration": advised })) {
  test(`with ${what} oxlint reports of the example apps what ESLint reports`, async () => {
    configure(config);
    const expected = await eslint(config.rules);
    assert.ok(expected.length > 40);
    assert.deepEqual(oxlint("."), expected);
  });
}

test("the README's configuration is that of `recommended`", () => {
  assert.deepEqual(advised.rules, Object.assign({}, ...plugin.configs.recommended.map(({ rules }) => rules)));
});

test("oxlint applies a suggestion, and its finding is gone", () => {
  configure(advised);
  const file = "express4-mongoose/middleware/errors.js";
  const before = oxlint(file);
  assert.ok(before.some((line) => line.includes("no-raw-error-response")));
  oxlint("--fix-suggestions", file);
  assert.deepEqual(oxlint(file).filter((line) => line.includes("no-raw-error-response")), []);
  assert.notEqual(readFileSync(join(root, file), "utf8"), readFileSync(join(repository, "examples", file), "utf8"));
});
