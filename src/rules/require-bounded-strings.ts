import { openStrings, type OpenString } from "../analysis/strings/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding, Suggestions } from "../rule/finding.js";
import { withMaximum } from "../rule/suggest/max-length.js";
import { quoted } from "../rule/suggest/quoted.js";

/** Strings of schemas that were seen to check a request body. Formats, enumerations and anchored patterns bound a string as well as a number does. */
export default defineRule({
  name: "require-bounded-strings",
  docs: {
    description: "Require a maximum length of the strings in a request body",
    preset: "strict",
    severity: "error",
    cwe: [1284, 770],
    asvs: ["15.2.2"],
    api: ["API4"],
  },
  messages: {
    unbounded: "`{{expression}}` takes a string of any length from the request body, to be stored, hashed or sent on as it is. Give it the longest length that makes sense.",
  },
  suggestions: {
    maximum: "Allow at most {{max}} characters",
  },
  options: {
    max: { type: "integer", minimum: 1, default: 1000, description: "The maximum that suggestions write." },
  },
  *detect(file, { max }): Iterable<Finding<"unbounded", { readonly open: OpenString; readonly max: number }>> {
    for (const open of openStrings(file)) yield { kind: "unbounded", node: open.node, data: { expression: quoted(file, open.kind === "schema" ? open.schema.top : open.node) }, evidence: { open, max } };
  },
  suggest({ evidence: { open, max } }, edits, file): Suggestions<"maximum"> {
    return [{ id: "maximum", data: { max: String(max) }, edits: withMaximum(open, String(max), edits, file) }];
  },
});
