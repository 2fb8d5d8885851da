import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
import { judge } from "../tools/suggestions/judging.mjs";
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

/** What is wrong with one suggestion, in words; empty when it does what it says. */
function faults(
  sample: Sample,
  before: readonly Linter.LintMessage[],
  finding: Linter.LintMessage,
  suggestion: Linter.LintSuggestion,
): string[] {
  const text = applied(sample.text, suggestion);
  const found = judge(before, finding, lint({ ...sample, text }));
  if (found.some(({ fault }) => fault === "unparsable")) return found.map(({ words }) => words);
  return [...found.map(({ words }) => words), ...formattingBroken(sample.text, text, sample.filename)];
}

function problems(sample: Sample): { suggestions: number; lines: string[] } {
  const before = lint(sample);
  const broken = fatal(before);
  if (broken) return { suggestions: 0, lines: [`does not parse: ${broken.message}`] };
  const lines = before.flatMap((finding) => {
    const at = `${finding.line}:${finding.column} ${ruleOf(finding)} ${finding.messageId ?? ""}`;
    const suggestions = finding.suggestions ?? [];
    if (suggestions.length === 0) return owesNone.has(ruleOf(finding)) ? [] : [`${at}: no suggestion`];
    return suggestions.flatMap((suggestion) =>
      faults(sample, before, finding, suggestion).map((fault) => `${at} "${suggestion.desc}": ${fault}`),
    );
  });
  return { suggestions: before.flatMap((finding) => finding.suggestions ?? []).length, lines };
}

describe.for(Object.entries(sampleSources))("%s", ([, read]) => {
  const samples = read();
  let seen = 0;

  test.for(samples)("$name", (sample) => {
    const { suggestions, lines } = problems(sample);
    seen += suggestions;
    if (lines.length > 0) expect.fail(`${sample.name}\n${lines.join("\n")}`);
  });

  test("suggestions were tried at all", () => {
    expect(samples).not.toEqual([]);
    expect(seen).toBeGreaterThan(0);
  });
});
