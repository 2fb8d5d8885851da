// Lines of a fixture that a rule looks at and has nothing to say of: the counterpart of those that declare a finding.
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import type { Node } from "../../src/concepts/ast.js";
import { analyze, sightsAt } from "../../src/explain.js";
import { declared } from "./expectations.js";
import type { Fixture, FixtureFile } from "./fixtures.js";

type Analysis = NonNullable<ReturnType<typeof analyze>>;

/** What is known of an unreported line: its number and the test of what is seen there. */
type Judge = (file: Analysis, line: number, library: string) => boolean;

/** By rule: does something stand on the line that would be a finding if it were not for a check, a projection, a constant? */
const judges: Readonly<Record<string, Judge>> = {
  "no-unguarded-body-access": (file, line) => sightsAt(file, line).some(({ what }) => what.startsWith("reads the body: nothing to report")),
  "no-raw-error-response": (file, line, library) => file.sites.some(({ node, library: own, role }) => node.loc.start.line === line && (own === library || role?.framework === library) && isFailure(node, file)),
  "no-unprojected-query-response": (file, line, library) => sightsAt(file, line).some(({ ways }) => ways.some(({ source }) => source.includes(`(${library}, `))),
};

/** Inside of what runs after something failed: a catch clause, the callback of `catch` or of a failed `then`, a handler of errors. */
function isFailure(node: Node, file: Analysis): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type === "CatchClause") return true;
    if (at.type !== "ArrowFunctionExpression" && at.type !== "FunctionExpression" && at.type !== "FunctionDeclaration") continue;
    if (at.params.some((param) => file.trace(param).some(({ origin }) => origin.kind === "error"))) return true;
    const parent: Node = at.parent;
    if (parent.type !== "CallExpression" || parent.callee.type !== "MemberExpression" || parent.callee.property.type !== "Identifier") continue;
    if (parent.callee.property.name === "catch" || (parent.callee.property.name === "then" && parent.arguments[1] === at)) return true;
  }
  return false;
}

/** The numbers of such lines. */
export function safeLines({ library, rule, cwd, settings }: Fixture, { path, text }: FixtureFile): number[] {
  const judge = judges[rule];
  const found: number[] = [];
  const leaking = declared(text);
  const collect = {
    create: (context: Parameters<typeof analyze>[0]) => ({
      "Program:exit"() {
        const file = analyze(context);
        const count = text.split("\n").length;
        for (let line = 1; file && line <= count; line++) if (!leaking.has(line) && judge?.(file, line, library) === true) found.push(line);
      },
    }),
  };
  const messages = new Linter({ cwd }).verify(
    text,
    [
      {
        files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
        languageOptions: { ...(/\.[cm]?tsx?$/.test(path) && { parser: typescriptParser }), parserOptions: { ecmaFeatures: { jsx: true } } },
        linterOptions: { noInlineConfig: true },
        plugins: { safe: { rules: { lines: collect } } },
        rules: { "safe/lines": "error" },
        settings: { leakproof: settings ?? {} },
      },
    ],
    { filename: path },
  );
  if (messages.length > 0) throw new Error(`${path}: ${messages.map(({ message }) => message).join("; ")}`);
  return found;
}
