import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { host as browser } from "../../src/host/browser.js";
import { host } from "../../src/host/node.js";

const root = mkdtempSync(join(tmpdir(), "leakproof-host-"));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test("files", () => {
  const file = join(root, "b.txt");
  writeFileSync(file, "\u{FEFF}text");
  symlinkSync(file, join(root, "a.txt"));
  expect(host.read(file, 100)).toBe("text");
  expect(host.read(file, 3)).toBeUndefined();
  expect(host.read(root, 100)).toBeUndefined();
  expect(host.read(join(root, "none"), 100)).toBeUndefined();
  expect(host.list(root)).toEqual(["a.txt", "b.txt"]);
  expect(host.list(file)).toEqual([]);
  expect(host.info(join(root, "a.txt"))).toMatchObject({ kind: "file", size: 7, real: host.info(file)?.real });
  expect(host.info(root)?.kind).toBe("directory");
  expect(host.info(join(root, "none"))).toBeUndefined();
  expect(host.info("\0")).toBeUndefined();
});

test("parsing", () => {
  expect(host.parse("a.ts", "const a: number = 1;", "ts")?.program.body).toHaveLength(1);
  expect(host.parse("a.ts", "const a: = ;", "ts")).toBeUndefined();
  expect(host.parse("a.js", "", "jsx")?.program.body).toEqual([]);
  expect(host.visitorKeys()["IfStatement"]).toEqual(["test", "consequent", "alternate"]);
});

test("the browser has the same port, and nothing behind it", () => {
  expect(Object.keys(browser).sort()).toEqual(Object.keys(host).sort());
  expect([browser.info("/"), browser.read("/", 1), browser.list("/"), browser.parse("a.ts", "", "ts"), browser.home()]).toEqual([undefined, undefined, [], undefined, undefined]);
});
