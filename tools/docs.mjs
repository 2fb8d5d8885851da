// Writes what the documentation can know from the rules themselves: the head and the options of each rule's page, the tables of rules and of libraries.
// Everything outside the markers is written by hand and stays. `--check` changes nothing and fails when something is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import plugin from "../dist/index.js";
import { models } from "../dist/models/index.js";

/** @typedef {{ description: string, recommended: string | false, severity?: string, cwe: readonly number[], asvs: readonly string[], api: readonly string[] }} Docs */
/** @typedef {{ type?: string, description?: string, default?: unknown, enum?: unknown[], properties?: Record<string, Schema>, items?: Schema, anyOf?: Schema[], oneOf?: Schema[] }} Schema */

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const check = process.argv.includes("--check");
const rules = Object.entries(/** @type {Record<string, import('eslint').Rule.RuleModule>} */ (plugin.rules)).map(
  ([name, { meta }]) => ({
    name,
    docs: /** @type {Docs} */ (/** @type {unknown} */ (meta?.docs)),
    suggests: meta?.hasSuggestions === true,
    schema: /** @type {Schema[]} */ ([meta?.schema ?? []].flat()),
    defaults: /** @type {unknown[]} */ (meta?.defaultOptions ?? []),
  }),
);
/** @typedef {(typeof rules)[number]} RuleFacts */

/** Page names of the OWASP API Security Top 10, 2023. */
const apiRisks = /** @type {Record<string, string>} */ ({
  API1: "0xa1-broken-object-level-authorization",
  API2: "0xa2-broken-authentication",
  API3: "0xa3-broken-object-property-level-authorization",
  API4: "0xa4-unrestricted-resource-consumption",
  API5: "0xa5-broken-function-level-authorization",
  API6: "0xa6-unrestricted-access-to-sensitive-business-flows",
  API7: "0xa7-server-side-request-forgery",
  API8: "0xa8-security-misconfiguration",
  API9: "0xa9-improper-inventory-management",
  API10: "0xaa-unsafe-consumption-of-apis",
});

/** @param {Docs} docs */
function standards({ cwe, asvs, api }) {
  const weaknesses = cwe.map((id) => `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`);
  const risks = api.map((id) => `[${id}:2023](https://owasp.org/API-Security/editions/2023/en/${apiRisks[id] ?? ""}/)`);
  return [
    weaknesses.join(", "),
    ...(asvs.length > 0 ? [`OWASP ASVS 5.0 ${asvs.join(", ")}`] : []),
    ...(risks.length > 0 ? [`OWASP API Security ${risks.join(", ")}`] : []),
  ].join(" · ");
}

/** @param {Docs} docs */
function presets({ recommended, severity = "error" }) {
  if (recommended === "recommended")
    return `in the presets \`recommended\` and \`strict\`, as ${severity === "warn" ? "a warning" : "an error"}`;
  if (recommended === "strict") return `in the preset \`strict\`, as ${severity === "warn" ? "a warning" : "an error"}`;
  return "in no preset";
}

/** @param {RuleFacts} rule */
function header({ name, docs, suggests }) {
  return [
    `# leakproof/${name}`,
    `${docs.description}.`,
    [
      `- 💼 Stands ${presets(docs)}.`,
      ...(suggests ? ["- 💡 Offers suggestions: edits that your editor makes when you choose them."] : []),
      `- 🔗 ${standards(docs)}.`,
    ].join("\n"),
  ].join("\n\n");
}

/** @param {Schema} schema @returns {string} */
function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" or ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map(typeOf).join(" or ");
  if (schema.type === "array")
    return `list of ${schema.items?.enum ? typeOf(schema.items) : `${schema.items?.type ?? "value"}s`}`;
  return schema.type ?? "any";
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * One row per option, options of options under their path.
 * @param {Schema} schema @param {unknown} defaults @param {string} [path]
 * @returns {string[]}
 */
function optionRows(schema, defaults, path = "") {
  return Object.entries(schema.properties ?? {}).flatMap(([key, option]) => {
    const name = path + key;
    const value = isObject(defaults) ? /** @type {Record<string, unknown>} */ (defaults)[key] : option.default;
    if (option.properties) return optionRows(option, value, `${name}.`);
    const shown = value === undefined ? "" : `\`${JSON.stringify(value)}\``;
    return [`| \`${name}\` | ${typeOf(option)} | ${shown} | ${option.description ?? ""} |`];
  });
}

/** @param {RuleFacts} rule */
function options({ schema, defaults }) {
  const rows = schema.flatMap((one, index) => optionRows(one, defaults[index]));
  if (rows.length === 0) return "This rule has no options.";
  return ["| option | type | default | what it does |", "|---|---|---|---|", ...rows].join("\n");
}

function rulesTable() {
  const rows = rules.map(({ name, docs, suggests }) => {
    const badge = docs.recommended === "recommended" ? "✅" : "🔒";
    return `| [${name}](docs/rules/${name}.md) | ${docs.description} | ${badge}${docs.severity === "warn" ? " ⚠️" : ""} | ${suggests ? "💡" : ""} |`;
  });
  return [
    "✅ in `recommended` and `strict` · 🔒 in `strict` only · ⚠️ as a warning · 💡 offers suggestions",
    ["| rule | what it stops | preset | |", "|---|---|---|---|", ...rows].join("\n"),
  ].join("\n\n");
}

const kinds = /** @type {const} */ ({ framework: "Frameworks", database: "Databases", validator: "Validators", utility: "Other libraries" });

/** The rules that a library's fixtures show. @param {string} id */
function shown(id) {
  const folder = join(root, "tests/fixtures", id);
  const names = existsSync(folder) ? readdirSync(folder).map((name) => name.split(".", 1)[0] ?? "") : [];
  return [...new Set(names)].sort();
}

/** @param {keyof typeof kinds} kind */
function supportTable(kind) {
  const rows = models
    .filter((model) => model.kind === kind)
    .map(({ id, packages, companions = [] }) => {
      const names = [...packages, ...companions.flatMap((companion) => companion.packages)].map((name) => `\`${name}\``);
      if (kind === "utility") return `| ${id} | ${names.join(", ") || "–"} |`;
      return `| ${id} | ${names.join(", ") || "–"} | ${shown(id).map((rule) => `[${rule}](rules/${rule}.md)`).join(", ") || "–"} |`;
    });
  return [`## ${kinds[kind]} (${rows.length})`, [...(kind === "utility" ? ["| library | packages |", "|---|---|"] : ["| library | packages | shown with |", "|---|---|---|"]), ...rows.sort()].join("\n")].join("\n\n");
}

function support() {
  return /** @type {(keyof typeof kinds)[]} */ (Object.keys(kinds)).map(supportTable).join("\n\n");
}

function counts() {
  const [frameworks, databases, validators, others] = Object.keys(kinds).map((kind) => models.filter((model) => model.kind === kind).length);
  return `${frameworks} web frameworks, ${databases} databases and their mappers, ${validators} validators and ${others} other libraries: [all of them](docs/support.md).`;
}

/**
 * @param {string} file @param {string} text @param {string} name @param {string} content
 */
function between(file, text, name, content) {
  const [begin, end] = [`<!-- begin ${name}: npm run docs -->`, `<!-- end ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} lacks the lines "${begin}" and "${end}".`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** @type {{ file: string, sections: Record<string, string> }[]} */
const pages = [
  ...rules.map((rule) => ({
    file: `docs/rules/${rule.name}.md`,
    sections: { header: header(rule), options: options(rule) },
  })),
  { file: "README.md", sections: { support: counts(), rules: rulesTable() } },
  { file: "docs/support.md", sections: { support: support() } },
];

/**
 * What has to be said about a page; nothing when it is as it should be.
 * @param {(typeof pages)[number]} page
 */
function refresh({ file, sections }) {
  const path = join(root, file);
  if (!existsSync(path)) return `${file} is missing: \`npm run new-rule\` shows what a page holds.`;
  const before = readFileSync(path, "utf8");
  const after = Object.entries(sections).reduce((text, [name, content]) => between(file, text, name, content), before);
  if (after === before) return undefined;
  if (check) return `${file} is out of date: run \`npm run docs\`.`;
  writeFileSync(path, after);
  return undefined;
}

const problems = pages.map(refresh).filter((problem) => problem !== undefined);
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exitCode = 1;
