// Lints texts of one project with every rule of the built plugin, as its users would.
import * as typescriptParser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import plugin from "../../dist/index.js";

const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`leakproof/${name}`, "error"]));

/**
 * @param {string} cwd The project's folder.
 * @param {Readonly<Record<string, unknown>>} [settings] What its user wrote under `settings.leakproof`.
 * @returns {(text: string, filename: string) => Linter.LintMessage[]}
 */
export function linterOf(cwd, settings = {}) {
  const linter = new Linter({ cwd });
  return (text, filename) => {
    const typescript = /\.[cm]?tsx?$/.test(filename);
    /** @type {Linter.Config} */
    const config = {
      files: ["**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}"],
      plugins: { leakproof: plugin },
      rules: /** @type {Linter.RulesRecord} */ (rules),
      languageOptions: {
        ...(typescript && { parser: typescriptParser }),
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
      linterOptions: { reportUnusedDisableDirectives: "off" },
      // A rule that throws must not leave a file without findings.
      settings: { leakproof: { strictErrors: true, ...settings } },
    };
    return linter.verify(text, [config], { filename });
  };
}

/**
 * The text as it is once a suggestion was taken.
 * @param {string} text
 * @param {Linter.LintSuggestion} suggestion
 */
export function applied(text, { fix }) {
  return text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}
