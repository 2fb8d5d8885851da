import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import type * as NodeFs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { lint, ruleOf } from "../support/lint.js";

/** Every path whose content was asked for: a file's text, or a folder's names. */
const touched = vi.hoisted(() => [] as string[]);
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof NodeFs>();
  const watched = (name: "openSync" | "readdirSync" | "readFileSync") => (path: unknown, ...rest: unknown[]) => {
    if (typeof path === "string") touched.push(path);
    return (fs[name] as (...given: unknown[]) => unknown)(path, ...rest);
  };
  return { ...fs, openSync: watched("openSync"), readdirSync: watched("readdirSync"), readFileSync: watched("readFileSync") };
});

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-")));
  made.push(root);
  for (const [name, text] of Object.entries({ "package.json": '{ "dependencies": { "express": "5", "@prisma/client": "6" } }', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const leaks = `import express from "express";
import { load } from "./service.js";
const app = express();
app.get("/users/:id", async (req, res) => {
  res.json(await load(req.params.id));
});
`;
const serviceThatLeaks = `import { PrismaClient } from "@prisma/client";
const prisma = new PrismaClient();
export const load = (id) => prisma.user.findUnique({ where: { id } });
`;

/** The rules that report on `src/routes.js`. An error of the plugin's own would be thrown. */
function reported(root: string, text = leaks): string[] {
  return lint({ text, filename: join(root, "src/routes.js"), cwd: root }).map(ruleOf);
}

const query = "no-unprojected-query-response";

test("the project used here has a finding that needs another file", () => {
  expect(reported(project({ "src/service.js": serviceThatLeaks }))).toContain(query);
  expect(reported(project({}))).not.toContain(query);
});

test("imports in circles", () => {
  const circle = project({
    "src/service.js": 'export { load } from "./a.js";\nexport * from "./service.js";\n',
    "src/a.js": 'export * from "./b.js";\nexport * from "./a.js";\n',
    "src/b.js": 'export * from "./a.js";\nimport { load as again } from "./service.js";\nexport const other = again;\nexport * from "./c.js";\n',
    "src/c.js": `import "./routes.js";\n${serviceThatLeaks}`,
  });
  expect(reported(circle)).toContain(query);
  const endless = project({ "src/service.js": 'import { load as a } from "./a.js";\nexport const load = (x) => a(x);\n', "src/a.js": 'import { load as b } from "./service.js";\nexport const load = (x) => b(load(b(x)));\n' });
  expect(reported(endless)).not.toContain(query);
});

test("imports of files that are missing, empty, broken or folders", () => {
  for (const text of ["", "export const load = (", "\0\0\0", "export default 1;", "<<<<<<< HEAD\n"]) expect(reported(project({ "src/service.js": text }))).not.toContain(query);
  expect(reported(project({ "src/service.js/index.js": serviceThatLeaks }))).toBeInstanceOf(Array);
});

test.skipIf(process.platform === "win32")("symbolic links in circles, and a file that may not be read", () => {
  const itself = project({ "src/x.js": "" });
  symlinkSync(join(itself, "src/service.js"), join(itself, "src/service.js"));
  expect(reported(itself)).not.toContain(query);
  const root = project({ "src/lib/x.js": "", "src/service.js": 'export * from "./lib/up/lib/up/real.js";\n', "src/real.js": serviceThatLeaks });
  symlinkSync(join(root, "src"), join(root, "src/lib/up"));
  expect(reported(root)).toContain(query);
  chmodSync(join(root, "src/real.js"), 0o000);
  expect(() => reported(root)).not.toThrow();
});

test("a schema of a hundred megabytes is not read", () => {
  const root = project({ "src/service.js": serviceThatLeaks, "prisma/schema.prisma": "" });
  truncateSync(join(root, "prisma/schema.prisma"), 100_000_000);
  const start = performance.now();
  expect(reported(root)).toContain(query);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("a configuration that extends itself", () => {
  const root = project({
    "src/service.js": 'export * from "@/real.js";\n',
    "src/real.js": serviceThatLeaks,
    "tsconfig.json": '{ "extends": ["./tsconfig.json", "./other.json"], "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
    "other.json": '{ "extends": "./tsconfig.json", "references": [{ "path": "." }] }',
  });
  expect(reported(root)).toContain(query);
});

test("names that look like patterns", () => {
  for (const name of ["[id]", "(group)", "a*b", "{a,b}", "!x", "$&", "+page"]) {
    const root = project({ [`src/${name}/service.js`]: serviceThatLeaks });
    expect(reported(root, leaks.replace("./service.js", () => `./${name}/service.js`)), name).toContain(query);
  }
});

test("files that change, vanish and turn into folders between two looks", () => {
  const root = project({ "src/service.js": serviceThatLeaks });
  const service = join(root, "src/service.js");
  reported(root);
  truncateSync(service, 3_000_000);
  expect(() => reported(root)).not.toThrow();
  rmSync(service);
  expect(() => reported(root)).not.toThrow();
  mkdirSync(service);
  expect(() => reported(root)).not.toThrow();
});

test("nothing outside the project is read, whatever it is called", () => {
  const outside = project({ "service.js": serviceThatLeaks, "schema.prisma": "model User {\n id Int\n password String\n}\n", "tsconfig.json": "{}" });
  const root = project({ ".git/HEAD": "", "node_modules/dep/index.js": serviceThatLeaks, "tsconfig.json": `{ "extends": "${outside}/tsconfig.json", "compilerOptions": { "paths": { "@out/*": ["${outside}/*"], "@up/*": ["../../*"] } } }` });
  symlinkSync(outside, join(root, "src-link"));
  mkdirSync(join(root, "src"));
  symlinkSync(join(outside, "service.js"), join(root, "src/linked.js"));
  touched.length = 0;
  const specifiers = [`${outside}/service.js`, "../../../../../../etc/passwd", "@out/service.js", "@up/service.js", "../src-link/service.js", "./linked.js", "dep", `file://${outside}/service.js`, "../node_modules/dep/index.js"];
  for (const specifier of specifiers) expect(reported(root, leaks.replace("./service.js", () => specifier)), specifier).not.toContain(query);
  const own = touched.filter((path) => path.startsWith(tmpdir()) || path.startsWith(realpathSync(tmpdir())) || path.startsWith("/etc"));
  expect(own.filter((path) => !path.startsWith(`${root}/`) && path !== root)).toEqual([]);
  expect(own.filter((path) => path.includes("node_modules"))).toEqual([]);
  expect(own).not.toEqual([]);
});
