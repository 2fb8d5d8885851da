import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { judge } from "../tools/suggestions/judging.mjs";
import { formattingOf, type Formatting } from "./support/formatter.js";
import { formattingBroken } from "./support/formatting.js";
import { applied, fatal, lint, ruleOf } from "./support/lint.js";
import { sampleSources, type Sample } from "./support/samples.js";

/** Findings whose repair needs a decision no edit can make; every other rule owes a suggestion. */
const owesNone = new Set([
  "no-debug-exposure",
  "require-rate-limit",
  "require-authentication",
  "require-secure-transport",
  "no-auth-fallthrough",
]);

interface Tried {
  readonly sample: Sample;
  readonly before: readonly Linter.LintMessage[];
  /** Left out: the text is not formatted, so that no formatter can tell how its author writes. */
  readonly formatting: Formatting | undefined;
}

/** What is wrong with one suggestion, in words; empty when it does what it says. */
async function faults(
  { sample, before, formatting }: Tried,
  finding: Linter.LintMessage,
  suggestion: Linter.LintSuggestion,
): Promise<string[]> {
  const text = applied(sample.text, suggestion);
  const found = judge(before, finding, lint({ ...sample, text }));
  if (found.some(({ fault }) => fault === "unparsable")) return found.map(({ words }) => words);
  const reformatted = (await formatting?.(text)) ?? [];
  return [
    ...found.map(({ words }) => words),
    ...formattingBroken(sample.text, text, sample.filename),
    ...(reformatted.length > 0 ? [`a formatter changes it:\n${reformatted.join("\n")}`] : []),
  ];
}

async function problems(sample: Sample): Promise<{ suggestions: number; formatted: boolean; lines: string[] }> {
  const before = lint(sample);
  const broken = fatal(before);
  if (broken) return { suggestions: 0, formatted: false, lines: [`does not parse: ${broken.message}`] };
  const some = before.some(({ suggestions = [] }) => suggestions.length > 0);
  const formatting = some ? await formattingOf(sample.text, sample.filename) : undefined;
  const lines: string[] = [];
  for (const finding of before) {
    const at = `${finding.line}:${finding.column} ${ruleOf(finding)} ${finding.messageId ?? ""}`;
    const suggestions = finding.suggestions ?? [];
    if (suggestions.length === 0 && !owesNone.has(ruleOf(finding))) lines.push(`${at}: no suggestion`);
    for (const suggestion of suggestions) {
      const found = await faults({ sample, before, formatting }, finding, suggestion);
      lines.push(...found.map((fault) => `${at} "${suggestion.desc}": ${fault}`));
    }
  }
  const suggestions = before.flatMap((finding) => finding.suggestions ?? []).length;
  return { suggestions, formatted: formatting !== undefined, lines };
}

describe.for(Object.entries(sampleSources))("%s", ([, read]) => {
  const samples = read();
  let seen = 0;
  let compared = 0;

  test.for(samples)("$name", async (sample) => {
    const { suggestions, formatted, lines } = await problems(sample);
    seen += suggestions;
    if (formatted) compared += suggestions;
    if (lines.length > 0) expect.fail(`${sample.name}\n${lines.join("\n")}`);
  });

  test("suggestions were tried at all, most of them in formatted texts", () => {
    expect(samples).not.toEqual([]);
    expect(seen).toBeGreaterThan(0);
    expect(compared).toBeGreaterThan(seen / 2);
  });
});
