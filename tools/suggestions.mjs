// node tools/suggestions.mjs [--show] [--rules=a,b] [--min=PERCENT] FOLDER…
// Applies every suggestion of every finding below the folders, one at a time: the text has to parse, the finding has to be gone and no other may
// come. Each folder that holds a package.json, or is given, counts as a project. Exits with 1 when fewer suggestions than --min are sound (100 when left out).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { judge } from "./suggestions/judging.mjs";
import { applied, linterOf } from "./suggestions/linting.mjs";

const { values, positionals } = parseArgs({
  options: { show: { type: "boolean", default: false }, rules: { type: "string" }, min: { type: "string", default: "100" } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error("Usage: node tools/suggestions.mjs [--show] [--rules=a,b] [--min=PERCENT] FOLDER…");
  process.exit(2);
}
const wanted = values.rules?.split(",").map((name) => `leakproof/${name}`);
const notOurs = new Set(["node_modules", "dist", "build", "coverage", "generated"]);

/** Longer files are bundles. */
const MOST_CHARACTERS = 200_000;

/**
 * The code files below a folder, each with the project that it belongs to.
 * @param {string} folder
 * @param {string} project
 * @returns {Generator<{ path: string, project: string }>}
 */
function* codeFiles(folder, project) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !notOurs.has(entry.name) && !entry.name.startsWith(".")) yield* codeFiles(path, existsSync(join(path, "package.json")) ? path : project);
    else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name)) yield { path, project };
  }
}

/** @type {Map<string, { findings: number, without: number, suggestions: number, unparsable: number, left: number, added: number }>} */
const tally = new Map();
/** @param {string} rule */
function rowOf(rule) {
  const row = tally.get(rule) ?? { findings: 0, without: 0, suggestions: 0, unparsable: 0, left: 0, added: 0 };
  tally.set(rule, row);
  return row;
}

/** @type {Map<string, ReturnType<typeof linterOf>>} */
const linters = new Map();

/** @param {string} path @param {string} project */
function tryFile(path, project) {
  const lint = linters.get(project) ?? linterOf(project);
  linters.set(project, lint);
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  if (text.length > MOST_CHARACTERS) return;
  const before = lint(text, path);
  if (before.some(({ fatal }) => fatal === true)) return;
  for (const finding of before.filter(({ ruleId }) => ruleId?.startsWith("leakproof/") && wanted?.includes(ruleId) !== false)) {
    const row = rowOf(finding.ruleId ?? "");
    row.findings++;
    if (!finding.suggestions?.length) row.without++;
    for (const suggestion of finding.suggestions ?? []) {
      row.suggestions++;
      const faults = judge(before, finding, lint(applied(text, suggestion), path));
      for (const fault of new Set(faults.map((one) => one.fault))) row[fault]++;
      if (values.show) for (const { words } of faults) console.log(`${path}:${finding.line} ${finding.ruleId ?? ""} ${finding.messageId ?? ""} "${suggestion.desc}" ${words}`);
    }
  }
}

for (const folder of positionals.map((one) => resolve(one))) for (const { path, project } of codeFiles(folder, folder)) tryFile(path, project);

const rows = [...tally].sort(([a], [b]) => a.localeCompare(b));
for (const [rule, row] of rows) {
  console.log(`${rule.padEnd(42)} ${row.findings} findings, ${row.without} without a suggestion; ${row.suggestions} suggestions: ${row.unparsable} do not parse, ${row.left} leave the finding, ${row.added} add one`);
}
const total = rows.reduce((sum, [, { suggestions }]) => sum + suggestions, 0);
const unsound = rows.reduce((sum, [, { unparsable, left, added }]) => sum + unparsable + left + added, 0);
const share = total === 0 ? 100 : (100 * (total - unsound)) / total;
console.log(`${total} suggestions, ${share.toFixed(1)} % of them sound.`);
process.exitCode = share >= Number(values.min) ? 0 : 1;
