import { describe, expect, test } from "vitest";
import { declared, differences, leakNotation } from "./support/expectations.js";
import { lint } from "./support/lint.js";
import { sampleSources } from "./support/samples.js";

const coreRules = [
  "no-exported-secrets",
  "no-raw-error-response",
  "no-unguarded-body-access",
  "no-unprojected-query-response",
];
const isTwin = (filename: string): boolean => /\.fixed\.\w+$|[\\/]fixed[\\/]/.test(filename);

const files = sampleSources.examples();
const apps = [...new Set(files.map(({ cwd }) => cwd))].map((cwd) => {
  const own = files.filter((file) => file.cwd === cwd);
  return { app: own[0]?.name.split("/", 1)[0] ?? cwd, own };
});

test("there are five apps", () => {
  expect(apps).toHaveLength(5);
});

describe.for(apps)("$app", ({ own }) => {
  test("shows each of the core rules and has corrected twins that show none", () => {
    const declarations = own.map((file) => ({
      ...file,
      leaks: [...declared(file.text, leakNotation).values()].flat(),
    }));
    const shown = new Set(declarations.flatMap(({ leaks }) => leaks.map((leak) => leak.split(" ", 1)[0])));
    expect([...shown].sort()).toEqual(expect.arrayContaining(coreRules));
    const twins = declarations.filter(({ filename }) => isTwin(filename));
    expect(twins).not.toEqual([]);
    expect(twins.filter(({ leaks }) => leaks.length > 0).map(({ name }) => name)).toEqual([]);
  });

  test.for(own)("$name", (file) => {
    const found = differences(file.text, lint({ ...file, rules: coreRules }), leakNotation);
    if (found.length > 0) expect.fail(`${file.name}\n${found.join("\n")}`);
  });
});
