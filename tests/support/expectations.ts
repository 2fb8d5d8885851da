// `// expect: kind, kind` on the line of the finding, or `// expect-next: kind` on the line before.
import type { Linter } from "eslint";
import { ruleOf } from "./lint.js";

export type Expectations = ReadonlyMap<number, readonly string[]>;

const declaration = /(?:\/\/|\/\*)\s*expect(?<next>-next)?:(?<kinds>[^*\n]+)/;
const kindName = /^[a-zA-Z]+$/;

/** Line (from 1) to the kinds declared for it; throws on a declaration that declares nothing. */
export function declared(text: string): Expectations {
  const found = new Map<number, string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const groups = declaration.exec(line)?.groups;
    if (!groups) continue;
    const kinds = (groups.kinds ?? "").split(",").map((kind) => kind.trim());
    if (!kinds.every((kind) => kindName.test(kind)))
      throw new Error(`Line ${index + 1}: "${line.trim()}" names no kind.`);
    const target = index + 1 + (groups.next === undefined ? 0 : 1);
    found.set(target, [...(found.get(target) ?? []), ...kinds]);
  }
  return found;
}

/** One readable line per difference between what a text declares and what was reported; empty when they agree. */
export function differences(text: string, messages: readonly Linter.LintMessage[]): string[] {
  const lines = text.split(/\r?\n/);
  const open = new Map([...declared(text)].map(([line, kinds]) => [line, [...kinds]]));
  const unexpected = messages.filter((message) => {
    const kinds = open.get(message.line) ?? [];
    const at = kinds.indexOf(message.messageId ?? "");
    if (at >= 0) kinds.splice(at, 1);
    return at < 0;
  });
  const code = (line: number): string => (lines[line - 1] ?? "").trim();
  return [
    ...unexpected.map(
      (message) =>
        `+ ${message.line}:${message.column} reported, not declared: ${ruleOf(message)} ${message.messageId ?? "fatal"}\n    ${code(message.line)}\n    "${message.message}"`,
    ),
    ...[...open].flatMap(([line, kinds]) =>
      kinds.map((kind) => `- ${line} declared, not reported: ${kind}\n    ${code(line)}`),
    ),
  ];
}
