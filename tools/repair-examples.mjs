// node tools/repair-examples.mjs [APP]
// Type-checks what each suggestion of the example apps leaves, taken alone. Then takes the first suggestion of every finding in a copy of each
// app until nothing is left to repair, type-checks what came out of it and boots it: examples/smoke/repaired says what the servers have to answer then. Needs the examples' own packages (npm ci --prefix examples)
// and Prisma's clients (npm run generate --prefix examples). With --keep the copies, `.repaired` in each app, are left behind for reading.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { applied, linterOf } from "./suggestions/linting.mjs";
import { typeErrors } from "./suggestions/types.mjs";

const { values, positionals } = parseArgs({ options: { keep: { type: "boolean", default: false } }, allowPositionals: true });
const examples = fileURLToPath(new URL("../examples/", import.meta.url));
const { workspaces } = /** @type {{ workspaces: string[] }} */ (JSON.parse(readFileSync(join(examples, "package.json"), "utf8")));
const apps = workspaces.filter((app) => app.startsWith(positionals[0] ?? ""));

/** Inside of the app's own folder, where its packages resolve; the dot hides it from the globs of the app's tsconfig. */
const copyOf = (/** @type {string} */ app) => join(examples, app, ".repaired");

/** Rules whose repair needs a decision no edit can make. */
const needsDecision = /no-debug-exposure|require-(?:rate-limit|authentication|secure-transport)|no-auth-fallthrough/;

/** More than any file of the examples needs; a repair that makes work for the next would go on for ever. */
const MOST_REPAIRS = 60;

/** @param {string} folder @returns {string[]} */
function codeFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : codeFiles(path);
    return /\.[jt]sx?$/.test(entry.name) ? [path] : [];
  });
}

/** The leaky app alone, without its corrected twins and without what is built or installed. @param {string} app */
function copied(app) {
  const from = join(examples, app);
  const to = copyOf(app);
  rmSync(to, { recursive: true, force: true });
  for (const entry of readdirSync(from)) {
    if (/^(?:node_modules|dist|\..*)$/.test(entry)) continue;
    cpSync(join(from, entry), join(to, entry), { recursive: true, filter: (path) => !/^fixed$|\.fixed\.\w+$/.test(basename(path)) });
  }
  return to;
}

/** The whole lines that an edit has written in a text. @param {string} text @param {{ range: [number, number], text: string }} fix */
function linesOf(text, { range: [start], text: written }) {
  const end = text.indexOf("\n", start + written.length);
  return text.slice(text.lastIndexOf("\n", start) + 1, end < 0 ? text.length : end);
}

/** @param {string} folder @returns The number of repairs, and the environment variables that they read. */
function repair(folder) {
  const lint = linterOf(folder);
  const files = codeFiles(folder);
  /** @type {Set<string>} */
  const variables = new Set();
  let repairs = 0;
  // A repair in one file may be what a finding in another was waiting for.
  for (let changed = true; changed; ) {
    changed = false;
    for (const file of files) {
      let text = readFileSync(file, "utf8");
      for (;;) {
        const [first] = lint(text, file).find(({ suggestions }) => suggestions && suggestions.length > 0)?.suggestions ?? [];
        if (!first) break;
        if (repairs++ > MOST_REPAIRS) throw new Error(`${relative(examples, file)}: repairs make work for repairs\n${text}`);
        text = applied(text, first);
        for (const [, name] of linesOf(text, first.fix).matchAll(/process\.env\.(\w+)/g)) if (name) variables.add(name);
        changed = true;
      }
      writeFileSync(file, text);
    }
  }
  const left = files.flatMap((file) =>
    lint(readFileSync(file, "utf8"), file)
      .filter(({ ruleId }) => !needsDecision.test(ruleId ?? ""))
      .map(({ line, message, ruleId }) => `${relative(examples, file)}:${line} ${ruleId ?? "parser"}: ${message}`),
  );
  if (left.length > 0) throw new Error(`Left after the repairs:\n${left.join("\n")}`);
  return { repairs, variables };
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function node(args, env = process.env) {
  const { status } = spawnSync(process.execPath, args, { cwd: examples, stdio: "inherit", env });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed.`);
}

/** Every suggestion of the app, each taken alone. @param {string} folder */
function taken(folder) {
  const lint = linterOf(folder);
  return codeFiles(folder).flatMap((path) => {
    const text = readFileSync(path, "utf8");
    return lint(text, path).flatMap(({ line, ruleId, suggestions = [] }) =>
      suggestions.map((suggestion) => ({ path, text: applied(text, suggestion), label: `${relative(examples, path)}:${line} ${ruleId ?? ""} "${suggestion.desc}"` })),
    );
  });
}

/** Type-checks a copy, and builds it where its app runs built. @param {string} folder */
function check(folder) {
  const build = join(folder, "tsconfig.build.json");
  node(["node_modules/typescript/bin/tsc", "-p", existsSync(build) ? build : folder]);
}

try {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  for (const app of apps) {
    const folder = copied(app);
    const alone = taken(folder);
    const errors = typeErrors(join(folder, "tsconfig.json"), alone);
    if (errors.length > 0) throw new Error(`Suggestions that leave a type error:\n${errors.join("\n")}`);
    const { repairs, variables } = repair(folder);
    if (repairs === 0) throw new Error(`${app} has nothing to repair.`);
    for (const name of variables) env[name] ??= "set-by-the-smoke-test";
    console.log(`${app}: ${alone.length} suggestions alone, ${repairs} one after the other`);
    check(folder);
  }
  const tests = readdirSync(join(examples, "smoke/repaired")).filter((file) => apps.some((app) => file.endsWith(".test.ts") && app.startsWith(file.slice(0, -".test.ts".length))));
  if (tests.length > 0) node(["--import", "tsx", "--test", "--test-reporter=spec", "--test-concurrency=2", ...tests.map((file) => `smoke/repaired/${file}`)], env);
} finally {
  if (!values.keep) for (const app of apps) rmSync(copyOf(app), { recursive: true, force: true });
}
