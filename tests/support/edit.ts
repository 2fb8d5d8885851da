// One edit on one text: `«` and `»` mark the node that it is about.
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter, type Rule, type SourceCode } from "eslint";
import type { Node } from "../../src/concepts/ast.js";
import { Edits, merge, type Edit } from "../../src/rule/edits/index.js";

type Change = (edits: Edits, node: Node) => Edit | readonly Edit[] | undefined;

function sourceOf(text: string, filename: string): SourceCode {
  let source: SourceCode | undefined;
  const grab: Rule.RuleModule = { create: (context) => ((source = context.sourceCode), {}) };
  const typed = /\.[cm]?tsx?$/.test(filename);
  const config: Linter.Config = {
    files: ["**/*.*"],
    languageOptions: {
      ...(typed && { parser: typescriptParser }),
      ...(filename.endsWith(".cjs") && { sourceType: "commonjs" }),
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: { own: { rules: { grab } } },
    rules: { "own/grab": "error" },
  };
  const [message] = new Linter().verify(text, [config], { filename }).filter(({ fatal }) => fatal);
  if (!source) throw new Error(`${message?.message ?? "No source"}\n${text}`);
  return source;
}

/** The outermost node that stands exactly between the marks. */
function marked(source: SourceCode, start: number, end: number): Node {
  let found: Node | undefined;
  const visit = (node: Node): void => {
    if (found || node.range[0] > start || node.range[1] < end) return;
    if (node.range[0] === start && node.range[1] === end && node.type !== "Program") found = node;
    for (const key of source.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, Node | (Node | null)[] | undefined>)[key];
      for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one);
    }
  };
  visit(source.ast as unknown as Node);
  if (!found) throw new Error(`No node stands between the marks: ${source.text.slice(start, end)}`);
  return found;
}

/** The text after the change; it must still parse. Undefined when the change says that it can't be made. */
export function edited(marks: string, change: Change, filename = "a.mjs"): string | undefined {
  const start = marks.indexOf("«");
  const end = marks.indexOf("»") - 1;
  const text = marks.replace("«", "").replace("»", "");
  const source = sourceOf(text, filename);
  const result = change(
    Edits.of(source, filename),
    start < 0 ? (source.ast as unknown as Node) : marked(source, start, end),
  );
  if (!result) return undefined;
  const merged = merge(text, "range" in result ? [result] : result);
  if (!merged) return text;
  const after = text.slice(0, merged.range[0]) + merged.text + text.slice(merged.range[1]);
  sourceOf(after, filename);
  return after;
}
