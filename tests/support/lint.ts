import { Linter } from "eslint";
import * as typescriptParser from "@typescript-eslint/parser";
import plugin from "../../src/index.js";
import { programOf } from "./program.js";

export interface LintRequest {
  text: string;
  /** Absolute; relative globs of settings are read from `cwd`. */
  filename: string;
  cwd: string;
  /** Rule names without the prefix; every rule when left out. */
  rules?: readonly string[];
  /** What would stand under `settings.leakproof`. */
  settings?: Readonly<Record<string, unknown>>;
  /** Left out: typescript for the TypeScript extensions, espree for the others. */
  parser?: "espree" | "typescript";
  /** With a TypeScript program. */
  typed?: boolean;
}

const prefix = "leakproof";
export const ruleNames: readonly string[] = Object.keys(plugin.rules);

const linters = new Map<string, Linter>();

function linterFor(cwd: string): Linter {
  const linter = linters.get(cwd) ?? new Linter({ cwd });
  linters.set(cwd, linter);
  return linter;
}

/** Lints one text with the plugin built from the sources. Inline configuration counts, as it does for users. */
export function lint({ text, filename, cwd, rules = ruleNames, settings, parser, typed = false }: LintRequest): Linter.LintMessage[] {
  const kind = parser ?? (/\.[cm]?tsx?$/.test(filename) ? "typescript" : "espree");
  const config: Linter.Config = {
    files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
    languageOptions: {
      ...(kind === "typescript" && { parser: typescriptParser }),
      parserOptions: { ecmaFeatures: { jsx: true }, ...(typed && { programs: [programOf([filename], { [filename]: text })] }) },
    },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { [prefix]: plugin },
    rules: Object.fromEntries(rules.map((name) => [`${prefix}/${name}`, "error"])),
    // A rule that throws must fail a test, not leave a file without findings.
    settings: { [prefix]: { strictErrors: true, ...settings } },
  };
  return linterFor(cwd).verify(text, [config], { filename });
}

/** A message that says the text could not be parsed or a rule not be configured, if there is one. */
export function fatal(messages: readonly Linter.LintMessage[]): Linter.LintMessage | undefined {
  return messages.find((message) => message.fatal === true || message.ruleId === null);
}

/** The rule's name without the prefix. */
export function ruleOf(message: Linter.LintMessage): string {
  return (message.ruleId ?? "").slice(prefix.length + 1);
}

/** The text as it is once a suggestion was taken. */
export function applied(text: string, suggestion: Linter.LintSuggestion): string {
  const [start, end] = suggestion.fix.range;
  return text.slice(0, start) + suggestion.fix.text + text.slice(end);
}
