// npm run new-rule -- no-something
// Writes the rule, its page and a first fixture, and registers the rule. The tests fail until the rule reports what the fixture declares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const name = process.argv[2] ?? "";
const identifier = name.replace(/-(\w)/g, (_, letter) => String(letter).toUpperCase());

const rule = `import { defineRule } from "../rule/define.js";

export default defineRule({
  name: "${name}",
  docs: {
    description: "Disallow …",
    preset: "strict",
    severity: "error",
    cwe: [],
    asvs: [],
    api: [],
  },
  messages: {
    sent: "{{what}} goes to the client. Send … instead.",
  },
  suggestions: {},
  options: {},
  *detect(file) {
    // Ask the analysis for the places where this defect can stand, and yield one finding for each that has it.
    void file;
  },
  offer: () => [],
});
`;

const page = `<!-- begin header: npm run docs -->
<!-- end header -->

## What leaks

## Examples

\`\`\`js incorrect
app.get("/", (req, res) => {
  res.send("…");
});
\`\`\`

\`\`\`js correct
app.get("/", (req, res) => {
  res.send("…");
});
\`\`\`

## Options

<!-- begin options: npm run docs -->
<!-- end options -->

## What it does not see

## When not to use it
`;

const fixture = `import express from "express";

export const app = express();

app.get("/", (req, res) => {
  res.send("…"); // expect: sent
});
`;

/**
 * The list of rules with one more, at its place in the alphabet.
 * @param {string} index
 */
function registered(index) {
  const imported = `import ${identifier} from "./${name}.js";`;
  const entry = `  "${name}": ${identifier},`;
  const lines = index.split("\n");
  const at = (/** @type {RegExp} */ pattern, /** @type {string} */ line) => {
    const places = [...lines.keys()].filter((place) => pattern.test(lines[place] ?? ""));
    if (places.length === 0) throw new Error("src/rules/index.ts has no list to add to.");
    const before = places.find((place) => (lines[place] ?? "") > line) ?? (places.at(-1) ?? 0) + 1;
    lines.splice(before, 0, line);
  };
  at(/^import \w+ from "\.\/[\w-]+\.js";$/, imported);
  at(/^ {2}"[\w-]+": \w+,$/, entry);
  return lines.join("\n");
}

if (!/^(?:no|require|prefer)(?:-[a-z]+)+$/.test(name))
  throw new Error(`Name the rule: npm run new-rule -- no-something (got "${name}").`);

const index = join("src", "rules", "index.ts");
const files = {
  [join("src", "rules", `${name}.ts`)]: rule,
  [join("docs", "rules", `${name}.md`)]: page,
  [join("tests", "fixtures", "express", `${name}.js`)]: fixture,
};
for (const file of Object.keys(files)) if (existsSync(join(root, file))) throw new Error(`${file} exists.`);
files[index] = registered(readFileSync(join(root, index), "utf8"));

for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  console.log(file);
}
console.log("\nNext: fill in docs.cwe and docs.asvs or docs.api, write detect(), then `npm run docs` and `npm test`.");
