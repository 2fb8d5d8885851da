import type { Rule } from "eslint";
import { readSettings } from "../settings/index.js";
import { FileAnalysis } from "./file.js";
import { isBuilt } from "./vocabulary.js";

export { FileAnalysis } from "./file.js";
export { isLoggerPackage } from "./vocabulary.js";
export { collecting } from "./nodes.js";
export type { BodyRead } from "./bodies.js";
export type { Leak } from "./leaks.js";

/** One analysis for a file, whichever rules ask; undefined for quiet files. Some hosts reuse the SourceCode object: the Program is the key. */
const known = new WeakMap<object, { readonly settings: object; readonly analysis: FileAnalysis | undefined }>();

/** Undefined for files that nothing is to be reported in. */
export function analyze(context: Rule.RuleContext): FileAnalysis | undefined {
  const program = context.sourceCode.ast;
  const { settings } = readSettings(context.settings);
  const before = known.get(program);
  if (before?.settings === settings) return before.analysis;
  const quiet = settings.isQuiet(context.filename, context.cwd) || isBuilt(context.filename);
  const analysis = quiet ? undefined : new FileAnalysis(context, settings);
  known.set(program, { settings, analysis });
  return analysis;
}
