import type { Rule } from "eslint";
import { analyze, collecting, type FileAnalysis } from "../analysis/index.js";
import { wayOf } from "../analysis/ways.js";
import type { Node } from "../concepts/ast.js";
import { readSettings } from "../settings/index.js";
import { Edits, merge } from "./edits/index.js";
import type { Finding, Suggestion, Suggestions } from "./finding.js";
import { rulePage } from "./identity.js";
import { defaultsOf, readOptions, type OptionSchemas, type OptionsOf } from "./options.js";

/** Longer ways are cut in the middle. */
const STEPS = 20;

export interface RuleDocs {
  /** A phrase without a full stop: "Disallow …". */
  readonly description: string;
  readonly preset: "recommended" | "strict";
  readonly severity: "error" | "warn";
  /** Options under which the preset `recommended` runs the rule, where they are not the defaults. */
  readonly recommendedOptions?: Readonly<Record<string, unknown>>;
  readonly cwe: readonly number[];
  /** Sections of OWASP ASVS 5.0. */
  readonly asvs: readonly string[];
  /** Entries of the OWASP API Security Top 10, 2023: "API3". */
  readonly api: readonly string[];
}

/** `meta.docs` of every rule of this plugin; `recommended` names the preset. */
export type PublishedDocs = Omit<RuleDocs, "preset"> & { readonly recommended: RuleDocs["preset"]; readonly url?: string };

interface Definition<Kind extends string, Evidence, Schemas extends OptionSchemas> {
  readonly name: string;
  readonly docs: RuleDocs;
  /**
   * One sentence or two per kind of finding. The kinds are public: suppressions and fingerprints hang on them.
   * Where several hold for one place, the first of this list is reported.
   */
  readonly messages: Readonly<Record<Kind, string>>;
  readonly options: Schemas;
  /** Pure. The order does not matter, and the same place may come twice. */
  detect(file: FileAnalysis, options: OptionsOf<Schemas>): Iterable<Finding<Kind, Evidence>>;
}

interface Suggesting<Kind extends string, Evidence, Id extends string> {
  /** Titles: short imperatives that say the result. */
  readonly suggestions: Readonly<Record<Id, string>>;
  /** Pure. Not called for findings that nobody sees. */
  suggest(finding: Finding<Kind, Evidence>, edits: Edits, file: FileAnalysis): Suggestions<Id>;
}

interface Offering<Kind extends string, Evidence, Id extends string> {
  readonly suggestions: Readonly<Record<Id, string>>;
  /** For rules whose repair may need a decision that no edit can make. */
  offer(finding: Finding<Kind, Evidence>, edits: Edits, file: FileAnalysis): readonly Suggestion<Id>[];
}

type Help<Kind extends string, Evidence, Id extends string> = Offering<Kind, Evidence, Id> | Suggesting<Kind, Evidence, Id>;

/**
 * Makes an ESLint rule of a detector and its suggestions.
 *
 * The rule runs when the whole file was read, reports each defect once and in the order of the text, and never throws:
 * an error of its own leaves the file without findings, unless `settings.leakproof.strictErrors` asks for the error.
 */
export function defineRule<Kind extends string, Evidence, Id extends string, const Schemas extends OptionSchemas>(
  rule: Definition<Kind, Evidence, Schemas> & Help<Kind, Evidence, Id>,
): Rule.RuleModule {
  const { preset, ...docs } = rule.docs;
  const url = rulePage(rule.name);
  const published: PublishedDocs = { ...docs, recommended: preset, ...(url !== undefined && { url }) };
  const shared = Object.keys(rule.messages).find((id) => Object.hasOwn(rule.suggestions, id));
  if (shared !== undefined) throw new Error(`${rule.name}: "${shared}" names both a finding and a suggestion.`);
  const texts: Readonly<Record<string, string>> = { ...rule.messages, ...rule.suggestions, settings: "{{problems}}" };
  return {
    meta: {
      type: "problem",
      docs: published,
      messages: texts,
      hasSuggestions: true,
      schema: [{ type: "object", properties: { ...rule.options } as Record<string, object>, additionalProperties: false }],
      defaultOptions: [defaultsOf(rule.options)],
    },
    create(context) {
      // Files of other languages (JSON, Markdown, CSS) have no scopes.
      if (!(context.sourceCode.scopeManager as unknown)) return {};
      return {
        ...collecting(context.sourceCode.ast),
        "Program:exit"() {
          const { settings, problems } = readSettings(context.settings);
          if (problems.length > 0 && claims(rule.name, context.sourceCode.ast)) {
            context.report({ loc: { line: 1, column: 0 }, messageId: "settings", data: { problems: problems.join(" ") } });
          }
          const strict = settings.strictErrors;
          const findings = guarded(strict, [], () => collect(rule, context));
          for (const { finding, file } of findings) {
            const path = guarded(strict, {}, () => pathOf(finding, file));
            const suggest = guarded(strict, [], () => repairs(rule, finding, file, context, texts, strict)).map((one) => ({ ...one, data: { ...one.data, ...path } }));
            if (strict) assertFilled(texts, finding.kind, finding.data);
            context.report({ node: finding.node as unknown as Rule.Node, messageId: finding.kind, data: { ...finding.data, ...path }, suggest });
          }
        },
      };
    },
  };
}

interface Found<Kind extends string, Evidence> {
  readonly finding: Finding<Kind, Evidence>;
  readonly file: FileAnalysis;
}

function collect<Kind extends string, Evidence, Schemas extends OptionSchemas>(rule: Definition<Kind, Evidence, Schemas>, context: Rule.RuleContext): Found<Kind, Evidence>[] {
  const file = analyze(context);
  if (!file) return [];
  const unique = new Map<string, Finding<Kind, Evidence>>();
  const kinds = Object.keys(rule.messages);
  for (const finding of rule.detect(file, readOptions(rule.options, context.options[0]))) {
    const key = finding.node.range.join();
    const known = unique.get(key);
    if (!known || kinds.indexOf(finding.kind) < kinds.indexOf(known.kind)) unique.set(key, finding);
  }
  return [...unique.values()].sort((a, b) => byPosition(a.node, b.node)).map((finding) => ({ finding, file }));
}

function byPosition(a: Node, b: Node): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1];
}

function repairs<Kind extends string, Evidence, Id extends string>(
  rule: Help<Kind, Evidence, Id>,
  finding: Finding<Kind, Evidence>,
  file: FileAnalysis,
  context: Rule.RuleContext,
  texts: Readonly<Record<string, string>>,
  strict: boolean,
): Rule.SuggestionReportDescriptor[] {
  const edits = Edits.of(context.sourceCode, context.filename);
  const wanted: readonly Suggestion<Id>[] = "suggest" in rule ? rule.suggest(finding, edits, file) : rule.offer(finding, edits, file);
  return wanted.flatMap(({ id, data, edits: parts }) => {
    const merged = merge(context.sourceCode.text, parts);
    if (!merged) {
      if (strict) throw new Error(`The parts of the suggestion "${id}" overlap or change nothing.`);
      return [];
    }
    if (strict) assertFilled(texts, id, data);
    return [{ messageId: id, data: { ...data }, fix: (fixer) => fixer.replaceTextRange([...merged.range], merged.text) }];
  });
}

/**
 * The way of the value, from its source to where it leaves, one step a line: `src/users.ts:3:28 prisma.user.findUnique(…)`. No message shows it. ESLint drops a
 * report's data and keeps that of suggestions: what reads results finds it there.
 */
function pathOf({ way }: Finding<string, unknown>, file: FileAnalysis): { readonly path?: string } {
  if (!way) return {};
  const steps = wayOf(file, way.trail, way.sink);
  const shown = steps.length > STEPS ? [...steps.slice(0, STEPS / 2), undefined, ...steps.slice(-STEPS / 2)] : steps;
  return { path: shown.map((step) => (step ? `${file.project.relative(step.file)}:${String(step.line)}:${String(step.column)} ${step.text}` : "…")).join("\n") };
}

/** A placeholder that nothing fills would reach the user as it stands. */
function assertFilled(texts: Readonly<Record<string, string>>, id: string, data: Readonly<Record<string, string>> | undefined): void {
  for (const [, name = ""] of (texts[id] ?? "").matchAll(/\{\{\s*(\w+)\s*\}\}/g)) {
    if (data?.[name] === undefined) throw new Error(`Nothing fills {{${name}}} of the message "${id}".`);
  }
}

function guarded<Result>(strict: boolean, otherwise: Result, work: () => Result): Result {
  if (strict) return work();
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** The rule that speaks for the file about the settings: the first one that comes by. Kept by name, since a host may lint one Program twice. */
const spokesmen = new WeakMap<object, string>();

function claims(rule: string, program: object): boolean {
  const speaker = spokesmen.get(program) ?? rule;
  spokesmen.set(program, speaker);
  return speaker === rule;
}
