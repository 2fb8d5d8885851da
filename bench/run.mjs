// npm run bench [-- --quick] [-- --rounds=3] [-- --every=1] [-- --no-peers] [-- --write]
// Prints what the plugin costs beside linting without rules and beside other plugins; fails when a budget is not met. `--write` renews docs/benchmark.md.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { bench, root } from "./lib/install.mjs";

setFlagsFromString("--expose-gc");
globalThis.gc = runInNewContext("gc");

const { values } = parseArgs({
  allowNegative: true,
  options: {
    rounds: { type: "string", default: "3" },
    every: { type: "string", default: "1" },
    peers: { type: "boolean", default: true },
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const rounds = values.quick ? 1 : Number(values.rounds);
const every = values.quick ? 10 : Number(values.every);
const withPeers = values.peers && !values.quick;

if (!existsSync(join(root, "dist/index.js"))) throw new Error("There is nothing to measure yet: npm run build.");

const { sources } = await import("./lib/body.mjs");
const { contenders, everyRule, ownPlugin } = await import("./lib/contenders.mjs");
const { inTurns, ratio } = await import("./lib/turns.mjs");
const { coldRun, giantRun, importTime } = await import("./lib/apart.mjs");
const { growthOfFile, growthOfProject } = await import("./lib/growth.mjs");
const { slowFiles } = await import("./lib/slow.mjs");
const { markdown, write } = await import("./lib/report.mjs");

const body = sources().filter((_, i) => i % every === 0);
const running = contenders.filter(({ peer }) => withPeers || !peer);
console.log(`${body.length} files, ${rounds} round(s)`);
const lanes = await inTurns(body, running, rounds);
const [base] = lanes;
if (!base) throw new Error("There is no base to compare with.");

console.log("  from a cold start, each in its own process");
const cold = running.map(({ name }) => coldRun(name, every));
const coldBase = /** @type {(typeof cold)[number]} */ (cold[0]);
const rows = lanes.map((lane, i) => {
  const { cpu, memory } = /** @type {typeof coldBase} */ (cold[i]);
  const { title, peer, packages } = lane.contender;
  return { title, peer, ratio: ratio(lane, base), cold: cpu / coldBase.cpu, memory: memory / coldBase.memory, load: packages.length > 0 ? importTime(packages) : undefined, findings: lane.findings };
});

console.log("  each rule alone");
const plugin = await ownPlugin("names");
const names = Object.keys(everyRule(plugin));
const sample = body.filter((_, i) => i % (values.quick ? 4 : 10) === 0);
const alone = await inTurns(
  sample,
  [
    { ...base.contender },
    ...names.map((rule) => ({ name: rule, title: rule, peer: false, packages: [], setup: async () => ({ plugins: { leakproof: await ownPlugin(rule.replace("/", "-")) }, rules: { [rule]: "error" } }) })),
  ],
  1,
);
const perRule = alone.slice(1).map((lane) => ({ rule: lane.contender.name, ratio: ratio(lane, /** @type {typeof base} */ (alone[0])) }));

console.log("  growth, giants, slow files");
const setups = { none: await base.contender.setup(), all: await /** @type {typeof base} */ (lanes[2]).contender.setup() };
const file = growthOfFile(setups.none, setups.all);
const project = growthOfProject(setups.none, setups.all);
const giants = giantRun();
const slow = slowFiles(body, base, /** @type {typeof base} */ (lanes[2]), setups);

const [first, last] = [file[0], file.at(-1)];
const growth = first && last ? last.all / first.all : NaN;
const [, recommended, all] = rows;
const crashes = lanes.filter((lane) => !lane.contender.peer).flatMap((lane) => lane.crashes);
/** @type {(what: string, measured: number, limit: number, unit: string) => import("./lib/report.mjs").Budget} */
const atMost = (what, measured, limit, unit) => ({ what, measured: `${measured.toFixed(2)}${unit}`, budget: `≤ ${limit}${unit}`, met: measured <= limit });
const budgets = [
  atMost("`recommended`, time", recommended?.ratio ?? NaN, 1.08, "×"),
  atMost("all rules, time", all?.ratio ?? NaN, 1.12, "×"),
  atMost("all rules, peak memory", all?.memory ?? NaN, 1.2, "×"),
  atMost("import", all?.load ?? NaN, 30, " ms"),
  atMost("64 times the code", growth, 80, "× the time"),
  atMost("files slower than 4× their own time without rules + 50 ms", slow.length, 0, ""),
  atMost("giant files that do not finish", giants.filter(({ finished }) => !finished).length, 0, ""),
  atMost("crashes", crashes.length, 0, ""),
];

const packages = [...new Set(body.map((source) => source.project.slice(source.project.lastIndexOf("/") + 1).replace("+", "/")))];
const lines = body.reduce((sum, { text }) => sum + text.split("\n").length, 0);
const results = { rows, budgets, perRule, file, project, giants, body: { files: body.length, lines, packages, rounds, every } };
console.log(`\n${markdown(results)}`);
for (const { filename, none, all: full } of slow) console.log(`slow: ${filename.slice(bench.length + 7)}: ${none.toFixed(0)} ms without rules, ${full.toFixed(0)} ms with all`);
for (const crash of crashes) console.log(`crash: ${crash}`);
if (values.write) write(results);
if (budgets.some(({ met }) => !met)) process.exitCode = 1;
