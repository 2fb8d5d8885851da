import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root as repository } from "./support/paths.js";

const cli = join(repository, "dist/cli.js");
const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-cli-")));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const routes = `import express from "express";
import { load } from "./service.js";
import { reply } from "some-helpers";
const app = express();
app.get("/:id", async (req, res) => {
  res.json({ user: await load(req.params.id), name: req.query.name });
});
app.get("/", (req, res) => reply(res, req.query));
`;

beforeAll(() => {
  const config = `import leakproof from ${JSON.stringify(pathToFileURL(join(repository, "dist/index.js")).href)};
export default [{ ignores: ["ignored/"] }, ...leakproof.configs.recommended, { settings: { leakproof: { responseHelpers: [{ name: "reply", from: "some-helpers", arg: 1 }], tests: ["quiet/**"] } } }];
`;
  const files = {
    "package.json": '{ "type": "module", "dependencies": { "express": "5", "@prisma/client": "6" } }',
    "eslint.config.js": config,
    "src/routes.js": routes,
    "src/service.js": 'import { PrismaClient } from "@prisma/client";\nconst prisma = new PrismaClient();\nexport const load = (id) => prisma.user.findUnique({ where: { id } });\n',
    "quiet/routes.js": routes,
    "ignored/typed.ts": 'import express from "express";\nconst app = express();\napp.get("/", (req: express.Request, res: express.Response) => {\n  res.json(req.query);\n});\n',
    "src/broken.js": "const = ;\n",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"), "junction");
});

function run(...args: string[]): { readonly out: string; readonly error: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: "utf8" });
  return { out: stdout, error: stderr, status };
}

describe.skipIf(!existsSync(cli))("eslint-plugin-leakproof explain", () => {
  test("prints each way to what leaves on a line, through other files", () => {
    const { out, error, status } = run("explain", "src/routes.js:6");
    expect({ error, status }).toEqual({ error: "", status: 0 });
    expect(out).toContain("leaves the server (express, answer, in a handler of express)");
    expect(out).toMatch(/a record of user \(prisma, find\), all fields\n(?: {4}.*\n)* {4}src\/service\.js:3 {2}prisma\.user\.findUnique/);
    expect(out).toContain("the request's query.name");
  });

  test("takes a column in either spelling, and says of other places where to look", () => {
    const column = String((routes.split("\n")[5] ?? "").indexOf("{ user") + 1);
    expect(run("explain", `src/routes.js:6:${column}`).out).toBe(run("explain", "src/routes.js:6", column).out);
    expect(run("explain", `src/routes.js:6:${column}`).out).toContain("leaves the server");
    expect(run("explain", "src/routes.js:6:1").out).toContain("No value leaves the server on line 6");
    expect(run("explain", "src/routes.js:1").out).toMatch(/No value leaves the server on line 1.* line 6/s);
  });

  test("goes by the project's own configuration", () => {
    expect(run("explain", "src/routes.js:8").out).toMatch(/req\.query leaves the server .*\n {2}the request's query/);
    expect(run("explain", "quiet/routes.js:6").out).toContain("nothing is reported");
  });

  test("looks at files that the configuration ignores with the defaults", () => {
    expect(run("explain", "ignored/typed.ts:4").out).toContain("the request's query");
  });

  test("writes the ways as code flows of SARIF", () => {
    const sarif = JSON.parse(run("explain", "src/routes.js:6", "--format", "sarif").out) as {
      version: string;
      runs: [{ results: { locations: unknown; codeFlows: { message: { text: string }; threadFlows: { locations: { location: unknown }[] }[] }[] }[] }];
    };
    expect(sarif.version).toBe("2.1.0");
    const [result] = sarif.runs[0].results;
    expect(result?.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: "src/routes.js", uriBaseId: "SRCROOT" }, region: { startLine: 6, startColumn: 12 } } }]);
    const flow = result?.codeFlows.find(({ message }) => message.text.includes("a record of user"))?.threadFlows[0]?.locations.map(({ location }) => location);
    expect(flow?.[0]).toMatchObject({ physicalLocation: { artifactLocation: { uri: "src/service.js" }, region: { startLine: 3, startColumn: 29, endLine: 3 } } });
    expect(flow?.at(-1)).toMatchObject({ physicalLocation: { artifactLocation: { uri: "src/routes.js" } } });
  });

  test.for<[name: string, args: string[], said: RegExp]>([
    ["nothing", [], /^Usage: /],
    ["another command", ["lint", "src/routes.js:6"], /^Usage: /],
    ["no line", ["explain", "src/routes.js"], /^Usage: /],
    ["another format", ["explain", "src/routes.js:6", "--format", "xml"], /^Usage: /],
    ["a missing file", ["explain", "src/none.js:1"], /^There is no .*none\.js/],
    ["a file that does not parse", ["explain", "src/broken.js:1"], /broken\.js:1: Parsing error/],
  ])("refuses %s", ([, args, said]) => {
    const { out, error, status } = run(...args);
    expect({ out, status }).toEqual({ out: "", status: 2 });
    expect(error).toMatch(said);
  });
});
