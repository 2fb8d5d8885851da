import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { Edits } from "../edits/index.js";
import type { Suggestion, Suggestions } from "../finding.js";
import { rejecting } from "./body-checks.js";
import { hasNoDefault } from "./body-declared.js";
import { lenient } from "./body-defaults.js";
import { catching } from "./body-parse.js";

export type BodyRepair = "catchEmpty" | "catchReject" | "fallback" | "optional" | "refuse" | "reject";

export const bodyRepairs: Readonly<Record<BodyRepair, string>> = {
  reject: "Answer 400 when {{keys}} is missing",
  refuse: "Answer with an error when {{keys}} is missing",
  optional: "Read it with `?.`",
  fallback: "Use {{value}} when it is missing",
  catchReject: "Catch it and answer 400",
  catchEmpty: "Catch it and go on with an empty object",
};

export function repairBody(read: BodyRead, edits: Edits, file: FileAnalysis): Suggestions<BodyRepair> {
  if (read.kind === "parse") {
    const caught = catching(read, edits, file);
    return [{ id: caught?.refuses === true ? "catchReject" : "catchEmpty", edits: caught?.edits ?? edits.replace(read.node, "{}", "object") }];
  }
  const rejected = rejecting(read, edits, file);
  const { value, edits: kept } = lenient(read, edits, file);
  const last: Suggestion<BodyRepair> = value === "undefined" ? { id: "optional", edits: kept } : { id: "fallback", data: { value }, edits: kept };
  if (!rejected) return [last];
  // Behind a length that was asked for, the code trusts the list to be there.
  const reject: Suggestion<BodyRepair> = { id: rejected.status ? "reject" : "refuse", data: { keys: rejected.keys.length > 3 ? `any of ${String(rejected.keys.length)} keys` : rejected.keys.join(" or ") }, edits: rejected.edits };
  if ((value === "[]" && read.kind === "throws") || (value !== "undefined" && hasNoDefault(read, file))) return [reject];
  return [reject, last];
}
