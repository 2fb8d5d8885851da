// What a model names is there: nothing is said of a shape or a handler that nobody describes, and nothing is described that nobody can reach.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { models } from "../../src/models/index.js";
import { records } from "../../src/models/records/index.js";
import { src } from "../support/paths.js";
import { referencesOf } from "./references.js";

const shapes = models.flatMap(({ shapes }) => Object.keys(shapes ?? {}));
const handlers = models.flatMap((model) => (model.kind === "framework" ? Object.keys(model.handlers).map((name) => `${model.id}.${name}`) : []));
const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

/** Shapes that the engine makes by itself: middlewares, handlers, methods taken off their objects. */
const made = /^(?:middleware|handler)\.|#/;

test("ids are unique", () => {
  expect(models.length).toBeGreaterThan(100);
  expect(repeated(models.map(({ id }) => id))).toEqual([]);
  expect(repeated(shapes)).toEqual([]);
});

test("a model is called like its file, and listed", () => {
  const files = ["frameworks", "databases", "validators", "utilities", "limiters", "auth"].flatMap((kind) =>
    readdirSync(join(src, "models", kind), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "index.ts")
      .map(({ name }) => name.replace(/\.ts$/, "")),
  );
  expect(models.map(({ id }) => id).sort()).toEqual(files.sort());
});

test("declarations of records are those of a database, in a file of its name", () => {
  const files = readdirSync(join(src, "models/records")).filter((name) => name !== "index.ts");
  expect(records.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  const databases = new Set(models.filter(({ kind }) => kind === "database").map(({ id }) => id));
  expect(records.filter(({ id }) => !databases.has(id))).toEqual([]);
});

test("what an export is, one model says", () => {
  const said = models.flatMap((model) =>
    [model, ...(model.companions ?? [])].flatMap(({ packages, exports = {}, types = {} }) =>
      packages.flatMap((name) => [...Object.keys(exports), ...Object.keys(types).map((type) => `type ${type}`)].map((what) => `${name}: ${what}`)),
    ),
  );
  expect(repeated(said)).toEqual([]);
});

test("a shape is called like its model", () => {
  const strangers = models.flatMap(({ id, shapes }) => Object.keys(shapes ?? {}).filter((name) => !name.startsWith(`${id}.`)));
  expect(strangers).toEqual([]);
});

describe.for(models.map((model) => [model.id, model] as const))("%s", ([, model]) => {
  test("speaks of what is described", () => {
    const known = new Set([...shapes.map((to) => `shape ${to}`), ...handlers.map((to) => `handler ${to}`)]);
    const lost = [...referencesOf(model)].filter(({ kind, to }) => !known.has(`${kind} ${to}`) && !made.test(to));
    expect(lost.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });
});

test("words speak of parameters that a handler of their framework gets", () => {
  const roles = new Map(models.flatMap((model) => Object.entries(model.shapes ?? {}).map(([id, { role }]) => [id, role === "context" ? "response" : role] as const)));
  const lost = models.flatMap((model) => {
    if (model.kind !== "framework") return [];
    const own = Object.values(model.handlers);
    const given = new Set(own.flatMap(({ params, byArity }) => [params, ...Object.values(byArity ?? {})].flat().flatMap((value) => (typeof value === "string" ? [roles.get(value)] : []))));
    const spoken = [model.words, ...own.flatMap(({ words }) => words ?? [])].flatMap((words) => [...JSON.stringify(words).matchAll(/\{(request|response|next)\}/g)].map(([, name]) => name));
    return [...new Set(spoken)].filter((name) => !given.has(name as "next")).map((name) => `${model.id}: {${name ?? ""}}`);
  });
  expect(lost).toEqual([]);
});

test("what is described is spoken of", () => {
  const spoken = new Set(models.flatMap((model) => [...referencesOf(model)].map(({ kind, to }) => `${kind} ${to}`)));
  const silent = [...shapes.map((to) => `shape ${to}`), ...handlers.map((to) => `handler ${to}`)].filter((to) => !spoken.has(to));
  expect(silent).toEqual([]);
});
