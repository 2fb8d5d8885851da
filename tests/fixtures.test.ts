import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { declared, differences } from "./support/expectations.js";
import { label, orphanedSnapshots, readFixtures, snapshotOf } from "./support/fixtures.js";
import { lint, ruleNames } from "./support/lint.js";
import { renderSuggestions } from "./support/report.js";

const fixtures = readFixtures();

test("every rule has a fixture with a finding", () => {
  const declaring = fixtures.filter(({ files }) => files.some(({ text }) => declared(text).size > 0));
  const covered = new Set(declaring.map(({ rule }) => rule));
  expect(ruleNames.length).toBeGreaterThan(0);
  expect(ruleNames.filter((name) => !covered.has(name))).toEqual([]);
});

test("no snapshot has outlived its fixture", () => {
  expect(orphanedSnapshots()).toEqual([]);
});

describe.for(fixtures)("$name", (fixture) => {
  test("is named after a rule and holds code", () => {
    expect(ruleNames).toContain(fixture.rule);
    expect(fixture.files).not.toEqual([]);
  });

  describe.for(fixture.files.map((file) => ({ ...file, label: label(fixture, file) })))("$label", (file) => {
    const findings = (): ReturnType<typeof lint> =>
      lint({
        text: file.text,
        filename: file.path,
        cwd: fixture.cwd,
        rules: [fixture.rule],
        ...(fixture.settings && { settings: fixture.settings }),
        ...(fixture.typed && { typed: true }),
      });

    test("reports what it declares", () => {
      const found = differences(file.text, findings());
      if (found.length > 0) expect.fail(`${fixture.name}\n${found.join("\n")}`);
    });

    test("speaks in whole sentences", () => {
      const texts = findings().map(({ message }) => message);
      expect(texts.filter((text) => !text.endsWith(".") || /\{\{|\[object/.test(text))).toEqual([]);
    });

    test("suggests what its snapshot shows", async () => {
      const rendered = renderSuggestions(file.label, file.text, findings());
      if (rendered === "") expect(existsSync(snapshotOf(file)), "a snapshot without a finding").toBe(false);
      else await expect(rendered).toMatchFileSnapshot(snapshotOf(file));
    });
  });
});
