// A project of a user in a folder of its own, with ESLint and the built plugin installed.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Gone when the tests have run.
 * @param {Readonly<Record<string, string>>} files by path
 */
export function makeProject(files) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "leakproof-client-")));
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });
  /** @param {string} name @param {string} text */
  const write = (name, text) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  mkdirSync(join(root, "node_modules"));
  symlinkSync(join(repository, "node_modules/eslint"), join(root, "node_modules/eslint"), "junction");
  symlinkSync(join(repository, "node_modules/@typescript-eslint"), join(root, "node_modules/@typescript-eslint"), "junction");
  symlinkSync(repository, join(root, "node_modules/eslint-plugin-leakproof"), "junction");
  return { root, write };
}
