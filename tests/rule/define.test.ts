import { Linter, type Rule } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { FileAnalysis } from "../../src/analysis/index.js";
import type { Node } from "../../src/concepts/ast.js";
import { defineRule } from "../../src/rule/define.js";
import type { Finding } from "../../src/rule/finding.js";
import { identity, rulePage } from "../../src/rule/identity.js";
import { root } from "../support/paths.js";

// The analysis has tests of its own; here only what a rule makes of it counts.
vi.mock("../../src/analysis/index.js", () => ({ analyze: (context: Rule.RuleContext) => ({ ast: context.sourceCode.ast }), collecting: () => ({}) }));

type Found = Finding<"loud", string>;

const docs = { description: "Disallow it", preset: "recommended", severity: "error", cwe: [1], asvs: [], api: [] } as const;

/** Statements of the linted text, for rules that report them. */
function statements(file: FileAnalysis): Node[] {
  return (file as unknown as { ast: { body: Node[] } }).ast.body;
}

function ruleThat(detect: (nodes: Node[], options: { words: readonly string[] }) => Iterable<Found>, name = "loud-rule"): Rule.RuleModule {
  return defineRule({
    name,
    docs,
    messages: { loud: "{{word}} is loud." },
    options: { words: { type: "array", items: { type: "string" }, description: "Words that are loud.", default: ["a"] } },
    detect: (file, options) => detect(statements(file), options),
    suggestions: { hush: "Hush {{word}}" },
    suggest: (finding, edits) => [{ id: "hush", data: { word: finding.evidence }, edits: edits.replace(finding.node, "hush();") }],
  });
}

const each = (nodes: Node[]): Found[] => nodes.map((node) => ({ kind: "loud", node, data: { word: "it" }, evidence: "it" }));

function run(rules: Record<string, Rule.RuleModule>, text: string, settings: Record<string, unknown> = { strictErrors: true }, options: unknown[] = []): Linter.LintMessage[] {
  const config: Linter.Config = {
    plugins: { own: { rules } },
    rules: Object.fromEntries(Object.keys(rules).map((name) => [`own/${name}`, ["error", ...options]])),
    settings: { leakproof: settings },
  };
  return new Linter().verify(text, [config], { filename: "a.js" });
}

test("the plugin's name, version and homepage are those of the package", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string; version: string; homepage?: string };
  expect(identity.name).toBe(manifest.name);
  expect(identity.version).toBe(manifest.version);
  expect(identity.homepage).toBe(manifest.homepage);
  expect(rulePage("x") ?? "x").toContain("x");
});

describe("reports", () => {
  test("come in the order of the text and once per place", () => {
    const rule = ruleThat((nodes) => [...each(nodes).reverse(), ...each(nodes)]);
    expect(run({ rule }, "a();\nb();\nc();").map(({ line, message, messageId }) => [line, message, messageId])).toEqual([1, 2, 3].map((line) => [line, "it is loud.", "loud"]));
  });

  test("carry suggestions under ids of their own", () => {
    const [message] = run({ rule: ruleThat(each) }, "a();");
    expect(message?.suggestions).toEqual([{ messageId: "hush", desc: "Hush it", data: { word: "it" }, fix: { range: [0, 4], text: "hush();" } }]);
  });

  test("see the options, completed by the defaults", () => {
    const seen: (readonly string[])[] = [];
    const rule = ruleThat((_, { words }) => (seen.push(words), []));
    run({ rule }, "a();");
    run({ rule }, "a();", {}, [{ words: ["b"] }]);
    expect(seen).toEqual([["a"], ["b"]]);
  });
});

describe("an error of the plugin", () => {
  const broken = ruleThat(() => {
    throw new Error("broken detector");
  });
  const brokenHelp = defineRule({
    name: "broken-help",
    docs,
    messages: { loud: "Loud." },
    options: {},
    detect: (file) => each(statements(file)),
    suggestions: { hush: "Hush" },
    suggest: (): never => {
      throw new Error("broken suggestion");
    },
  });

  test("does not end the run, and other rules still report", () => {
    expect(run({ broken, rule: ruleThat(each) }, "a();", {}).map(({ ruleId }) => ruleId)).toEqual(["own/rule"]);
  });

  test("in a suggestion costs only the suggestion", () => {
    const [message] = run({ brokenHelp }, "a();", {});
    expect(message).toMatchObject({ messageId: "loud" });
    expect(message?.suggestions).toBeUndefined();
  });

  test("is thrown when the settings ask for it", () => {
    expect(() => run({ broken }, "a();")).toThrow("broken detector");
    expect(() => run({ brokenHelp }, "a();")).toThrow("broken suggestion");
  });

  test("includes placeholders that nothing fills", () => {
    const rule = ruleThat((nodes) => each(nodes).map((finding) => ({ ...finding, data: {} })));
    expect(() => run({ rule }, "a();")).toThrow("{{word}}");
  });
});

describe("problems with the settings", () => {
  const first = ruleThat(() => [], "first");
  const second = ruleThat(() => [], "second");

  test("are reported once per file, however many rules are active", () => {
    const messages = run({ first, second }, "a();", { gaurds: [], project: "yes" });
    expect(messages.map(({ line, messageId, message }) => [line, messageId, message])).toEqual([
      [1, "settings", 'settings.leakproof has no "gaurds"; "guards" is the closest key. settings.leakproof.project must be true or false.'],
    ]);
  });

  test("are reported again when the file is linted again", () => {
    const linter = new Linter();
    const config: Linter.Config = { plugins: { own: { rules: { first } } }, rules: { "own/first": "error" }, settings: { leakproof: { gaurds: [] } } };
    expect(linter.verify("a();", [config])).toHaveLength(1);
    const again = linter.getSourceCode();
    expect(linter.verify(again, [config])).toHaveLength(1);
    expect(linter.verify("b();", [config])).toHaveLength(1);
  });

  test("do not stop the rules", () => {
    expect(run({ rule: ruleThat(each) }, "a();", { gaurds: [] }).map(({ messageId }) => messageId).sort()).toEqual(["loud", "settings"]);
  });
});
