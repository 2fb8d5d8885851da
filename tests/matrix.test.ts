// Each library the plugin claims to know has a fixture that shows it, or a reason why not.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { declared } from "./support/expectations.js";
import { readFixtures } from "./support/fixtures.js";
import { src } from "./support/paths.js";

const owed = {
  frameworks: ["no-unguarded-body-access", "no-raw-error-response"],
  databases: ["no-unprojected-query-response"],
  validators: ["no-unguarded-body-access"],
};

/** `library/rule` to the reason why no fixture can show it. */
const excused: Readonly<Record<string, string>> = {
  "graphql/no-unguarded-body-access": "GraphQL checks arguments against the schema before a resolver runs.",
  "trpc/no-unguarded-body-access": "A procedure gets no input but what its validator let pass.",
  "tsoa/no-unguarded-body-access": "The generated routes check the body against the parameter's type.",
};

const shown = new Set(
  readFixtures()
    .filter(({ files }) => files.some(({ text }) => declared(text).size > 0))
    .map(({ library, rule }) => `${library}/${rule}`),
);

describe.for(Object.entries(owed))("%s", ([kind, rules]) => {
  const libraries = readdirSync(join(src, "models", kind), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "index.ts")
    .map(({ name }) => name.replace(/\.ts$/, ""));

  test("there are some", () => {
    expect(libraries.length).toBeGreaterThan(5);
  });

  test.for(libraries)("%s", (library) => {
    const missing = rules.map((rule) => `${library}/${rule}`).filter((pair) => !shown.has(pair) && !(pair in excused));
    expect(missing).toEqual([]);
  });
});

test("no excuse has outlived its reason", () => {
  expect(Object.keys(excused).filter((pair) => shown.has(pair))).toEqual([]);
});
