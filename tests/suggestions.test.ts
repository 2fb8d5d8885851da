import type { Linter } from "eslint";
import { describe, expect, test } from "vitest";
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

function countByKind(messages: readonly Linter.LintMessage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of messages) {
    const kind = `${ruleOf(message)} ${message.messageId ?? ""}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** What is wrong with one suggestion, in words; empty when it does what it says. */
function faults(
  sample: Sample,
  before: readonly Linter.LintMessage[],
  finding: Linter.LintMessage,
  suggestion: Linter.LintSuggestion,
): string[] {
  const text = applied(sample.text, suggestion);
  const after = lint({ ...sample, text });
  const broken = fatal(after);
  if (broken) return [`does not parse: ${broken.message}`];
  const [had, has] = [countByKind(before), countByKind(after)];
  const kind = `${ruleOf(finding)} ${finding.messageId ?? ""}`;
  const added = [...has].filter(([name, count]) => count > (had.get(name) ?? 0)).map(([name]) => name);
  return [
    ...((has.get(kind) ?? 0) < (had.get(kind) ?? 0) ? [] : ["leaves the finding"]),
    ...added.map((name) => `adds a finding: ${name}`),
    ...formattingBroken(sample.text, text, sample.filename),
  ];
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
