// Every row of a model decides something: taken away, some line of code is reported otherwise. A row that nobody would miss is no
// knowledge, or nobody has shown that it is right.
import { describe, expect, test, vi } from "vitest";
import type * as Knowledge from "../../src/analysis/knowledge.js";
import { models } from "../../src/models/index.js";
import { declared, differences } from "../support/expectations.js";
import { label } from "../support/fixtures.js";
import { lint } from "../support/lint.js";
import { conformance, Samples, type Current } from "./alive.js";
import { rowsOf } from "./rows.js";

const current = vi.hoisted((): Current => ({ index: undefined, asked: new Set() }));

// The analysis takes the index that stands in `current` for the one that it has made itself.
vi.mock("../../src/analysis/knowledge.js", async (load) => {
  const original = await load<typeof Knowledge>();
  class Watched extends original.ModelIndex {
    override shape(id: string): ReturnType<InstanceType<typeof original.ModelIndex>["shape"]> {
      current.asked.add(id);
      return super.shape(id);
    }
  }
  return { ...original, ModelIndex: Watched, modelIndex: () => current.index };
});

const { ModelIndex } = await import("../../src/analysis/knowledge.js");
const samples = new Samples(ModelIndex, current);

/** Models whose rows are shown one by one, in a folder of their name. */
const shown = new Set(conformance.map(({ library }) => library));

describe.for(conformance)("$name", (fixture) => {
  test("declares a finding", () => {
    expect(fixture.files.some(({ text }) => declared(text).size > 0)).toBe(true);
  });

  test.for(fixture.files.map((file) => [label(fixture, file), file] as const))("%s", ([, file]) => {
    current.index = new ModelIndex(models);
    const found = lint({ text: file.text, filename: file.path, cwd: fixture.cwd, rules: [fixture.rule], ...(fixture.settings && { settings: fixture.settings }) });
    expect(differences(file.text, found)).toEqual([]);
  });
});

describe.for(models.map((model) => [model.id, model] as const))("%s", ([, model]) => {
  test("has no row that decides nothing", () => {
    const rows = rowsOf(model);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !samples.need(row)).map(({ path }) => path)).toEqual([]);
  }, 60_000);
});

test("every model is shown", () => {
  expect(models.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test("a folder is called like a model", () => {
  const ids = new Set(models.map(({ id }) => id));
  expect([...shown].filter((name) => !ids.has(name))).toEqual([]);
});
