// Each library the plugin claims to know has a fixture that shows it, with lines that leak and lines that are safe, or a reason why not.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { declared } from "./support/expectations.js";
import { readFixtures, type Fixture } from "./support/fixtures.js";
import { root, src } from "./support/paths.js";
import { safeLines } from "./support/safe-lines.js";

const owed = {
  frameworks: ["no-unguarded-body-access", "no-raw-error-response"],
  databases: ["no-unprojected-query-response"],
  validators: ["no-unguarded-body-access"],
};

/** `library/rule` to the reason why no fixture can show it. */
const excused: Readonly<Record<string, string>> = {
  "graphql/no-unguarded-body-access": "GraphQL checks arguments against the schema before a resolver runs.",
  "tsoa/no-unguarded-body-access": "The generated routes check the body against the parameter's type.",
};

const cells = new Map<string, Fixture[]>();
for (const fixture of [...readFixtures(), ...readFixtures(join(root, "tests/conformance"))]) {
  const cell = `${fixture.library}/${fixture.rule}`;
  cells.set(cell, [...(cells.get(cell) ?? []), fixture]);
}

const leaks = (cell: string): boolean => cells.get(cell)?.some(({ files }) => files.some(({ text }) => declared(text).size > 0)) === true;
const isSafeToo = (cell: string): boolean => cells.get(cell)?.some((fixture) => fixture.files.some((file) => safeLines(fixture, file).length > 0)) === true;

describe.for(Object.entries(owed))("%s", ([kind, rules]) => {
  const libraries = readdirSync(join(src, "models", kind), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "index.ts")
    .map(({ name }) => name.replace(/\.ts$/, ""));

  test("there are some", () => {
    expect(libraries.length).toBeGreaterThan(5);
  });

  test.for(libraries)("%s", (library) => {
    const due = rules.map((rule) => `${library}/${rule}`).filter((cell) => !(cell in excused));
    expect(due.filter((cell) => !leaks(cell)), "shows what leaks").toEqual([]);
    expect(due.filter((cell) => !isSafeToo(cell)), "shows what is safe").toEqual([]);
  });
});

test("no excuse has outlived its reason", () => {
  expect(Object.keys(excused).filter(leaks)).toEqual([]);
});
