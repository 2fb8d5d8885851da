import * as typescriptParser from "@typescript-eslint/parser";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { mutant, specimenOf } from "../../tools/robust/mutate.mjs";
import { randomFrom } from "../../tools/robust/random.mjs";
import { applied, fatal, lint } from "../support/lint.js";
import { codeFiles, fixtures } from "../support/paths.js";

/** A taste of what `npm run robust` does by the thousand. */
const COUNT = 150;

const random = randomFrom(20_240_501);
const files = codeFiles(fixtures).filter((name) => readFileSync(name, "utf8").length < 6_000);

function parsed(text: string, filename: string): unknown {
  try {
    return typescriptParser.parseForESLint(text, { range: true, tokens: true, comment: true, loc: true, filePath: filename, jsx: !/\.[cm]?ts$/.test(filename) }).ast;
  } catch {
    return undefined;
  }
}

function specimen(): { filename: string; specimen: NonNullable<ReturnType<typeof specimenOf>> } {
  for (;;) {
    const filename = random.of(files);
    const text = readFileSync(filename, "utf8");
    const program = parsed(text, filename);
    const found = program === undefined ? undefined : specimenOf(text, program);
    if (found) return { filename, specimen: found };
  }
}

test("changed fixtures: no error of the plugin's own, and suggestions that parse", () => {
  let linted = 0;
  for (let i = 0; i < COUNT; i++) {
    const { filename, specimen: from } = specimen();
    const text = mutant(from, random, specimen().specimen);
    const request = { filename, cwd: dirname(filename), settings: { tests: [] }, parser: "typescript" as const };
    const messages = lint({ ...request, text });
    if (fatal(messages)) continue;
    linted++;
    for (const suggestion of messages.flatMap((message) => message.suggestions ?? []).slice(0, 4)) {
      expect(fatal(lint({ ...request, text: applied(text, suggestion), rules: [] })), `${filename}: ${suggestion.desc}\n${text}`).toBeUndefined();
    }
  }
  expect(linted).toBeGreaterThan(COUNT / 3);
}, 120_000);
