// A package that a model speaks of is there: locked for the fixtures, part of a runtime, or seen in the registry.
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { models } from "../../src/models/index.js";
import { root } from "../support/paths.js";

/** Modules that a runtime or a build tool provides under a name of its own. */
const provided = /^(?:node:|bun:|cloudflare:|astro:|@ioc:|#|\$app\/|\.prisma\/)/;

/** Packages with the version last seen in the registry: older names, and those whose types say no more than another's that is locked. */
const seen = JSON.parse(readFileSync(new URL("packages.json", import.meta.url), "utf8")) as Record<string, string>;

const { packages } = JSON.parse(readFileSync(join(root, "tests/packages/package-lock.json"), "utf8")) as { packages: Record<string, unknown> };
const locked = Object.keys(packages).flatMap((path) => (path.startsWith("node_modules/") && !path.slice(1).includes("/node_modules/") ? [path.slice("node_modules/".length)] : []));

const nameOf = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
const typesOf = (name: string): string => `@types/${name.replace(/^@/, "").replace("/", "__")}`;
const named = models.map((model) => [model.id, [...model.packages, ...(model.companions ?? []).flatMap((c) => c.packages)]] as const);

function exists(specifier: string): boolean {
  if (provided.test(specifier) || builtinModules.includes(specifier)) return true;
  const name = nameOf(specifier);
  if (name.endsWith("/*")) return locked.some((one) => one.startsWith(name.slice(0, -1)));
  return locked.includes(name) || locked.includes(typesOf(name)) || name in seen;
}

describe.for(named.filter(([, names]) => names.length > 0))("%s", ([, names]) => {
  test("speaks of packages that exist", () => {
    expect(names.filter((name) => !exists(name))).toEqual([]);
  });
});

test("what was seen is spoken of, and not locked", () => {
  const spoken = new Set(named.flatMap(([, names]) => names.map(nameOf)));
  expect(Object.keys(seen).filter((name) => !spoken.has(name) || locked.includes(name))).toEqual([]);
});
