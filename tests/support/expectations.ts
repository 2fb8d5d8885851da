// What a text says about its own findings: in fixtures and docs `// expect: kind, kind` on the line of the finding or `// expect-next: kind` on the line
// before; in the example apps, for readers, `// leak: rule (kind)`.
import type { Linter } from "eslint";
import { ruleOf } from "./lint.js";

/** Line (from 1) to what is declared for it. */
export type Expectations = ReadonlyMap<number, readonly string[]>;

interface Notation {
  /** With a group `items` and, where the notation knows it, a group `next`. */
  declaration: RegExp;
  item: RegExp;
  /** How a finding is written in this notation. */
  nameOf: (message: Linter.LintMessage) => string;
}

const expectNotation: Notation = {
  declaration: /(?:\/\/|\/\*)\s*expect(?<next>-next)?:(?<items>[^*\n]+)/,
  item: /^[a-zA-Z]+$/,
  nameOf: (message) => message.messageId ?? "fatal",
};

export const leakNotation: Notation = {
  declaration: /(?:\/\/|\/\*)\s*leak:(?<items>[^*\n]+)/,
  item: /^[a-z-]+ \([a-zA-Z]+\)$/,
  nameOf: (message) => `${ruleOf(message)} (${message.messageId ?? "fatal"})`,
};

/** Throws on a declaration that declares nothing. */
export function declared(text: string, { declaration, item }: Notation = expectNotation): Expectations {
  const found = new Map<number, string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const groups = declaration.exec(line)?.groups;
    if (!groups) continue;
    const items = (groups.items ?? "").split(",").map((text) => text.trim());
    if (!items.every((text) => item.test(text))) throw new Error(`Line ${index + 1}: "${line.trim()}" names no kind.`);
    const target = index + 1 + (groups.next === undefined ? 0 : 1);
    found.set(target, [...(found.get(target) ?? []), ...items]);
  }
  return found;
}

/** One readable line per difference between what a text declares and what was reported; empty when they agree. */
export function differences(
  text: string,
  messages: readonly Linter.LintMessage[],
  notation: Notation = expectNotation,
): string[] {
  const lines = text.split(/\r?\n/);
  const open = new Map([...declared(text, notation)].map(([line, items]) => [line, [...items]]));
  const unexpected = messages.filter((message) => {
    const items = open.get(message.line) ?? [];
    const at = items.indexOf(notation.nameOf(message));
    if (at >= 0) items.splice(at, 1);
    return at < 0;
  });
  const code = (line: number): string => (lines[line - 1] ?? "").trim();
  return [
    ...unexpected.map(
      (message) =>
        `+ ${message.line}:${message.column} reported, not declared: ${notation.nameOf(message)}\n    ${code(message.line)}\n    "${message.message}"`,
    ),
    ...[...open].flatMap(([line, items]) =>
      items.map((item) => `- ${line} declared, not reported: ${item}\n    ${code(line)}`),
    ),
  ];
}
