import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { Edits } from "../edits/index.js";
import type { Suggestion, Suggestions } from "../finding.js";
import { isAsked, rejecting } from "./body-checks.js";
import { hasNoDefault } from "./body-declared.js";
import { lenient } from "./body-defaults.js";
import { classed } from "./body-class.js";
import { catching } from "./body-parse.js";
import { requiredBy } from "./body-required.js";
import { schematic } from "./body-schema.js";
import { overwrites } from "./body-stored.js";
import { isCheckedNext } from "./body-types.js";

export type BodyRepair = "catchEmpty" | "catchReject" | "class" | "fallback" | "optional" | "refuse" | "reject" | "schema";

export const bodyRepairs: Readonly<Record<BodyRepair, string>> = {
  reject: "Answer 400 when {{keys}} is missing",
  refuse: "Answer with an error when {{keys}} is missing",
  schema: "Check the body with a schema of {{library}}",
  class: "Check the body with a class of {{library}}",
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
  const offered = [...refusing(read, edits, file), ...checking(read, edits, file)];
  const { value, edits: kept, partial, vague, stored } = lenient(read, edits, file);
  const last: Suggestion<BodyRepair> = value === "undefined" ? { id: "optional", edits: kept } : { id: "fallback", data: { value }, edits: kept };
  const [first, ...others] = offered.length === 0 && kept.length === 0 ? refusing(read, edits, file, true) : offered;
  if (!first) return [last];
  // Behind a length that was asked for, the code trusts the list to be there.
  // What is only written to can't be read with `?.`.
  const isTrusted = kept.length === 0 || partial === true || vague === true || (value === "[]" && read.kind === "throws") || (value !== "undefined" && hasNoDefault(read, file)) || (value === "{}" && isReadDeeper(read, edits, file)) || (value !== "undefined" && stored !== true && overwrites(read, file));
  return isTrusted ? [first, ...others] : [first, ...others, last];
}

/** An empty object in the place of one that is read of leaves what is read of it to be checked. */
function isReadDeeper(read: BodyRead, edits: Edits, file: FileAnalysis): boolean {
  return requiredBy(read, edits, file).some(({ key }) => read.keys.some((own) => key.startsWith(`${own}.`)));
}

function refusing(read: BodyRead, edits: Edits, file: FileAnalysis, strict = false): Suggestion<BodyRepair>[] {
  const rejected = rejecting(read, edits, file, strict);
  if (!rejected) return [];
  const { keys } = rejected;
  return [{ id: rejected.status ? "reject" : "refuse", data: { keys: keys.length > 3 ? `any of ${String(keys.length)} keys` : keys.join(" or ") }, edits: rejected.edits }];
}

/** Where the code asks for the keys by itself, it needs no second one who does. */
function checking(read: BodyRead, edits: Edits, file: FileAnalysis): Suggestion<BodyRepair>[] {
  if (isAsked(read.node) || isCheckedNext(read)) return [];
  const schema = schematic(read, edits, file);
  const written = schema ?? classed(read, edits, file);
  return written ? [{ id: schema ? "schema" : "class", data: { library: written.library }, edits: written.edits }] : [];
}
