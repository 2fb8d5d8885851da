import { parse } from "@typescript-eslint/parser";
import { describe, expect, test } from "vitest";
import type { Module } from "../../src/concepts/module.js";
import { host as browser } from "../../src/host/browser.js";
import { isTooDeep } from "../../src/project/depth.js";
import { createProjects } from "../../src/project/index.js";
import { childrenOf, walk } from "../../src/syntax/walk.js";
import { memory, type Memory } from "./memory.js";

const settings = { project: true };
const from = "/p/a.ts";

function opened(host: Memory, specifier: string): Module | undefined {
  const target = createProjects(host)(from, settings).resolve(from, specifier);
  return target.kind === "module" ? target.module : undefined;
}

/** One project, asked again and again. */
function asking(host: Memory, specifier: string): () => Module | undefined {
  const { resolve } = createProjects(host)(from, settings);
  return () => {
    const target = resolve(from, specifier);
    return target.kind === "module" ? target.module : undefined;
  };
}

const decorated = `
/** @leakproof serializer */
@Entity() export class User<T> extends Base { @Column({ select: false }) private password?: string; constructor(private readonly a: A) { super(); } get x() { return this.a!; } }
export const view = async ({ a = 1, ...rest }: P) => ({ ...rest, b: (a as number)?.toFixed(), c: \`\${a}\` });
export default function* gen() { yield* other() satisfies X; }
export * from "./b"; export * as ns from "./c"; import type { T } from "./d"; import e = require("e"); export = e;
declare module "m" { interface I { a(): void; readonly b?: string } } abstract class Q { abstract m(): void; static { a; } accessor z = 1; #p = 2; }
label: for (const a of b) { if (a) continue label; else break; } try { throw new Error("x", { cause: 1 }); } catch { } finally { }
`;

describe("a parsed file", () => {
  const module = opened(memory({ "/p/package.json": "{}", "/p/user.ts": decorated }), "./user");

  test("has a parent on every node", () => {
    expect(module).toBeDefined();
    if (!module) return;
    let count = 0;
    walk(module.ast, module.visitorKeys, (node) => {
      count++;
      for (const child of childrenOf(node, module.visitorKeys)) expect(child.parent, child.type).toBe(node);
      return undefined;
    });
    expect(count).toBeGreaterThan(150);
  });

  test("looks like typescript-estree's", () => {
    const unimportant = ["comments", "end", "errors", "loc", "parent", "start", "tokens"];
    const plain = (tree: unknown): unknown =>
      JSON.parse(JSON.stringify(tree, (key, value: unknown) => (unimportant.includes(key) || (key === "value" && value === null) ? undefined : value)));
    expect(plain(module?.ast.body)).toEqual(plain(parse(decorated, { range: true, sourceType: "module" }).body));
  });

  test("keeps its comments", () => {
    expect(module?.ast.comments?.[0]).toMatchObject({ type: "Block", value: "* @leakproof serializer ", range: [1, 29] });
  });

  test("has scopes", () => {
    expect(module?.scopes.scopes.some((scope) => scope.type === "module" && scope.set.has("view"))).toBe(true);
  });

  test.for([
    ["js with JSX", "/p/x.js", "export const a = <b c={d} />;"],
    ["CommonJS with a return at the top", "/p/x.js", "const a = require('a'); if (a) return; module.exports = a;"],
    ["sloppy script", "/p/x.cjs", "with (a) { var b = 010; }"],
    ["decorators in JavaScript", "/p/x.js", "@Controller() export class A { @Get() b() {} }"],
    ["tsx", "/p/x.tsx", "export const a = (b: B) => <C<D> e />;"],
    ["mts", "/p/x.mts", "export const a = await <B>c;"],
    ["a byte order mark and a shebang", "/p/x.js", "#!/usr/bin/env node\nmodule.exports = 1;"],
  ] as const)("%s", ([, path, text]) => {
    expect(opened(memory({ "/p/package.json": "{}", [path]: text }), "./x")?.ast.body.length).toBeGreaterThan(0);
  });

  test.for([
    ["a syntax error", "const = 1;"],
    ["a huge file", "a();\n".repeat(101_000)],
    ["deep nesting", `a = ${"[".repeat(30_000)}${"]".repeat(30_000)}`],
  ] as const)("%s is unknown", ([, text]) => {
    expect(opened(memory({ "/p/package.json": "{}", "/p/x.js": text }), "./x")).toBeUndefined();
  });
});

describe("freshness", () => {
  test("a file is parsed once, and again after an edit, at most a second late", () => {
    const host = memory({ "/p/package.json": "{}", "/p/b.ts": "export const a = 1;" });
    const ask = asking(host, "./b");
    const first = ask();
    expect(first?.text).toContain("a = 1");
    expect(ask()).toBe(first);
    host.write("/p/b.ts", "export const a = 2;");
    host.time += 999;
    const looks = host.looks;
    expect(ask()).toBe(first);
    expect(host.looks).toBe(looks);
    host.time += 2;
    expect(ask()?.text).toContain("a = 2");
    host.time += 2000;
    expect(ask()).toBe(ask());
    expect(host.opened.filter((path) => path === "/p/b.ts")).toHaveLength(2);
  });

  test("a new file is found five seconds later, a removed one is gone", () => {
    const host = memory({ "/p/package.json": "{}", "/p/a.ts": "" });
    const ask = asking(host, "./b");
    expect(ask()).toBeUndefined();
    host.write("/p/b.ts", "export const a = 1;");
    host.time += 5001;
    expect(ask()).toBeDefined();
    host.files.delete("/p/b.ts");
    host.time += 5001;
    expect(ask()).toBeUndefined();
  });

  test("a better candidate that appears wins", () => {
    const host = memory({ "/p/package.json": "{}", "/p/b.js": "export const a = 1;" });
    const ask = asking(host, "./b.js");
    expect(ask()?.filename).toBe("/p/b.js");
    host.write("/p/b.ts", "export const a = 2;");
    host.time += 5001;
    expect(ask()?.filename).toBe("/p/b.ts");
  });

  test("no more text than 1.5 MB is kept parsed, the least recently used goes first", () => {
    const names = Array.from({ length: 4 }, (_, i) => `/p/f${String(i)}.ts`);
    const text = `export {};\n/* ${"x".repeat(400_000)} */`;
    const host = memory({ "/p/package.json": "{}", ...Object.fromEntries(names.map((name) => [name, text])) });
    const { resolve } = createProjects(host)(from, settings);
    for (const name of names) resolve(from, `.${name.slice(2)}`);
    host.opened.length = 0;
    resolve(from, "./f3");
    resolve(from, "./f1");
    expect(host.opened).toEqual([]);
    resolve(from, "./f0");
    expect(host.opened).toEqual(["/p/f0.ts"]);
    resolve(from, "./f2");
    expect(host.opened).toEqual(["/p/f0.ts", "/p/f2.ts"]);
  });
});

describe("nothing foreign is opened", () => {
  test("outside the root, in node_modules, in unreadable places", () => {
    const host = memory({
      "/home/u/package.json": "{}",
      "/other/x.ts": "",
      "/w/tsconfig.json": '{ "compilerOptions": { "baseUrl": "/other" } }',
      "/w/p/.git/HEAD": "",
      "/w/p/package.json": '{ "dependencies": { "lib": "file:../../other" }, "workspaces": ["../*", "/other"], "imports": { "#x": "./../../other/x.ts" } }',
      "/w/p/tsconfig.json": '{ "extends": ["../tsconfig.json", "/other/tsconfig", "lib/tsconfig"], "compilerOptions": { "paths": { "@x": ["../../other/x.ts"], "@y": ["./node_modules/lib/index.ts"] } }, "references": [{ "path": ".." }] }',
      "/w/p/node_modules/lib/index.ts": "",
      "/w/p/node_modules/lib/tsconfig.json": "{}",
      "/w/p/src/a.ts": "",
    });
    const { resolve } = createProjects(host)("/w/p/src/a.ts", settings);
    for (const specifier of ["../../../other/x", "/other/x.ts", "@x", "@y", "#x", "lib", "../../p2/a", "../node_modules/lib"]) {
      expect(resolve("/w/p/src/a.ts", specifier).kind, specifier).not.toBe("module");
    }
    expect(host.opened.filter((path) => !path.startsWith("/w/p/") || path.includes("node_modules"))).toEqual([]);
  });

  test("the browser knows packages only", () => {
    const { resolve, root } = createProjects(browser)("/p/a.ts", settings);
    expect(resolve("/p/a.ts", "./b")).toEqual({ kind: "unknown" });
    expect(resolve("/p/a.ts", "express")).toEqual({ kind: "package", name: "express", subpath: "" });
    expect(root).toBe("/p");
  });
});

describe("root", () => {
  const rootOf = (files: readonly string[], file: string): string | undefined => createProjects({ ...memory(Object.fromEntries(files.map((name) => [name, "{}"]))), home: () => "/home/u" })(file, settings).root;

  test.for([
    ["the repository", ["/r/.git/HEAD", "/r/packages/a/package.json"], "/r/packages/a/src/x.ts", "/r"],
    ["the inner repository", ["/r/.git/HEAD", "/r/sub/.git"], "/r/sub/x.ts", "/r/sub"],
    ["the outermost package", ["/r/package.json", "/r/a/b/package.json"], "/r/a/b/c/x.ts", "/r"],
    ["a workspace's top", ["/r/pnpm-workspace.yaml", "/r/a/package.json"], "/r/a/x.ts", "/r"],
    ["not the home directory", ["/home/u/package.json", "/home/u/p/package.json"], "/home/u/p/x.ts", "/home/u/p"],
    ["an installed package", ["/r/package.json", "/r/node_modules/@s/lib/package.json"], "/r/node_modules/@s/lib/src/x.js", "/r/node_modules/@s/lib"],
    ["a lonely file", [], "/tmp/x.js", "/tmp"],
  ] as const)("%s", ([, files, file, expected]) => {
    expect(rootOf(files, file)).toBe(expected);
  });
});

describe("depth", () => {
  test("ordinary long code is no deep code", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `const a${String(i)} = b ? c.d(e => f) : g`);
    expect(isTooDeep(lines.join("\n"))).toBe(false);
    expect(isTooDeep(`x = [${lines.map((line) => `{ a: "${line}", b: 1 }`).join(",\n")}]`)).toBe(false);
    expect(isTooDeep(`/* ${"((((".repeat(5000)} */ x = "${"[[[[".repeat(5000)}"`)).toBe(false);
  });

  test.for([
    ["brackets", "a([{", 3000, "}])"],
    ["functions", "(function(){", 1000, "})()"],
    ["else if", "if (a) b; else ", 4000, ""],
    ["else if on lines", "if (a) {\n}\nelse ", 4000, ""],
    ["if on lines", "if (a)\n", 4000, ""],
    ["arrows", "a => ", 4000, ""],
    ["conditionals", "a ? b : ", 4000, ""],
    ["assignments", "a = ", 4000, ""],
    ["sums", "a +\n", 60_000, ""],
    ["chains", ".a()", 100_000, ""],
    ["types", "A<", 2600, ""],
  ] as const)("%s", ([, open, count, close]) => {
    expect(isTooDeep(`x = ${open.repeat(count)}1${close.repeat(count)}`)).toBe(true);
  });
});
