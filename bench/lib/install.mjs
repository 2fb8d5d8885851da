// Brings the linter, the parsers and the compared plugins on first use: they are no part of the project's own installation.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const bench = join(dirname(fileURLToPath(import.meta.url)), "..");
export const root = join(bench, "..");

if (!existsSync(join(bench, "node_modules"))) {
  console.log("Installing what the benchmark compares with, once.");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: bench, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
}

const require = createRequire(join(bench, "package.json"));

/**
 * A package of the bench; what it exports by default, or all of it. Loaded without its types: the project must type-check before anything is installed here.
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function load(name) {
  const module = await import(pathToFileURL(require.resolve(name)).href);
  return module.default ?? module;
}

/**
 * @param {string} name
 * @returns {string}
 */
export function versionOf(name) {
  return require(`${name}/package.json`).version;
}

/** @param {string} name */
export const pathOf = (name) => require.resolve(name);
