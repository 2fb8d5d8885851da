// All code in this repository that the plugin speaks about: fixtures, example apps and the fences of the docs.
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readFences, readRulePages, sampleProject } from "./fences.js";
import { label, readFixtures } from "./fixtures.js";
import type { LintRequest } from "./lint.js";
import { codeFiles, examples, posix } from "./paths.js";

export interface Sample extends Omit<LintRequest, "rules"> {
  name: string;
}

function fromFixtures(): Sample[] {
  return readFixtures().flatMap((fixture) =>
    fixture.files.map((file) => ({
      name: `${fixture.name} ${fixture.files.length > 1 ? label(fixture, file) : ""}`.trim(),
      text: file.text,
      filename: file.path,
      cwd: fixture.cwd,
      ...(fixture.settings && { settings: fixture.settings }),
      ...(fixture.typed && { typed: true }),
    })),
  );
}

function fromExamples(): Sample[] {
  const manifest = join(examples, "package.json");
  if (!existsSync(manifest)) return [];
  const { workspaces } = JSON.parse(readFileSync(manifest, "utf8")) as { workspaces: string[] };
  return workspaces.flatMap((app) => {
    const cwd = join(examples, app);
    return codeFiles(cwd).map((filename) => ({
      name: `${app}/${posix(relative(cwd, filename))}`,
      text: readFileSync(filename, "utf8"),
      filename,
      cwd,
    }));
  });
}

function fromDocs(): Sample[] {
  return readRulePages().flatMap(({ rule, page }) =>
    readFences(rule, page).map(({ line, text, filename }) => ({
      name: `docs/rules/${rule}.md:${line}`,
      text,
      filename,
      cwd: sampleProject,
    })),
  );
}

export const sampleSources = { fixtures: fromFixtures, examples: fromExamples, docs: fromDocs };
