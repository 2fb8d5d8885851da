// Lints sources with one contender's rules and tells what it cost.
import { load } from "./install.mjs";

/**
 * @typedef {import("./body.mjs").Source} Source
 * @typedef {{ cpu: number, findings: number, unparsed: number, crashes: string[], perFile: Float64Array }} Cost cpu and times in milliseconds
 */

const { Linter } = await load("eslint");
const typescript = await load("@typescript-eslint/parser");

/**
 * @param {import("./contenders.mjs").Setup} setup
 * @returns {any[]}
 */
export function configFor({ plugins, rules, settings }) {
  const files = ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"];
  return [
    { files, plugins, rules, settings: settings ?? {}, languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } }, linterOptions: { reportUnusedDisableDirectives: "off" } },
    { files: ["**/*.{ts,mts,cts,tsx}"], languageOptions: { parser: typescript } },
  ];
}

/** Keeps a linter per project, as ESLint does for a run. */
export class Bench {
  /** @type {Map<string, any>} */
  #linters = new Map();
  #config;

  /** @param {import("./contenders.mjs").Setup} setup */
  constructor(setup) {
    this.#config = configFor(setup);
  }

  /**
   * @param {Source} source
   * @returns {any[]}
   */
  verify({ filename, text, project }) {
    const linter = this.#linters.get(project) ?? new Linter({ cwd: project });
    this.#linters.set(project, linter);
    // Comments of the packages switch rules off that are not configured here.
    return linter.verify(text, this.#config, { filename, allowInlineConfig: false });
  }

  /**
   * @param {readonly Source[]} sources
   * @returns {Cost}
   */
  run(sources) {
    const perFile = new Float64Array(sources.length);
    /** @type {string[]} */
    const crashes = [];
    let findings = 0;
    let unparsed = 0;
    const before = process.cpuUsage();
    for (const [i, source] of sources.entries()) {
      const start = performance.now();
      try {
        const messages = this.verify(source);
        if (messages.some((message) => message.fatal)) unparsed++;
        else findings += messages.length;
      } catch (error) {
        crashes.push(`${source.filename}: ${String(error).split("\n").join(" ")}`);
      }
      perFile[i] = performance.now() - start;
    }
    const { user, system } = process.cpuUsage(before);
    return { cpu: (user + system) / 1000, findings, unparsed, crashes, perFile };
  }
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = NaN, high = low] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (low + high) / 2;
}
