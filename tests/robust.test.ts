import json from "@eslint/json";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import plugin from "../src/index.js";
import { ruleNames } from "./support/lint.js";

const everyRule = (entry: Linter.RuleEntry = "error"): Linter.RulesRecord =>
  Object.fromEntries(ruleNames.map((name) => [`leakproof/${name}`, entry]));

async function lintWith(
  config: Linter.Config,
  text: string,
  filename = "src/server.js",
): Promise<Linter.LintMessage[]> {
  const eslint = new ESLint({
    cwd: process.cwd(),
    overrideConfigFile: true,
    baseConfig: [{ plugins: { leakproof: plugin }, ...config }],
  });
  const [result] = await eslint.lintText(text, { filePath: join(process.cwd(), filename) });
  return result?.messages ?? [];
}

/** What a user sees when a configuration is wrong, whether ESLint throws it or reports it. */
async function complaint(config: Linter.Config, text: string): Promise<string> {
  try {
    return (await lintWith(config, text)).map((message) => message.message).join("\n");
  } catch (error) {
    return String(error);
  }
}

const leaking =
  "import express from 'express';\nconst app = express();\napp.get('/', (req, res) => {\n  try {\n    work();\n  } catch (error) {\n    res.status(500).send(error.stack);\n  }\n});\n";

test("the file used here is one the plugin speaks about", async () => {
  expect(ruleNames).not.toEqual([]);
  expect(await lintWith({ rules: everyRule() }, leaking)).not.toEqual([]);
});

describe("other languages", () => {
  test("JSON is left alone", async () => {
    const config: Linter.Config = {
      files: ["**/*.json"],
      plugins: { leakproof: plugin, json },
      language: "json/json",
      rules: everyRule(),
    };
    expect(await lintWith(config, '{ "secret": "hunter2" }\n', "package.json")).toEqual([]);
  });
});

describe("files without code", () => {
  test.for(["", "\n", "#!/usr/bin/env node\n", "// nothing yet\n", '"use strict";\n', "\uFEFF"])(
    "%j is silent",
    async (text) => {
      expect(await lintWith({ rules: everyRule() }, text)).toEqual([]);
      expect(
        await lintWith(
          { rules: everyRule(), files: ["**/*.ts"], languageOptions: { parser: typescriptParser } },
          text,
          "src/server.ts",
        ),
      ).toEqual([]);
    },
  );
});

test("a syntax error is reported once, by the parser", async () => {
  const messages = await lintWith({ rules: everyRule() }, 'app.get("/", (req, res => {\n');
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ fatal: true, ruleId: null });
});

describe("mistakes in the configuration", () => {
  test.for(ruleNames)("%s names an option it does not know", async (name) => {
    expect(await complaint({ rules: { [`leakproof/${name}`]: ["error", { alow: true }] } }, leaking)).toMatch(/alow/);
  });

  test("a misspelt setting is named", async () => {
    expect(
      await complaint({ rules: everyRule(), settings: { leakproof: { sensitiveFeilds: ["badge"] } } }, leaking),
    ).toMatch(/sensitiveFeilds/);
  });

  test("a setting of the wrong type is named", async () => {
    expect(await complaint({ rules: everyRule(), settings: { leakproof: { project: "yes" } } }, leaking)).toMatch(
      /project/,
    );
  });

  test("settings of other plugins are none of ours", async () => {
    const messages = await lintWith({ rules: everyRule(), settings: { react: { version: "detect" } } }, leaking);
    expect(messages.map(({ message }) => message).join()).not.toMatch(/setting/i);
  });
});

test("a folder that does not exist is no reason to fail", async () => {
  expect(await lintWith({ rules: everyRule() }, leaking, join("nowhere", "at", "all.js"))).not.toEqual([]);
});
