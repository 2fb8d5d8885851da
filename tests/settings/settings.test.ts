import { describe, expect, test } from "vitest";
import { globToRegExp, relativePath } from "../../src/settings/globs.js";
import { readSettings } from "../../src/settings/index.js";

const read = (leakproof: unknown) => readSettings({ leakproof });

describe("globs", () => {
  test.for([
    ["**/tests/**", "tests/a.js", true],
    ["**/tests/**", "packages/api/tests/deep/a.js", true],
    ["**/tests/**", "latests/a.js", false],
    ["**/*.{test,spec}.*", "src/user.test.ts", true],
    ["**/*.{test,spec}.*", "src/test.ts", false],
    ["src/*.js", "src/a.js", true],
    ["src/*.js", "src/b/a.js", false],
    ["./src/**", "src/b/a.js", true],
    ["file?.js", "file1.js", true],
    ["[ab].js", "b.js", true],
    ["[!ab].js", "b.js", false],
    ["a+b.js", "a+b.js", true],
    ["health", "health", true],
  ] as const)("%s against %s", ([glob, path, matches]) => {
    expect(globToRegExp(glob).test(path)).toBe(matches);
  });

  test("paths are seen from the working directory, also on Windows", () => {
    expect(relativePath("/home/me/tests/app/src/a.js", "/home/me/tests/app")).toBe("src/a.js");
    expect(relativePath("C:\\app\\src\\a.js", "C:\\app")).toBe("src/a.js");
    expect(relativePath("/elsewhere/a.js", "/home/me")).toBe("elsewhere/a.js");
  });
});

describe("settings", () => {
  test("are complete without any", () => {
    const { settings, problems } = readSettings({});
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ guards: [], project: true, strictErrors: false });
    expect(settings.isQuiet("/app/src/server.js", "/app")).toBe(false);
    expect(settings.isQuiet("/app/src/server.test.js", "/app")).toBe(true);
    expect(settings.isQuiet("/app/prisma/seed.ts", "/app")).toBe(true);
    for (const file of ["vitest.config.ts", "jest-preset.js", "jest.setup.mjs", "src/setupTests.ts", "vitest.workspace.ts"]) expect(settings.isQuiet(`/app/${file}`, "/app"), file).toBe(true);
    for (const file of ["vite.config.ts", "src/config/jest.ts", "src/setup.ts"]) expect(settings.isQuiet(`/app/${file}`, "/app"), file).toBe(false);
  });

  test("name functions in three ways", () => {
    const { settings } = read({ guards: ["isUser", "./lib/guards#isUser", "#lib/guards#isUser", { from: "zod", name: "parse" }] });
    expect(settings.guards).toEqual([
      { from: undefined, name: "isUser" },
      { from: "./lib/guards", name: "isUser" },
      { from: "#lib/guards", name: "isUser" },
      { from: "zod", name: "parse" },
    ]);
  });

  test("take names and patterns of fields", () => {
    const { settings } = read({ sensitiveFields: ["badgeNumber", "/^iban/i"] });
    expect(["badgeNumber", "badgenumber", "ibanOfOwner", "name"].map((name) => settings.isSensitive(name))).toEqual([true, true, true, false]);
  });

  test("replace the globs of quiet files", () => {
    const { settings } = read({ tests: ["checks/**"] });
    expect(settings.isQuiet("/app/checks/a.js", "/app")).toBe(true);
    expect(settings.isQuiet("/app/src/a.test.js", "/app")).toBe(false);
  });

  test("know public routes with or without the first slash", () => {
    const { settings } = read({ publicRoutes: ["/health", "auth/*"] });
    expect(["/health", "/auth/login", "/users"].map((path) => settings.isPublicRoute(path))).toEqual([true, true, false]);
  });

  test("are read once per object", () => {
    const raw = { guards: ["isUser"] };
    expect(read(raw)).toBe(read(raw));
    expect(read({ guards: ["isUser"] })).not.toBe(read(raw));
  });
});

describe("mistakes in the settings", () => {
  test.for([
    [{ sensitiveFeilds: [] }, /no "sensitiveFeilds"; "sensitiveFields" is the closest key\./],
    [{ gard: [] }, /"guards"/],
    [{ somethingElseEntirely: 1 }, /it knows sensitiveFields, guards/],
    [{ guards: "isUser" }, /leakproof\.guards must be a list of function names/],
    [{ guards: [{ form: "zod", name: "parse" }] }, /guards must be/],
    [{ sensitiveFields: ["/(/"] }, /sensitiveFields must be/],
    [{ responseHelpers: [{ name: "ok" }] }, /responseHelpers must be/],
    [{ tests: ["[z-a]"] }, /tests must be/],
    [{ project: "no" }, /project must be true or false\./],
    [{ projectHash: 7 }, /projectHash must be/],
    [["guards"], /must be an object\./],
    [null, /must be an object\./],
  ] as const)("%j", ([raw, message]) => {
    const { settings, problems } = read(raw);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(settings.guards).toEqual([]);
  });

  test("leave the other keys in force", () => {
    const { settings, problems } = read({ guards: ["isUser"], project: "no" });
    expect(problems).toHaveLength(1);
    expect(settings.guards).toHaveLength(1);
    expect(settings.project).toBe(true);
  });
});
