// Would it have caught that? Each incident's code is linted with the rules that it is about; docs/incidents.md is written from the outcome
// (`npx vitest run tests/incidents --update`).
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import plugin from "../../src/index.js";
import { declared, differences, leakNotation } from "../support/expectations.js";
import { lint, ruleNames } from "../support/lint.js";
import { codeFiles, docs, posix, root } from "../support/paths.js";
import { incidents, type Incident } from "./incidents.js";

const home = join(root, "tests", "incidents", "cases");
const missNotation = { ...leakNotation, declaration: /\/\/\s*missed:(?<items>[^*\n]+)/ };

interface Outcome {
  readonly found: readonly string[];
  readonly missed: readonly string[];
}

function filesOf({ folder }: Incident): { name: string; path: string; text: string }[] {
  const cwd = join(home, folder);
  return codeFiles(cwd).map((path) => ({ name: posix(relative(cwd, path)), path, text: readFileSync(path, "utf8") }));
}

function outcomeOf(incident: Incident): Outcome {
  const texts = filesOf(incident).map(({ text }) => text);
  const all = (notation: typeof leakNotation): string[] => [...new Set(texts.flatMap((text) => [...declared(text, notation).values()].flat()))];
  return { found: all(leakNotation), missed: all(missNotation) };
}

function isCaught(incident: Incident): boolean {
  return outcomeOf(incident).found.length > 0;
}

test("every case is listed, and every listed one is there", () => {
  expect(readdirSync(home).sort()).toEqual(incidents.map(({ folder }) => folder));
  expect(incidents.map(({ folder }) => Number(folder.slice(0, 2)))).toEqual(incidents.map((_, index) => index + 1));
  expect(incidents.flatMap(({ rules }) => rules).filter((rule) => !ruleNames.includes(rule))).toEqual([]);
});

describe.for(incidents.map((incident) => ({ ...incident })))("$folder", (incident) => {
  test.for(filesOf(incident))("$name", ({ path, text }) => {
    const messages = lint({ text, filename: path, cwd: join(home, incident.folder), rules: incident.rules });
    const found = differences(text, messages, leakNotation);
    if (found.length > 0) expect.fail(found.join("\n"));
  });

  test("is caught, or says why not", () => {
    const { found, missed } = outcomeOf(incident);
    expect(found.length + missed.length).toBeGreaterThan(0);
    expect(missed.length > 0).toBe(incident.missed !== undefined);
  });
});

test("at least 28 of the 32 are caught, 25 without the strict preset", () => {
  const caught = incidents.filter(isCaught);
  expect(caught.length).toBeGreaterThanOrEqual(28);
  const strict = new Set(Object.entries(plugin.rules).flatMap(([name, { meta }]) => (meta?.docs?.recommended === "strict" ? [name] : [])));
  expect(strict.size).toBeGreaterThan(0);
  expect(caught.filter(({ rules }) => !rules.every((rule) => strict.has(rule))).length).toBeGreaterThanOrEqual(25);
});

function row(incident: Incident): string {
  const { title, source, story, missed } = incident;
  const { found } = outcomeOf(incident);
  const links = found.map((item) => item.replace(/^([a-z-]+) \((\w+)\)$/, "[$1](rules/$1.md), `$2`"));
  const misses = missed === undefined ? [] : [`${found.length > 0 ? "Not seen" : "No"}: ${missed}`];
  const cells = [title, source, story, [...links, ...misses].join("<br>")];
  return `| ${cells.join(" | ")} |`;
}

function page(): string {
  const caught = incidents.filter(isCaught).length;
  return `# Would it have caught…

Leaks that happened in public projects. The code of each was written afresh in the shape that did it; it stands in
\`tests/incidents/cases\`, and the tests hold the plugin to this table: ${caught} of ${incidents.length} are caught.

| What | Where | What happened | Caught by |
| --- | --- | --- | --- |
${incidents.map(row).join("\n")}
`;
}

test("the page says so", async () => {
  await expect(page()).toMatchFileSnapshot(join(docs, "incidents.md"));
});
