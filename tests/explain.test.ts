import { Linter } from "eslint";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { analyze, explain } from "../src/explain.js";

const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-explain-")));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What is said of the line of `src/routes.js` on which `mark` stands. */
function explained(routes: string, mark: string, others: Readonly<Record<string, string>> = {}): string {
  for (const [name, text] of Object.entries({ "package.json": '{ "dependencies": { "express": "5" } }', "src/routes.js": routes, ...others })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const line = routes.slice(0, routes.indexOf(mark)).split("\n").length;
  let said = "";
  const rule = {
    create: (context: Parameters<typeof analyze>[0]) => ({
      "Program:exit"() {
        const file = analyze(context);
        said = file ? explain(file, line) : "";
      },
    }),
  };
  const messages = new Linter({ cwd: root }).verify(routes, [{ plugins: { explain: { rules: { line: rule } } }, rules: { "explain/line": "error" } }], { filename: join(root, "src/routes.js") });
  expect(messages).toEqual([]);
  return said;
}

const app = "import express from 'express';\nconst app = express();\n";

test("the way from the sink back to the source crosses functions and files", () => {
  const said = explained(
    `${app}import { load } from './service.js';\napp.get('/', async (req, res) => {\n  const user = await load(req.params.id);\n  res.json(user);\n});\n`,
    "res.json",
    { "src/service.js": "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport const load = (id) => prisma.user.findUnique({ where: { id } });\n" },
  );
  expect(said.split("\n").map((line) => line.trim())).toEqual([
    "src/routes.js:6  user leaves the server (express, answer, in a handler of express)",
    "a record of user (prisma, find), all fields",
    expect.stringContaining("src/routes.js:6  user"),
    expect.stringContaining("src/routes.js:5  await load(req.params.id)"),
    expect.stringContaining("src/routes.js:5  load(req.params.id)"),
    expect.stringContaining("src/service.js:3  prisma.user.findUnique({ where: { id } })"),
  ]);
});

test.for([
  ["parameter", "export function send(res, value) {\n  res.json(value);\n}\napp.get('/', (req, res) => send(res, req.query.a));\nexport function other(value, _, res) {\n  express.response.json(value);\n}\n", "res.json", /the request's query\.a|nothing in sight calls this function/],
  ["dynamic", "app.get('/', (req, res) => {\n  res.json(registry[req.params.id]);\n});\n", "res.json", /stopped: this can't be told from the code/],
  ["import", "import { load } from './missing.js';\napp.get('/', async (req, res) => {\n  res.json(await load());\n});\n", "res.json", /stopped: the import leads to code that can't be read/],
  ["error", "app.get('/', (req, res) => {\n  try {\n    work();\n  } catch (error) {\n    res.json({ why: error.message });\n  }\n});\n", "res.json", /an error's message/],
  ["environment", "app.get('/', (req, res) => {\n  res.json(process.env.SECRET);\n});\n", "res.json", /the environment variable SECRET/],
] as const)("%s", ([, code, mark, pattern]) => {
  expect(explained(app + code, mark)).toMatch(pattern);
});

test("reads of the body, with what is to be said of them", () => {
  const open = `${app}app.post('/', (req, res) => {\n  save(req.body.name.trim());\n  res.end();\n});\n`;
  expect(explained(open, "save")).toMatch(/req\.body\.name reads name: where the key is missing, this throws\n {2}the request's body\.name/);
  const guarded = `${app}app.post('/', (req, res) => {\n  if (typeof req.body.name !== 'string') return res.sendStatus(400);\n  save(req.body.name);\n  res.end();\n});\n`;
  expect(explained(guarded, "save")).toMatch(/reads the body: nothing to report/);
});

test("lines without any", () => {
  expect(explained(`${app}app.get('/', (req, res) => {\n  res.json(1);\n});\n`, "express()")).toMatch(/No value leaves the server on line 2.* line 4\./s);
  expect(explained("export const a = 1;\n", "export")).toMatch(/Nothing in this file hints at requests/);
});
