// @ts-check
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import tseslint from "typescript-eslint";
import leakproof from "./dist/index.js";

export default defineConfig([
  // Fixtures and examples leak on purpose.
  globalIgnores(["dist/", "coverage/", "examples/", "tests/fixtures/", "tests/conformance/", "tests/packages/", "tests/incidents/cases/", "tests/robust/cases/", "bench/.body/", "bench/.work/"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  leakproof.configs.strict,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Node types are compared as the strings they are, so that the plugin needs no enum of a parser at run time.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**"],
    rules: {
      // A rule is silent about its own work: what it has to say it reports.
      "no-console": "error",
      "max-lines-per-function": ["error", 60],
    },
  },
  {
    files: ["tools/**", "bench/**", "tests/clients/**"],
    rules: {
      // TypeScript checks these files and knows Node's globals; it also understands the casts in JSDoc, which look like `any` here.
      "no-undef": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  {
    // What they load is installed on first use or is the user's: there are no types to check against.
    files: ["bench/**", "tests/clients/**", "tools/robust/**", "tools/explain.mjs"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    // `test()` gives a promise that its runner waits for.
    files: ["tests/clients/**"],
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", name: "test", package: "node:test" }] }] },
  },
  { files: ["src/rules/**"], extends: [eslintPlugin.configs.recommended] },
]);
