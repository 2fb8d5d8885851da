// The code samples of a documentation page: ```ts incorrect file="app/api/users/route.ts"
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { docs } from "./paths.js";

type Verdict = "correct" | "incorrect";

export interface Fence {
  rule: string;
  /** The line of the page on which the sample begins. */
  line: number;
  /** Missing when the author forgot to say. */
  verdict: Verdict | undefined;
  text: string;
  filename: string;
}

/** Samples belong to no project on disk: a folder that does not exist keeps the surroundings of this repository out of them. */
export const sampleProject = join(tmpdir(), "leakproof-sample-project");

const languages = new Set(["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"]);
const opening = /^(?<ticks>`{3,})(?<language>\w+)(?<info>[^`]*)$/;

/** The JavaScript and TypeScript samples of one page, in order; other languages are left out. */
export function readFences(rule: string, page: string): Fence[] {
  const lines = page.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let index = 0; index < lines.length; index++) {
    const groups = opening.exec(lines[index] ?? "")?.groups;
    if (!groups) continue;
    const { ticks = "", language = "", info = "" } = groups;
    const end = lines.findIndex((line, at) => at > index && line.trimEnd() === ticks);
    if (end < 0) throw new Error(`${rule}: the fence of line ${index + 1} is never closed.`);
    if (languages.has(language)) {
      const file = /\bfile="(?<file>[^"]+)"/.exec(info)?.groups?.file ?? `src/server.${language}`;
      const verdict = /\b(?:in)?correct\b/.exec(info)?.[0] as Verdict | undefined;
      const text = `${lines.slice(index + 1, end).join("\n")}\n`;
      fences.push({ rule, line: index + 1, verdict, text, filename: join(sampleProject, file) });
    }
    index = end;
  }
  return fences;
}

/** Every page of docs/rules with its samples. */
export function readRulePages(folder: string = join(docs, "rules")): { rule: string; page: string; fences: Fence[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const rule = name.slice(0, -".md".length);
      const page = readFileSync(join(folder, name), "utf8");
      return { rule, page, fences: readFences(rule, page) };
    });
}
