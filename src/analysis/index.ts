import type { Rule } from "eslint";
import type { Module } from "../concepts/module.js";

/** Everything the rules may ask about a file; built once per file. */
export interface FileAnalysis {
  readonly module: Module;
}

/** Undefined for files that nothing is to be reported in. */
export function analyze(context: Rule.RuleContext): FileAnalysis | undefined {
  void context;
  return undefined;
}
