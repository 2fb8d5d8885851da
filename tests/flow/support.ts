// Reads small programs with the engine: what the argument of `trace(…)` or `leaves(…)` came from, what is proved where `here` stands.
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import { join } from "node:path";
import { FileAnalysis } from "../../src/analysis/index.js";
import type { Node } from "../../src/concepts/ast.js";
import type { Origin, Trail } from "../../src/concepts/origin.js";
import type { Claim } from "../../src/flow/facts.js";
import { readSettings } from "../../src/settings/index.js";
import { memberName, unwrap } from "../../src/syntax/node.js";
import { walk } from "../../src/syntax/walk.js";
import { root } from "../support/paths.js";

export interface Options {
  /** Left out: a file of this repository that does not exist, so that no other file is read. */
  readonly filename?: string;
  /** Left out: TypeScript. */
  readonly parser?: "espree" | "typescript";
}

/** The analysis of a text, as the rules get it. */
export function analysisOf(text: string, { filename = join(root, "src", "program.tsx"), parser = "typescript" }: Options = {}): FileAnalysis {
  let made: FileAnalysis | undefined;
  const grab: Rule.RuleModule = {
    create: (context) => ((made = new FileAnalysis(context, readSettings({}).settings)), {}),
  };
  const config: Linter.Config = {
    files: ["**/*.*"],
    languageOptions: {
      ...(parser === "typescript" && { parser: typescriptParser }),
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: { own: { rules: { grab } } },
    rules: { "own/grab": "error" },
  };
  const [message] = new Linter({ cwd: root }).verify(text, [config], { filename });
  if (!made) throw new Error(`${message?.message ?? "Nothing was read."}\n${text}`);
  return made;
}

/** The nodes of a file, in the order of the text. */
export function nodesIn(file: FileAnalysis): Node[] {
  const out: Node[] = [];
  walk(file.module.ast, file.module.visitorKeys, (node) => {
    out.push(node);
    return undefined;
  });
  return out;
}

function argumentsOf(file: FileAnalysis, name: string): Node[] {
  return file.nodes.calls.flatMap((call) => {
    const callee = unwrap(call.callee);
    const [first] = call.arguments;
    return callee.type === "Identifier" && callee.name === name && first && first.type !== "SpreadElement" ? [first] : [];
  });
}

/** Where the argument of `trace(…)` came from, and what leaves with the argument of `leaves(…)`; sorted, without repetition. */
export function originsIn(text: string, options?: Options): string[] {
  const file = analysisOf(text, options);
  const shallow = argumentsOf(file, "trace").flatMap((node) => file.trace(node));
  const deep = argumentsOf(file, "leaves").flatMap((node) => file.trace(node, true));
  return spelled([...shallow, ...deep]);
}

export function spelled(trails: readonly Trail[]): string[] {
  return [...new Set(trails.map(spell))].sort();
}

/** One trail in words: `request body.name`, `error .message (text)`, `rows user`. */
function spell({ origin, text, removed }: Trail): string {
  const notes = [...(text ? ["text"] : []), ...removed.map((name) => `-${name}`)];
  return [wordsOf(origin), ...(notes.length > 0 ? [`(${notes.join(" ")})`] : [])].join(" ");
}

function wordsOf(origin: Origin): string {
  switch (origin.kind) {
    case "request":
      return `request ${[origin.part, ...origin.path].join(".")}`;
    case "error":
      return ["error", ...origin.path].join(".");
    case "rows":
      return ["rows", origin.query.subject?.name ?? "?", ...origin.path].join(".").replace(".", " ");
    case "literal":
      return `literal ${String(origin.value)}`;
    case "env":
      return `env ${origin.name}`;
    case "shape":
      return origin.shape;
    case "parameter":
      return ["parameter", String(origin.index), ...origin.path].join(".").replace(".", " ");
    case "unknown":
      return `unknown ${origin.reason}`;
    case "class":
    case "function":
    case "instance":
    case "namespace":
    case "object":
    case "plain":
    case "validated":
      return origin.kind;
  }
}

/** A claim about nothing in particular: `proved` is true, `prove()` came back. */
const named: Claim = {
  test: (node, outcome) => outcome && unwrap(node).type === "Identifier" && nameOf(unwrap(node)) === "proved",
  passed: (node) => node.type === "CallExpression" && nameOf(unwrap(node.callee)) === "prove",
};

function nameOf(node: Node): string {
  return node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? memberName(node) : "";
}

/** Whether the claim holds at each `here`, in the order of the text. */
export function provedIn(text: string, options?: Options): boolean[] {
  const file = analysisOf(text, options);
  return nodesIn(file)
    .filter((node) => node.type === "Identifier" && node.name === "here")
    .map((node) => file.facts.at(node, named, file.tracer.root));
}
