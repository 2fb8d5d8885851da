// Starts the measurements that need a process of their own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { bench } from "./install.mjs";
import { titles } from "./giants.mjs";
import { median } from "./lint.mjs";

/** Longer than anybody would wait for one file. */
const PATIENCE = 120_000;

/** @param {readonly string[]} args */
function child(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bench, "lib/child.mjs"), ...args], { encoding: "utf8", maxBuffer: 1e7 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/**
 * A whole run from a cold start.
 * @param {string} name
 * @param {number} every
 * @returns {{ cpu: number, findings: number, unparsed: number, memory: number }}
 */
export const coldRun = (name, every) => child(["run", name, String(every)]);

/**
 * Milliseconds that importing a plugin takes once ESLint is loaded; the median of several processes.
 * @param {readonly string[]} packages imported one after the other, as a configuration would
 */
export function importTime(packages) {
  return packages.map((name) => median(Array.from({ length: 7 }, () => child(["import", name]).load))).reduce((a, b) => a + b, 0);
}

/** @returns {{ title: string, bytes: number, lines: number, none: number, all: number, finished: boolean, findings: number }[]} */
export function giantRun() {
  return titles.map((title) => {
    const { status, stdout } = spawnSync(process.execPath, [join(bench, "lib/child.mjs"), "giant", title], { encoding: "utf8", timeout: PATIENCE });
    return status === 0 ? JSON.parse(stdout) : { title, bytes: NaN, lines: NaN, none: NaN, all: NaN, finished: false, findings: 0 };
  });
}
