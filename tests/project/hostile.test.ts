import { once } from "node:events";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Node } from "../../src/concepts/ast.js";
import { host } from "../../src/host/node.js";
import type { Host } from "../../src/host/port.js";
import { records } from "../../src/models/records/index.js";
import { createProjects, projectHash, type Project } from "../../src/project/index.js";
import { parseModule } from "../../src/project/modules.js";
import { memory } from "./memory.js";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-")));
  made.push(root);
  for (const [name, text] of Object.entries({ "package.json": "{}", ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Every path that is opened or listed. */
function watched(): { host: Host; touched: string[] } {
  const touched: string[] = [];
  return {
    touched,
    host: {
      ...host,
      read: (path, limit) => {
        touched.push(path);
        return host.read(path, limit);
      },
      list: (path) => {
        touched.push(path);
        return host.list(path);
      },
    },
  };
}

function projectAt(root: string, outside: Host = host): Project {
  return createProjects(outside)(join(root, "src/a.ts"), { project: true, records });
}

test("symbolic links: loops end, ways out are closed", () => {
  const outside = folder({ "secret.ts": "export const a = 1;", "schema.prisma": "model User {\n id Int\n}" });
  const root = folder({ "src/a.ts": "", "real/b.ts": "export const b = 1;", "tsconfig.json": "{}" });
  symlinkSync(join(root, "src"), join(root, "src/self"));
  symlinkSync(join(root, "src/x.ts"), join(root, "src/x.ts"));
  symlinkSync(outside, join(root, "src/out"));
  symlinkSync(join(outside, "schema.prisma"), join(root, "schema.prisma"));
  symlinkSync(join(root, "real/b.ts"), join(root, "src/b.ts"));
  const { host: spy, touched } = watched();
  const { resolve, recordOf, importersOf } = projectAt(root, spy);
  const from = join(root, "src/a.ts");
  expect(["./x", "./out/secret", "./self/self/self/x", "../../secret"].map((specifier) => resolve(from, specifier).kind)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  const inside = resolve(from, "./self/self/b");
  expect(inside.kind === "module" && inside.module.filename).toBe(join(root, "real/b.ts"));
  const asking = parseModule(from, "q", host);
  expect(asking && recordOf({ name: "user", node: asking.ast.body[0] as Node, module: asking }, "prisma")).toBeUndefined();
  importersOf(from);
  projectHash(root, [".prisma"], spy);
  expect(touched.map((path) => realpathSync(path)).filter((path) => !path.startsWith(root))).toEqual([]);
});

test("a project behind a symbolic link", () => {
  const root = folder({ "src/a.ts": "", "src/b.ts": 'export * from "./c";', "src/c.ts": "export const c = 1;", "prisma/schema.prisma": "model User {\n id Int\n}", "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' });
  const link = `${root}-link`;
  symlinkSync(root, link);
  made.push(link);
  const from = join(link, "src/a.ts");
  const { resolve, recordOf, textAbove } = projectAt(link);
  const first = resolve(from, "@/b");
  const second = first.kind === "module" ? resolve(first.module.filename, "./c") : first;
  expect(second.kind === "module" && second.module.filename).toBe(join(root, "src/c.ts"));
  expect(textAbove(from, ["prisma/schema.prisma"])?.file).toBe(join(root, "prisma/schema.prisma"));
  const asking = parseModule(from, "q", host);
  expect(asking && recordOf({ name: "user", node: asking.ast.body[0] as Node, module: asking }, "prisma")?.name).toBe("User");
});

test.skipIf(process.platform === "win32")("a socket is never opened, a folder is no file", async () => {
  const root = folder({ "src/a.ts": "", "src/dir.ts/x.txt": "" });
  const servers = ["src/pipe.ts", "schema.prisma"].map((name) => createServer().listen(join(root, name)));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const { resolve, textAbove } = projectAt(root);
  expect(resolve(join(root, "src/a.ts"), "./pipe")).toEqual({ kind: "unknown" });
  expect(resolve(join(root, "src/a.ts"), "./dir.ts")).toEqual({ kind: "unknown" });
  expect(textAbove(join(root, "src/a.ts"), ["schema.prisma"])).toBeUndefined();
  for (const server of servers) server.close();
});

test("huge files cost nothing", () => {
  const root = folder({ "src/a.ts": "", "prisma/schema.prisma": "", "src/big.ts": "", "tsconfig.json": "" });
  for (const name of ["prisma/schema.prisma", "src/big.ts", "tsconfig.json"]) truncateSync(join(root, name), 100_000_000);
  const { resolve, recordOf } = projectAt(root);
  const start = performance.now();
  expect(resolve(join(root, "src/a.ts"), "./big")).toEqual({ kind: "unknown" });
  const asking = parseModule("/x.ts", "q", host);
  expect(asking && recordOf({ name: "user", node: asking.ast.body[0] as Node, module: { ...asking, filename: join(root, "src/a.ts") } }, "prisma")).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(500);
});

test("a file that grows between the look and the reading", () => {
  const files = memory({ "/p/package.json": "{}", "/p/src/b.ts": "export const a = 1;" });
  const grown = "a();".repeat(200_000);
  const target = createProjects({ ...files, read: (path, limit) => (path.endsWith("b.ts") && grown.length > limit ? undefined : files.read(path, limit)) })("/p/src/a.ts", { project: true }).resolve("/p/src/a.ts", "./b");
  expect(target).toEqual({ kind: "unknown" });
});

test("names that look like patterns or prototypes", () => {
  const names = ["[...slug]", "(group)", "a*b", "{x}", "$&", "+page.server", "__proto__", "constructor", "ünï", "a b", "%2e%2e"];
  const root = folder({
    "src/a.ts": "",
    "tsconfig.json": '{ "compilerOptions": { "paths": { "__proto__/*": ["src/*"], "@/*": ["src/*"], "*": ["src/*"] } }, "extends": {}, "references": [null, 1, {}] }',
    ...Object.fromEntries(names.map((name) => [`src/${name}.ts`, "export const a = 1;"])),
  });
  const { resolve } = projectAt(root);
  for (const name of names) {
    expect(resolve(join(root, "src/a.ts"), `./${name}`).kind, name).toBe("module");
    expect(resolve(join(root, "src/a.ts"), `@/${name}`).kind, name).toBe("module");
  }
});

test.for([
  ["package.json", "[1, null"],
  ["package.json", '{ "workspaces": { "packages": 1 }, "dependencies": [], "imports": { "#a": { "node": [null, { "x": 1 }] } }, "exports": 5, "name": 7, "main": {}, "prisma": { "schema": {} } }'],
  ["package.json", '{ "workspaces": ["**", "***", "**/**/**/x", "../**", "/**", "(", "["] }'],
  ["tsconfig.json", '{ "compilerOptions": { "baseUrl": 5, "paths": { "a": 5, "#a*b*c": ["*"], "": [""] } }, "extends": [1, "", ".", "..", "./tsconfig.json"] }'],
  ["pnpm-workspace.yaml", "packages:\n  -\n  - '\n- [\n"],
  ["lerna.json", '{ "packages": [["x"]] }'],
] as const)("%s: %s", ([name, text]) => {
  const root = folder({ "src/a.ts": "", "src/b.ts": "export const b = 1;", [name]: text });
  const { resolve, packageOf } = projectAt(root);
  const from = join(root, "src/a.ts");
  expect(resolve(from, "./b").kind).toBe("module");
  for (const specifier of ["#a", "x", "a", "@a/b", "", ".", "/", "a/../../b", "\0", "a\\b", "@", "@/", "~", "#", "file:///etc/passwd"]) expect(resolve(from, specifier).kind).not.toBe("module");
  packageOf(from);
});

test("an outside world that fails everywhere", () => {
  const blind: Host = { ...host, info: () => undefined, read: () => undefined, list: () => [], home: () => undefined, parse: () => undefined, scopes: () => undefined };
  const { resolve, packageOf, textAbove } = createProjects(blind)("/p/a.ts", { project: true });
  expect([resolve("/p/a.ts", "./b"), packageOf("/p/a.ts"), textAbove("/p/a.ts", ["x"])]).toEqual([{ kind: "unknown" }, undefined, undefined]);
  const noParser = memory({ "/p/package.json": "{}", "/p/b.ts": "" });
  expect(createProjects({ ...noParser, parse: () => undefined })("/p/a.ts", { project: true }).resolve("/p/a.ts", "./b")).toEqual({ kind: "unknown" });
});

test("the hash changes with what findings depend on, and with nothing else", () => {
  const root = folder({ "src/a.ts": "1", "prisma/schema.prisma": "x", "README.md": "x", "node_modules/x/index.js": "x" });
  const before = projectHash(root, [".prisma"]);
  expect(projectHash(join(root, "src"), [".prisma"])).toBe(before);
  for (const name of ["README.md", "node_modules/x/index.js", "src/a.ts"]) writeFileSync(join(root, name), name === "src/a.ts" ? "1" : "changed");
  expect(projectHash(root, [".prisma"])).toBe(before);
  writeFileSync(join(root, "prisma/schema.prisma"), "y");
  expect(projectHash(root, [".prisma"])).not.toBe(before);
  const route = { "app/api/[...slug]/route.ts": "1", "package.json": "{}" };
  expect(projectHash(folder(route), [".prisma"])).not.toBe(projectHash(folder({ ...route, "app/api/[...slug]/route.ts": "2" }), [".prisma"]));
});
