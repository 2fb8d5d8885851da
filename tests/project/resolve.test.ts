import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openProject } from "../../src/project/index.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-")));
  made.push(root);
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

/** `file:src/a.ts`, `package:express/lib` or `unknown`. */
function lead(root: string, from: string, specifier: string): string {
  const target = openProject(join(root, from), { project: true }).resolve(join(root, from), specifier);
  if (target.kind === "module") return `file:${target.module.filename.slice(root.length + 1)}`;
  return target.kind === "package" ? `package:${[target.name, target.subpath].filter(Boolean).join("/")}` : "unknown";
}

const code = "export const a = 1;\n";

describe("resolve", () => {
  const root = project({
    "package.json": JSON.stringify({
      name: "shop",
      imports: { "#db": "./src/db.js", "#lib/*": { default: "./src/lib/*.js" } },
      dependencies: { express: "^5.1.0", config: "1", "@acme/kit": "workspace:*", linked: "file:./linked" },
      workspaces: ["packages/*"],
    }),
    "tsconfig.json": '{ // comment\n "extends": ["@missing/base", "./tsconfig.base.json"], "compilerOptions": { "baseUrl": ".", }, }',
    "tsconfig.base.json": '{ "extends": "./tsconfig.json", "compilerOptions": { "paths": { "@app/*": ["src/*"], "models": ["src/models/index.ts"], "@gone/*": ["nowhere/*"] } } }',
    "src/main.ts": code,
    "src/db.ts": code,
    "src/lib/text.ts": code,
    "src/both.js": code,
    "src/both.ts": code,
    "src/users/users.service.ts": code,
    "src/models/index.ts": code,
    "src/broken.ts": "class { = ",
    "src/types.d.ts": "export type A = 1;",
    "src/data.json": "{}",
    "src/widget.vue": "<template/>",
    "packages/kit/package.json": JSON.stringify({ name: "@acme/kit", exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./*": "./dist/*.js" } }),
    "packages/kit/src/index.ts": code,
    "packages/kit/src/extra.ts": code,
    "packages/empty/package.json": JSON.stringify({ name: "@acme/empty" }),
    "linked/package.json": JSON.stringify({ name: "linked", main: "main.js" }),
    "linked/main.js": "module.exports = 1;\n",
    "node_modules/express/index.js": code,
    "node_modules/own/index.js": code,
  });
  symlinkSync(join(root, "packages/kit"), join(root, "node_modules/kit-link"));
  symlinkSync(tmpdir(), join(root, "src/outside"));
  symlinkSync(join(root, "src/loop"), join(root, "src/loop"));

  test.for([
    ["./db", "file:src/db.ts"],
    ["./db.js", "file:src/db.ts"],
    ["./both.js", "file:src/both.ts"],
    ["./users/users.service", "file:src/users/users.service.ts"],
    ["./models", "file:src/models/index.ts"],
    ["./models/", "file:src/models/index.ts"],
    [".", "unknown"],
    ["./broken", "unknown"],
    ["./types", "unknown"],
    ["./data.json", "unknown"],
    ["./widget.vue", "unknown"],
    ["./loop", "unknown"],
    ["../node_modules/own/index.js", "unknown"],
    ["../../../etc/hosts", "unknown"],
    ["@app/db", "file:src/db.ts"],
    ["models", "file:src/models/index.ts"],
    ["src/users/users.service", "file:src/users/users.service.ts"],
    ["src/generated/client", "unknown"],
    ["@gone/x", "unknown"],
    ["#db", "file:src/db.ts"],
    ["#lib/text", "file:src/lib/text.ts"],
    ["#nothing", "unknown"],
    ["@/db", "file:src/db.ts"],
    ["~/src/db", "file:src/db.ts"],
    ["@acme/kit", "file:packages/kit/src/index.ts"],
    ["@acme/kit/extra", "file:packages/kit/src/extra.ts"],
    ["@acme/empty", "unknown"],
    ["linked", "file:linked/main.js"],
    ["express", "package:express"],
    ["express/lib/router", "package:express/lib/router"],
    ["@nestjs/common", "package:@nestjs/common"],
    ["node:fs/promises", "package:fs/promises"],
    ["npm:hono@4/cors", "package:hono/cors"],
    ["cloudflare:workers", "package:cloudflare:workers"],
    ["https://example.com/x.js", "unknown"],
    ["", "unknown"],
    ["shop", "package:shop"],
  ] as const)("%s", ([specifier, expected]) => {
    expect(lead(root, "src/main.ts", specifier)).toBe(expected);
  });

  test("a missing alias of a framework without configuration", () => {
    const nuxt = project({ "package.json": "{}", "app/utils/a.ts": code, "server/b.ts": code, "src/lib/c.ts": code, "shared/types.ts": code, "tsconfig.json": '{ "extends": "./.nuxt/tsconfig.json" }' });
    expect(lead(nuxt, "server/b.ts", "~/utils/a")).toBe("file:app/utils/a.ts");
    expect(lead(nuxt, "app/utils/a.ts", "~~/server/b")).toBe("file:server/b.ts");
    expect(lead(nuxt, "server/b.ts", "$lib/c")).toBe("file:src/lib/c.ts");
    expect(lead(nuxt, "server/b.ts", "#shared/types")).toBe("file:shared/types.ts");
    expect(lead(nuxt, "server/b.ts", "$env/static/private")).toBe("package:$env/static/private");
  });

  test("aliases of bundlers, frameworks, Babel and module-alias", () => {
    const app = project({
      "package.json": JSON.stringify({ dependencies: { listed: "1" }, _moduleAliases: { "@models": "lib/models" } }),
      "svelte.config.js": "export default { kit: { alias: {\n // $old: 'src/lib',\n $server: 'src/server', '$parts/*': './src/parts/*', listed: './gone',\n } } };",
      "vite.config.ts": 'export default { resolve: { alias: { "@": path.resolve(__dirname, "src"), "~lib": fileURLToPath(new URL("./lib", import.meta.url)) } } };',
      ".babelrc": '{ "plugins": [["module-resolver", { "alias": { "routes": "./src/routes" } }]] }',
      "src/server/index.ts": code,
      "src/server/users.ts": code,
      "src/parts/a.ts": code,
      "src/routes/b.js": code,
      "lib/models/user.js": code,
      "lib/text.ts": code,
    });
    const from = (specifier: string): string => lead(app, "src/routes/b.js", specifier);
    expect(from("$server")).toBe("file:src/server/index.ts");
    expect(from("$server/users")).toBe("file:src/server/users.ts");
    expect(from("$parts/a")).toBe("file:src/parts/a.ts");
    expect(from("@/server/users")).toBe("file:src/server/users.ts");
    expect(from("~lib/text")).toBe("file:lib/text.ts");
    expect(from("routes/b")).toBe("file:src/routes/b.js");
    expect(from("@models/user")).toBe("file:lib/models/user.js");
    expect(from("$old/c")).toBe("package:$old/c");
    expect(from("listed")).toBe("package:listed");
  });

  test("project references", () => {
    const solution = project({
      "package.json": "{}",
      "tsconfig.json": '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.json" }] }',
      "tsconfig.app.json": '{ "compilerOptions": { "paths": { "@x/*": ["./${configDir}/src/*", "./src/*"] } } }',
      "src/a.ts": code,
    });
    expect(lead(solution, "src/b.ts", "@x/a")).toBe("file:src/a.ts");
  });

  test("pnpm workspaces", () => {
    const pnpm = project({
      "pnpm-workspace.yaml": "# list\npackages:\n  - 'libs/**'\n  - \"!libs/skip\"\ncatalog:\n  zod: ^4.0.0\n",
      "apps/api/package.json": JSON.stringify({ name: "api", dependencies: { "@x/db": "workspace:*" } }),
      "apps/api/main.ts": code,
      "libs/deep/db/package.json": JSON.stringify({ name: "@x/db", main: "./dist/index.js" }),
      "libs/deep/db/src/index.ts": code,
      "libs/skip/package.json": JSON.stringify({ name: "skip" }),
      "libs/skip/index.ts": code,
    });
    expect(lead(pnpm, "apps/api/main.ts", "@x/db")).toBe("file:libs/deep/db/src/index.ts");
    expect(lead(pnpm, "apps/api/main.ts", "skip")).toBe("package:skip");
  });

  test("without a project, packages are known by name", () => {
    const closed = openProject(join(root, "src/main.ts"), { project: false });
    expect(closed.resolve(join(root, "src/main.ts"), "./db")).toEqual({ kind: "unknown" });
    expect(closed.resolve(join(root, "src/main.ts"), "express/x")).toEqual({ kind: "package", name: "express", subpath: "x" });
    const text = openProject("<input>", { project: true });
    expect(text.resolve("<input>", "./db")).toEqual({ kind: "unknown" });
    expect(text.root).toBeUndefined();
  });
});

describe("packageOf", () => {
  const root = project({
    "package.json": JSON.stringify({ name: "top", devDependencies: { mongoose: "~8.1", any: "*", two: "^4 || ^5" }, dependencies: { express: "npm:express@^4.19.0" } }),
    "api/package.json": '{ "type": "module" }',
    "web/package.json": JSON.stringify({ name: "web", dependencies: { next: "15.0.0-rc.1" } }),
  });

  test("the nearest that names dependencies", () => {
    const info = openProject(join(root, "api/a.ts"), { project: true }).packageOf(join(root, "api/a.ts"));
    expect(info).toMatchObject({ name: "top", root, type: "module" });
    expect(["express", "mongoose", "any", "two", "none"].map((name) => info?.major(name))).toEqual([4, 8, undefined, undefined, undefined]);
    const web = openProject(join(root, "web/a.ts"), { project: true }).packageOf(join(root, "web/a.ts"));
    expect(web?.major("next")).toBe(15);
    expect(web?.major("express")).toBe(4);
    expect(web?.dependencies.has("express")).toBe(false);
  });
});
