// `eslint --cache` looks at a file's own text. What a finding takes from other files, only a hash of these in the settings can tell it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import plugin, { projectHash } from "../../src/index.js";
import { root as repository } from "../support/paths.js";

const built = join(repository, "dist/index.js");
const bin = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

const service = (select: string): string => `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const load = (id) => prisma.user.findUnique({ where: { id }${select} });
`;

/** A project whose configuration is written with these settings; `lint` gives the rules that ESLint's command line reports of its routes. */
function project(settings: string): { edit: (select: string) => void; lint: (...args: string[]) => string[] } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-cache-")));
  roots.push(root);
  const write = (name: string, text: string): void => {
    writeFileSync(join(root, name), text);
  };
  write("package.json", '{ "type": "module", "dependencies": { "express": "5", "@prisma/client": "6" } }');
  write("eslint.config.js", `import leakproof, { projectHash } from ${JSON.stringify(pathToFileURL(built).href)};\nexport default [...leakproof.configs.recommended, { settings: { leakproof: ${settings} } }];\n`);
  write("routes.js", 'import express from "express";\nimport { load } from "./service.js";\nexport const router = express.Router();\nrouter.get("/:id", async (req, res) => {\n  res.json(await load(req.params.id));\n});\n');
  return {
    edit: (select) => {
      write("service.js", service(select));
    },
    lint: (...args) => {
      const { stdout, stderr } = spawnSync(process.execPath, [bin, "--format=json", ...args, "routes.js"], { cwd: root, encoding: "utf8" });
      if (!stdout.startsWith("[")) throw new Error(stderr);
      return (JSON.parse(stdout) as { messages: { ruleId: string }[] }[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    },
  };
}

const leak = ["leakproof/no-unprojected-query-response"];

describe.skipIf(!existsSync(built))("after an edit of an imported file a cached run", () => {
  test("repeats the findings of before without the hash", () => {
    const { edit, lint } = project("{}");
    edit("");
    expect(lint("--cache")).toEqual(leak);
    edit(", select: { id: true }");
    expect(lint("--cache")).toEqual(leak);
    // Without the flag ESLint gives the cache up.
    expect(lint()).toEqual([]);
  }, 60_000);

  test("reports what is true with it", () => {
    const { edit, lint } = project("{ projectHash: projectHash(import.meta.dirname) }");
    edit("");
    expect(lint("--cache")).toEqual(leak);
    edit(", select: { id: true }");
    expect(lint("--cache")).toEqual([]);
    edit("");
    expect(lint("--cache")).toEqual(leak);
  }, 60_000);
});

test("the hash comes with the plugin, however that is loaded", () => {
  const hash = projectHash(repository);
  expect(hash).toMatch(/^[\da-f]{16}$/);
  expect(plugin.projectHash(repository)).toBe(hash);
  const required = createRequire(import.meta.url)("eslint-plugin-leakproof") as typeof plugin;
  expect(required.projectHash(repository)).toBe(hash);
});
