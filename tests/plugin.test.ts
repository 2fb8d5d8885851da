import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Linter, Rule } from "eslint";
import { describe, expect, test } from "vitest";
import plugin from "../src/index.js";
import { declared } from "./support/expectations.js";
import { readFixtures } from "./support/fixtures.js";
import { docs, root, src } from "./support/paths.js";

interface Docs {
  description: string;
  url?: string;
  recommended: string | false;
  severity?: string;
  cwe: readonly number[];
  asvs: readonly string[];
  api: readonly string[];
}

interface Schema {
  type?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { name: string; version: string };
const rules = Object.entries(plugin.rules as Record<string, Rule.RuleModule>).map(([name, rule]) => ({ name, rule }));
const configs = plugin.configs as Record<string, Linter.Config[]>;
const docsOf = (rule: Rule.RuleModule): Docs => rule.meta?.docs as unknown as Docs;

/** Paths of the schema's properties that say nothing about themselves. */
function undescribed(schema: Schema, path: string): string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
      ...(property.description === undefined ? [`${path}.${name}`] : []),
      ...undescribed(property, `${path}.${name}`),
    ]),
    ...(schema.items ? undescribed(schema.items, `${path}[]`) : []),
  ];
}

describe("the plugin", () => {
  test("says who it is", () => {
    expect(plugin.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: "leakproof" });
  });

  test("has rules and presets", () => {
    expect(rules).not.toEqual([]);
    expect(Object.keys(configs)).toEqual(expect.arrayContaining(["recommended", "strict"]));
  });

  test("can be required from a CommonJS configuration", () => {
    const required = createRequire(import.meta.url)(manifest.name) as typeof plugin;
    expect(Object.keys(required.rules)).toEqual(Object.keys(plugin.rules));
    expect(required.meta).toEqual(plugin.meta);
  });
});

describe.for(rules)("$name", ({ name, rule }) => {
  const { meta } = rule;

  test("has a source, a page and a fixture of its name", () => {
    expect(existsSync(join(src, "rules", `${name}.ts`))).toBe(true);
    expect(existsSync(join(docs, "rules", `${name}.md`))).toBe(true);
    expect(readFixtures().some((fixture) => fixture.rule === name)).toBe(true);
  });

  test("has a fixture for each kind of finding, and each is a sentence", () => {
    const messages = Object.entries(meta?.messages ?? {}).filter(([id]) => id !== "settings");
    // The titles of suggestions are menu entries without a period.
    const sentences = messages.filter(([, text]) => text.endsWith(".")).map(([id]) => id);
    expect(sentences.sort()).toEqual([...kindsOf(name)].sort());
    expect(messages.filter(([, text]) => text !== text.trim() || text.endsWith("?"))).toEqual([]);
  });

  test("has complete docs", () => {
    const { description, url, recommended, severity, cwe, asvs, api } = docsOf(rule);
    expect(description).toMatch(/^[A-Za-z].*[^.]$/);
    expect(url ?? `https://docs.invalid/${name}`).toContain(name);
    expect(["recommended", "strict"]).toContain(recommended);
    expect(["error", "warn"]).toContain(severity ?? "error");
    expect(cwe.length).toBeGreaterThan(0);
    expect(cwe).not.toContain(200);
    expect(asvs.filter((section) => !/^\d+\.\d+\.\d+$/.test(section))).toEqual([]);
    expect(api.filter((risk) => !/^API\d+$/.test(risk))).toEqual([]);
    expect(asvs.length + api.length).toBeGreaterThan(0);
  });

  test("describes its options and gives their defaults", () => {
    expect(meta?.schema).toBeDefined();
    const schemas = [meta?.schema ?? []].flat() as Schema[];
    expect(schemas.flatMap((schema, index) => undescribed(schema, `options[${index}]`))).toEqual([]);
    expect(schemas.filter((schema) => schema.type === "object" && schema.additionalProperties !== false)).toEqual([]);
    expect(meta?.defaultOptions).toHaveLength(schemas.length);
  });

  test("leaves the choice of languages to the configuration", () => {
    expect(meta).not.toHaveProperty("languages");
    expect(meta).not.toHaveProperty("language");
  });
});

/** The kinds of finding that the rule's fixtures declare. */
function kindsOf(name: string): Set<string> {
  const files = readFixtures()
    .filter(({ rule }) => rule === name)
    .flatMap((fixture) => fixture.files);
  return new Set(files.flatMap(({ text }) => [...declared(text).values()].flat()));
}

describe("the presets", () => {
  test.for(Object.entries(configs))(
    "%s are named arrays for chosen files with the one plugin object",
    ([name, entries]) => {
      expect(entries).toBeInstanceOf(Array);
      expect(entries).not.toEqual([]);
      for (const entry of entries) {
        expect(entry.name).toMatch(new RegExp(`^leakproof/${name}`));
        expect(entry.files).toBeDefined();
        if (entry.plugins) expect(Object.entries(entry.plugins)).toEqual([["leakproof", plugin]]);
      }
      expect(entries.some((entry) => entry.plugins?.leakproof === plugin)).toBe(true);
    },
  );

  const wanted = (presets: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      rules
        .filter(({ rule }) => presets.includes(String(docsOf(rule).recommended)))
        .map(({ name, rule }) => [`leakproof/${name}`, docsOf(rule).severity ?? "error"]),
    );
  const switchedOn = (preset: string): Record<string, unknown> =>
    Object.assign({}, ...(configs[preset] ?? []).map((entry) => entry.rules ?? {})) as Record<string, unknown>;
  const severities = (preset: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(switchedOn(preset)).map(([name, entry]) => [
        name,
        Array.isArray(entry) ? (entry[0] as unknown) : entry,
      ]),
    );

  test("recommended holds what the rules say is recommended", () => {
    expect(Object.keys(wanted(["recommended"]))).not.toEqual([]);
    expect(severities("recommended")).toEqual(wanted(["recommended"]));
  });

  test("recommended is quiet about records without anything to hide, strict is not", () => {
    expect(switchedOn("recommended")["leakproof/no-unprojected-query-response"]).toEqual(["error", { models: "sensitive" }]);
    expect(switchedOn("strict")["leakproof/no-unprojected-query-response"]).toBe("error");
  });

  test("strict adds what the rules say is strict", () => {
    expect(severities("strict")).toEqual(wanted(["recommended", "strict"]));
  });
});
