import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingKinds } from "../src/settings/schema.js";
import { declared, differences } from "./support/expectations.js";
import { readFences, readRulePages, sampleProject } from "./support/fences.js";
import { fatal, lint, ruleNames, ruleOf } from "./support/lint.js";
import { root } from "./support/paths.js";

const pages = readRulePages();

test("every rule has a page and every page a rule", () => {
  expect(pages.map(({ rule }) => rule)).toEqual([...ruleNames].sort());
  expect(pages).not.toEqual([]);
});

test("files of the source that the guides name are there", () => {
  const guides = ["CONTRIBUTING.md", ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md")).map((name) => join("docs", name))];
  const named = guides.flatMap((guide) => [...readFileSync(join(root, guide), "utf8").matchAll(/`((?:src|tests|tools|bench)\/[\w./-]*)`/g)].map(([, path = ""]) => ({ guide, path })));
  expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  expect(named.length).toBeGreaterThan(10);
});

describe("the README", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");

  test("explains every setting and no other", () => {
    const section = readme.slice(readme.indexOf("## Settings"), readme.indexOf("## In the editor"));
    const explained = [...section.matchAll(/^\| `(?<name>\w+)` \|/gm)].map((row) => row.groups?.name);
    expect(explained.sort()).toEqual(Object.keys(settingKinds).sort());
  });

  test("shows a server in which all four core rules report, and its twin in which no rule does", () => {
    const [before, after] = readFences("README", readme)
      .filter(({ verdict }) => verdict !== undefined)
      .map(({ text, filename }) => lint({ text, filename, cwd: sampleProject }).map(ruleOf));
    const core = [
      "no-unguarded-body-access",
      "no-raw-error-response",
      "no-unprojected-query-response",
      "no-exported-secrets",
    ];
    expect(before).toEqual(expect.arrayContaining(core));
    expect(after).toEqual([]);
  });
});

describe.for(pages)("$rule", ({ rule, fences }) => {
  test("shows what is reported and what is not, and says which is which", () => {
    expect(fences.filter(({ verdict }) => verdict === undefined).map(({ line }) => `line ${line}`)).toEqual([]);
    expect(new Set(fences.map(({ verdict }) => verdict))).toEqual(new Set(["incorrect", "correct"]));
  });

  test.for(fences)("line $line is $verdict", ({ text, filename, verdict }) => {
    const messages = lint({ text, filename, cwd: sampleProject, rules: [rule] });
    expect(fatal(messages)).toBeUndefined();
    if (verdict === "incorrect" && declared(text).size === 0) expect(messages).not.toEqual([]);
    else expect(differences(text, messages)).toEqual([]);
    if (verdict === "correct") expect(messages).toEqual([]);
  });
});
