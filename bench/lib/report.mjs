// The measurements as a page of the documentation, with a chart.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { chart } from "./chart.mjs";
import { root, versionOf } from "./install.mjs";

/**
 * @typedef {{ title: string, peer: boolean, ratio: number, cold: number, memory: number, load: number | undefined, findings: number }} Row
 * @typedef {{ what: string, measured: string, budget: string, met: boolean }} Budget
 * @typedef {object} Results
 * @property {Row[]} rows
 * @property {Budget[]} budgets
 * @property {{ rule: string, ratio: number }[]} perRule
 * @property {{ copies: number, none: number, all: number }[]} file
 * @property {{ files: number, none: number, all: number }[]} project
 * @property {{ title: string, bytes: number, lines: number, none: number, all: number, finished: boolean }[]} giants
 * @property {{ files: number, lines: number, packages: string[], rounds: number, every: number }} body
 */

/** @param {number} value */
const times = (value) => `${value.toFixed(2)}×`;
/** @param {number} value */
const ms = (value) => (value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`);

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** @param {Results} results */
export function markdown({ rows, budgets, perRule, file, project, giants, body }) {
  return `# Benchmark

What the plugin costs, beside linting without any rule and beside other plugins for security. Written by \`npm run bench -- --write\`; the body of code is fixed and comes from npm,
so that anyone can repeat it. The processor: ${cpus()[0]?.model.trim() ?? "unknown"}; Node ${process.versions.node}, ESLint ${versionOf("eslint")}.

The body${body.every > 1 ? `, one file of every ${body.every}` : ""}: ${body.files.toLocaleString("en")} files with ${body.lines.toLocaleString("en")} lines of ${body.packages.length} packages (${body.packages.join(", ")}).

${table(
    ["", "time", "time from a cold start", "peak memory", "import", "findings"],
    rows.map(({ title, ratio, cold, memory, load, findings }) => [title, times(ratio), times(cold), times(memory), load === undefined ? "" : ms(load), findings.toLocaleString("en")]),
  )}

![CPU time, as a multiple of linting without rules](./benchmark.svg)

Time is CPU time as a multiple of linting without rules: ${body.rounds > 1 ? `the median of ${body.rounds} rounds` : "one round"} in one process, in which all take turns on small pieces of the body. From a cold start: one
process for each, from its first file to its last. The import is timed once ESLint is loaded. Findings are counted, not judged.

## Budgets

The benchmark fails when one of these is not met.

${table(
    ["", "measured", "budget", ""],
    budgets.map(({ what, measured, budget, met }) => [what, measured, budget, met ? "met" : "**not met**"]),
  )}

## Each rule alone

What a rule shares with others is counted with each of them.

${table(
    ["rule", "time"],
    perRule.map(({ rule, ratio }) => [`\`${rule}\``, times(ratio)]),
  )}

## Growth

One module many times in one file:

${table(
    ["copies", "no rules", "all rules", "all rules, per copy"],
    file.map(({ copies, none, all }) => [String(copies), ms(none), ms(all), ms(all / copies)]),
  )}

Projects of different sizes, linted as a whole, time per file:

${table(
    ["files", "no rules", "all rules"],
    project.map(({ files, none, all }) => [String(files), ms(none), ms(all)]),
  )}

Files that nobody wrote by hand:

${table(
    ["", "size", "no rules", "all rules", "finished"],
    giants.map(({ title, bytes, none, all, finished }) => [title, `${(bytes / 1e6).toFixed(1)} MB`, ms(none), ms(all), finished ? "yes" : "**no**"]),
  )}
`;
}

/** @param {Results} results */
export function write(results) {
  mkdirSync(join(root, "docs"), { recursive: true });
  writeFileSync(join(root, "docs/benchmark.md"), markdown(results));
  writeFileSync(join(root, "docs/benchmark.svg"), chart(results.rows.map(({ title, ratio, peer }) => ({ title: title.replaceAll("`", ""), value: ratio, peer }))));
}
