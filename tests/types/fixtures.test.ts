// These fixtures have no types installed beside it: a program then knows little, and must not talk anybody into another answer.
import { Linter } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import { expect, test } from "vitest";
import plugin from "../../src/index.js";
import { readFixtures } from "../support/fixtures.js";
import { lint } from "../support/lint.js";
import { programOf } from "../support/program.js";

const files = readFixtures().filter(({ typed }) => typed !== true).flatMap((fixture) => fixture.files.filter(({ path }) => /\.tsx?$/.test(path)).map((file) => ({ ...file, fixture })));

test("every TypeScript fixture gets the same answer with a program", () => {
  expect(files.length).toBeGreaterThan(100);
  const program = programOf(files.map(({ path }) => path));
  for (const { path, text, fixture } of files) {
    const { cwd, rule, settings } = fixture;
    const config: Linter.Config = {
      files: ["**/*.{ts,tsx}"],
      languageOptions: { parser: typescriptParser, parserOptions: { programs: [program] } },
      plugins: { leakproof: plugin },
      rules: { [`leakproof/${rule}`]: "error" },
      settings: { leakproof: { strictErrors: true, ...settings } },
    };
    const typed = new Linter({ cwd }).verify(text, [config], { filename: path });
    expect(typed, path).toEqual(lint({ text, filename: path, cwd, rules: [rule], ...(settings && { settings }) }));
  }
}, 120_000);
