import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lint, ruleOf } from "../support/lint.js";
import { root as repository } from "../support/paths.js";

const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-same-")));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const service = (n: number, fields: string): string => `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const load${String(n)} = (id) => prisma.user.findUnique({ where: { id }${fields} });
`;
const routes = (n: number): string => `import express from "express";
import { load${String(n)} } from "./service${String(n)}.js";
export const router${String(n)} = express.Router();
router${String(n)}.get("/:id", async (req, res) => {
  try {
    res.json(await load${String(n)}(req.params.id));
  } catch (error) {
    res.status(500).json({ error: error.message });
  }
});
`;

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const many = Array.from({ length: 12 }, (_, n) => n);
const built = join(repository, "dist/index.js");

beforeAll(() => {
  write({
    "package.json": '{ "type": "module", "dependencies": { "express": "5", "@prisma/client": "6" } }',
    "eslint.config.js": `import leakproof from ${JSON.stringify(pathToFileURL(built).href)};\nexport default [...leakproof.configs.strict, { settings: { leakproof: { strictErrors: true } } }];\n`,
    ...Object.fromEntries(many.flatMap((n) => [[`src/service${String(n)}.js`, service(n, n % 3 === 0 ? ", select: { id: true }" : "")], [`src/routes${String(n)}.js`, routes(n)]])),
  });
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
});

interface Reported {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number; readonly column: number; readonly message: string }[];
}

const bin = join(dirname(createRequire(import.meta.url).resolve("eslint/package.json")), "bin/eslint.js");

/** What ESLint's command line reports, in a fixed order. */
function reported(...args: string[]): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [bin, "--format=json", ...args], { cwd: root, encoding: "utf8" });
  if (!stdout.startsWith("[")) throw new Error(stderr);
  return (JSON.parse(stdout) as Reported[]).flatMap(({ filePath, messages }) => messages.map(({ ruleId, line, column, message }) => `${filePath}:${String(line)}:${String(column)} ${ruleId} ${message}`)).sort();
}

describe.skipIf(!existsSync(built))("the command line", () => {
  test("one process, two workers, a cache and another order report the same", () => {
    const plain = reported("src");
    expect(plain.filter((line) => line.includes("no-unprojected-query-response"))).toHaveLength(8);
    expect(plain.filter((line) => line.includes("no-raw-error-response"))).toHaveLength(12);
    expect(reported("--concurrency=2", "src")).toEqual(plain);
    expect(reported("--cache", "src")).toEqual(plain);
    expect(reported("--cache", "src")).toEqual(plain);
    const files = many.flatMap((n) => [`src/routes${String(n)}.js`, `src/service${String(n)}.js`]);
    expect(reported(...files.reverse())).toEqual(plain);
  }, 60_000);
});

test("a process that lives long sees the edits of an imported file", async () => {
  const found = (): boolean => lint({ text: routes(1), filename: join(root, "src/routes1.js"), cwd: root }).map(ruleOf).includes("no-unprojected-query-response");
  expect(found()).toBe(true);
  const edits = [", select: { id: true }", "", ", select: { id: true, name: true }", ""];
  const answers: boolean[] = [];
  for (const [i, fields] of edits.entries()) {
    write({ "src/service1.js": service(1, fields) });
    // Coarse clocks of file systems must not decide.
    const later = new Date(Date.now() + 5_000 * (i + 1));
    utimesSync(join(root, "src/service1.js"), later, later);
    // A path is looked at once in a second.
    await setTimeout(1_100);
    answers.push(found());
  }
  expect(answers).toEqual([false, true, false, true]);
}, 30_000);

test("a file that comes into being is seen, and one that goes is missed", async () => {
  const text = routes(1).replace("./service1.js", "./later.js");
  const found = (): boolean => lint({ text, filename: join(root, "src/routes1.js"), cwd: root }).map(ruleOf).includes("no-unprojected-query-response");
  expect(found()).toBe(false);
  write({ "src/later.js": service(1, "") });
  await setTimeout(5_200);
  expect(found()).toBe(true);
  rmSync(join(root, "src/later.js"));
  await setTimeout(1_100);
  expect(found()).toBe(false);
}, 30_000);
