// What is measured: the linter without a rule, this plugin in its presets, and other plugins that look for security problems.
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bench, load, root } from "./install.mjs";

/**
 * @typedef {{ plugins: Record<string, any>, rules: Record<string, any>, settings?: Record<string, unknown> }} Setup
 * @typedef {{ name: string, title: string, peer: boolean, packages: readonly string[], setup: () => Promise<Setup> }} Contender
 */

const work = join(bench, ".work");

/** @type {string[]} */
const copies = [];
process.on("exit", () => {
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/**
 * The plugin from a copy of its own, so that no contender finds warm what another one has read.
 * @param {string} copy
 */
export async function ownPlugin(copy) {
  const folder = join(work, `plugin-${copy}-${process.pid}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
    // The bench has dependencies of the same names in other versions on the way up.
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    copies.push(folder);
  }
  return (await import(pathToFileURL(join(folder, "dist/index.js")).href)).default;
}

/**
 * @param {any} plugin
 * @param {string} preset
 */
const rulesOf = (plugin, preset) => Object.assign({}, ...[plugin.configs[preset]].flat().map((/** @type {any} */ { rules }) => rules));

/**
 * @param {any} plugin
 * @returns {Record<string, any>}
 */
export const everyRule = (plugin) => Object.fromEntries(Object.keys(plugin.rules).map((name) => [`leakproof/${name}`, "error"]));

/**
 * @param {string} name
 * @param {string} title
 * @param {(plugin: any) => Record<string, any>} rules
 * @param {Record<string, unknown>} [settings]
 * @returns {Contender}
 */
function own(name, title, rules, settings) {
  return {
    name,
    title,
    peer: false,
    packages: ["leakproof"],
    setup: async () => {
      const plugin = await ownPlugin(name);
      return { plugins: { leakproof: plugin }, rules: rules(plugin), ...(settings && { settings: { leakproof: settings } }) };
    },
  };
}

/**
 * @param {string} name
 * @param {string} title
 * @param {Readonly<Record<string, string>>} packages namespace -> package
 * @param {(plugins: Record<string, any>) => Record<string, any>} rules
 * @returns {Contender}
 */
function peer(name, title, packages, rules) {
  return {
    name,
    title,
    peer: true,
    packages: Object.values(packages),
    setup: async () => {
      const plugins = Object.fromEntries(await Promise.all(Object.entries(packages).map(async ([key, value]) => [key, await load(value)])));
      return { plugins, rules: rules(plugins) };
    },
  };
}

const interlace = {
  "secure-coding": "eslint-plugin-secure-coding",
  "mongodb-security": "eslint-plugin-mongodb-security",
  jwt: "eslint-plugin-jwt",
  "node-security": "eslint-plugin-node-security",
};

/** @type {readonly Contender[]} */
export const contenders = [
  { name: "none", title: "no rules", peer: false, packages: [], setup: () => Promise.resolve({ plugins: {}, rules: {} }) },
  own("recommended", "leakproof `recommended`", (plugin) => rulesOf(plugin, "recommended")),
  own("all", "leakproof, all rules", everyRule),
  own("alone", "leakproof, all rules, `project: false`", everyRule, { project: false }),
  // What any plugin pays: without a rule the linter does not even walk the files.
  { name: "idle", title: "one rule that does nothing", peer: false, packages: [], setup: () => Promise.resolve({ plugins: { idle: { rules: { idle: { create: () => ({ "Program:exit": () => undefined }) } } } }, rules: { "idle/idle": "error" } }) },
  peer("sonarjs", "sonarjs `recommended`", { sonarjs: "eslint-plugin-sonarjs" }, (plugins) => rulesOf(plugins.sonarjs, "recommended")),
  peer("security", "security `recommended`", { security: "eslint-plugin-security" }, (plugins) => rulesOf(plugins.security, "recommended")),
  peer("secure-coding", "secure-coding, mongodb-security, jwt, node-security `recommended`", interlace, (plugins) =>
    Object.assign({}, ...Object.keys(interlace).map((key) => rulesOf(plugins[key], "recommended"))),
  ),
  peer("no-secrets", "no-secrets", { "no-secrets": "eslint-plugin-no-secrets" }, () => ({ "no-secrets/no-secrets": "error" })),
];
