// What a reader of a pull request sees of a finding: the message, and each suggestion as a diff.
import { structuredPatch } from "diff";
import type { Linter } from "eslint";
import { applied } from "./lint.js";

function diff(before: string, after: string): string {
  const { hunks } = structuredPatch("", "", before, after, "", "", { context: 1 });
  return hunks.map((hunk) => [`@@ line ${hunk.oldStart} @@`, ...hunk.lines].join("\n")).join("\n");
}

function fence(language: string, body: string): string {
  return ["```" + language, body, "```"].join("\n");
}

/** Markdown with one section per finding; empty when there is none. */
export function renderSuggestions(name: string, text: string, messages: readonly Linter.LintMessage[]): string {
  if (messages.length === 0) return "";
  const sections = messages.map((message) => {
    const suggestions = message.suggestions ?? [];
    return [
      `## Line ${message.line}: ${message.messageId ?? ""}`,
      message.message,
      ...(suggestions.length === 0 ? ["No suggestion."] : []),
      ...suggestions.flatMap((suggestion) => [
        `### ${suggestion.desc}`,
        fence("diff", diff(text, applied(text, suggestion))),
      ]),
    ].join("\n\n");
  });
  return `${[`# ${name}`, ...sections].join("\n\n")}\n`;
}
