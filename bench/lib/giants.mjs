// Files that nobody wrote by hand: a bundle of a megabyte and a generated file of fifty thousand lines. They must finish; that they are checked in full is not asked.
import { join } from "node:path";
import { bench } from "./install.mjs";
import { Bench } from "./lint.mjs";
import { manyRoutes } from "./growth.mjs";

/**
 * @typedef {import("./body.mjs").Source} Source
 * @typedef {import("./contenders.mjs").Setup} Setup
 */

/** @param {readonly Source[]} body */
function bundle(body) {
  let text = "var modules = {};\n";
  // Source maps inside of files would make most of the megabyte.
  const parts = body.filter((source) => source.filename.endsWith(".js") && /\brequire\(/.test(source.text) && source.text.length < 60_000 && !/sourceMappingURL=data:|^import |^export |\bimport\.meta\b/m.test(source.text));
  for (const [i, source] of parts.entries()) {
    if (text.length > 1_000_000) break;
    text += `modules[${i}] = function (module, exports, require) {\n${source.text.replace(/^#!.*/, "")}\n};\n`;
  }
  return text;
}

/** @param {number} least */
function generated(least) {
  const lines = (/** @type {number} */ copies) => manyRoutes(copies).split("\n").length;
  return manyRoutes(Math.ceil(least / (lines(2) - lines(1))));
}

/** @type {Readonly<Record<string, (body: readonly Source[]) => string>>} */
const makers = { "bundle of 1 MB": bundle, "generated file of 50,000 lines": () => generated(50_000) };
export const titles = Object.keys(makers);

/**
 * @param {string} title
 * @param {readonly Source[]} body
 * @param {Setup} none
 * @param {Setup} all
 */
export function giant(title, body, none, all) {
  const project = join(bench, ".work/giants");
  const text = makers[title]?.(body) ?? "";
  const source = { filename: join(project, "giant.js"), project, text };
  const plain = new Bench(none).run([source]);
  const full = new Bench(all).run([source]);
  return { title, bytes: text.length, lines: text.split("\n").length, none: plain.cpu, all: full.cpu, finished: full.crashes.length === 0 && full.unparsed === 0, findings: full.findings };
}
