import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { models } from "../src/models/index.js";
import { findCycle, readSources } from "./support/imports.js";
import { libraryNames, namesSpoken, namesSpokenIn } from "./support/names.js";
import { src } from "./support/paths.js";

/** Which rooms of the house may be entered from which. Rules know no library, libraries know no rule, the engine knows neither. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  concepts: [],
  syntax: ["concepts"],
  settings: ["concepts"],
  flow: ["syntax", "concepts"],
  models: ["concepts"],
  host: ["concepts"],
  project: ["flow", "syntax", "concepts", "host"],
  analysis: ["flow", "models", "project", "settings", "syntax", "concepts", "host"],
  rule: ["analysis", "settings", "concepts", "syntax"],
  rules: ["rule", "analysis", "concepts"],
  "explain.ts": ["analysis", "concepts"],
  "sarif-flows.ts": ["explain.ts", "rule"],
  "cli.ts": ["explain.ts", "sarif-flows.ts"],
  "configs.ts": ["rules", "rule", "concepts"],
  "index.ts": ["analysis", "configs.ts", "rules", "rule"],
};

/** Nothing else touches the machine, or the playground in a browser breaks. */
const mayUseNode: readonly string[] = ["host/node.ts", "cli.ts"];

const limits = [
  { what: "a rule", files: /^rules\/(?!index\.ts)/, lines: 150 },
  { what: "a model", files: /^models\/.*(?<!\/index)\.ts$/, lines: 150 },
  { what: "any file", files: /./, lines: 400 },
];

const sources = readSources();
const room = (path: string): string => path.split("/", 1)[0] ?? "";

/** Files of one list that must stay strangers to each other: each is added or removed on its own. */
function isOneOfMany(path: string): boolean {
  return /^rules\/(?!index\.ts)/.test(path) || /^models\/[^/]+\/(?!index\.ts)[^/]+$/.test(path);
}

test("every room is in the table", () => {
  expect(sources.length).toBeGreaterThan(10);
  expect([...new Set(sources.map(({ path }) => room(path)))].filter((name) => !(name in mayImport))).toEqual([]);
});

test("imports keep to the table", () => {
  const trespasses = sources.flatMap(({ path, imports }) =>
    imports
      .filter((target) => room(target) !== room(path) && !mayImport[room(path)]?.includes(room(target)))
      .map((target) => `${path} imports ${target}`),
  );
  expect(trespasses).toEqual([]);
});

test("imports lead to files", () => {
  expect(sources.flatMap(({ path, broken }) => broken.map((target) => `${path} imports ${target}`))).toEqual([]);
});

test("rules and models import no sibling", () => {
  const siblings = sources
    .filter(({ path }) => isOneOfMany(path))
    .flatMap(({ path, imports }) => imports.filter(isOneOfMany).map((target) => `${path} imports ${target}`));
  expect(siblings).toEqual([]);
});

test("only the host and the command touch the machine", () => {
  const touching = sources.filter(({ path, builtins }) => !mayUseNode.includes(path) && builtins.length > 0);
  expect(touching.map(({ path, builtins }) => `${path} imports ${builtins.join(", ")}`)).toEqual([]);
});

/** The one room that speaks of libraries. */
const speaksOfLibraries = /^models\//;

test("nothing else names a library", () => {
  const names = libraryNames(models);
  expect(namesSpoken('if (/^(?:app|express)$/.test(name)) load("mongoose");\nconst useTypeOrm = true;', names).sort()).toEqual(["express", "mongoose", "typeorm"]);
  expect(namesSpoken("next(router); // express", names)).toEqual([]);
  const spoken = sources.filter(({ path }) => !speaksOfLibraries.test(path)).flatMap(({ path }) => namesSpokenIn(join(src, path), names).map((name) => `${path} names ${name}`));
  expect(spoken).toEqual([]);
});

test("concepts are types only", () => {
  const running = sources.filter(({ path, emits }) => room(path) === "concepts" && emits);
  expect(running.map(({ path }) => path)).toEqual([]);
});

test("there are no cycles", () => {
  expect(
    findCycle([
      { path: "a", imports: ["b"] },
      { path: "b", imports: ["a"] },
    ]),
  ).toEqual(["a", "b", "a"]);
  expect(findCycle(sources)?.join(" -> ")).toBeUndefined();
});

describe("sizes", () => {
  test.for(limits.map((limit) => [limit.what, limit] as const))("%s is short enough", ([, { files, lines }]) => {
    const bySize = sources.filter(({ path }) => files.test(path)).sort((a, b) => b.lines - a.lines);
    expect(bySize).not.toEqual([]);
    expect(bySize.filter((file) => file.lines > lines).map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });
});
