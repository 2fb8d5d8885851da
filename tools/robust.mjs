// npm run robust [-- --only=mutants,body] [-- --every=10] [-- --count=5000] [-- --seed=1] [-- --keep] [-- --folder=PATH …]
// Lints whatever code can be had, and code that nobody would write, and fails when the plugin throws, does not finish, or suggests what does not parse.
// `--folder` adds the code of a folder, such as the test cases of a parser that no package ships.
// `--keep` makes each failing input small and leaves it in tests/robust/cases, where the tests try it from then on.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { root } from "../bench/lib/install.mjs";
import { minimise } from "./robust/minimise.mjs";

/**
 * @typedef {import("./robust/linting.mjs").Input} Input
 * @typedef {import("./robust/linting.mjs").Outcome} Outcome
 */

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    every: { type: "string", default: "1" },
    count: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    keep: { type: "boolean", default: false },
    folder: { type: "string", multiple: true, default: [] },
  },
});
if (!existsSync(join(root, "dist/index.js"))) throw new Error("There is nothing to try yet: npm run build.");
const { inputs } = await import("./robust/inputs.mjs");
const { tryOut } = await import("./robust/linting.mjs");

/** Nobody waits longer for a file, whatever it holds. */
const PATIENCE = 60_000;
const SLOW = 5_000;

/** @type {(outcome: Outcome) => void} */
let answer = () => undefined;

function start() {
  const made = new Worker(new URL("robust/worker.mjs", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 3000 } });
  made.on("message", (/** @type {Outcome} */ outcome) => {
    answer(outcome);
  });
  made.on("error", (error) => {
    giveUp(String(error));
  });
  return made;
}

let worker = start();

/** @param {string} message */
function giveUp(message) {
  void worker.terminate();
  worker = start();
  answer({ kind: "crash", findings: 0, suggestions: 0, time: PATIENCE, message });
}

/** @param {Input} input @returns {Promise<Outcome>} */
function outcomeOf(input) {
  return new Promise((settle) => {
    const timer = setTimeout(giveUp, PATIENCE, "did not finish");
    answer = (outcome) => {
      clearTimeout(timer);
      settle(outcome);
    };
    worker.postMessage(input);
  });
}

/** @param {Input} input @param {Outcome} outcome */
function keep(input, { kind, message }) {
  const small = message === "did not finish" ? input.text : minimise(input.text, (text) => {
    const again = tryOut({ ...input, text });
    return again.kind === kind && again.message === message;
  });
  const folder = join(root, "tests/robust/cases");
  const file = join(folder, createHash("sha256").update(message).digest("hex").slice(0, 8) + extname(input.filename));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, small);
  return file;
}

/** @type {Map<string, { input: Input, outcome: Outcome, times: number }>} */
const failures = new Map();
/** @type {{ label: string, inputs: number, linted: number, findings: number, suggestions: number, failures: number, slowest: number }[]} */
const counts = [];

for (const [label, make] of Object.entries(inputs)) {
  if (values.only !== undefined && !values.only.split(",").includes(label)) continue;
  const count = { label, inputs: 0, linted: 0, findings: 0, suggestions: 0, failures: 0, slowest: 0 };
  counts.push(count);
  let seen = 0;
  for (const input of make({ count: Number(values.count), seed: Number(values.seed), folders: values.folder.map((folder) => resolve(folder)) })) {
    if (label !== "mutants" && seen++ % Number(values.every) !== 0) continue;
    const outcome = await outcomeOf(input);
    count.inputs++;
    if (outcome.kind !== "unparsed") count.linted++;
    count.findings += outcome.findings;
    count.suggestions += outcome.suggestions;
    count.slowest = Math.max(count.slowest, outcome.time);
    if (outcome.time > SLOW && outcome.kind === "clean") console.log(`slow: ${(outcome.time / 1000).toFixed(1)} s ${relative(root, input.filename)} (${input.parser})`);
    if (outcome.kind !== "crash" && outcome.kind !== "suggestion") continue;
    count.failures++;
    const known = failures.get(outcome.message);
    if (known) known.times++;
    else {
      failures.set(outcome.message, { input, outcome, times: 1 });
      console.log(`${outcome.kind}: ${outcome.message}\n  in ${relative(root, input.filename)} (${input.parser})`);
    }
  }
}

console.table(counts.map((count) => ({ ...count, slowest: `${(count.slowest / 1000).toFixed(1)} s` })));
for (const { input, outcome, times } of failures.values()) {
  console.log(`${times} × ${outcome.kind}: ${outcome.message}`);
  if (values.keep) console.log(`  ${relative(root, keep(input, outcome))}`);
}
await worker.terminate();
if (failures.size > 0) process.exitCode = 1;
