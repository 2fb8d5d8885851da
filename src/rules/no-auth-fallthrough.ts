import { openings, refusalsThatGoOn, type Opening, type Refusal } from "../analysis/fallthrough/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";

type Kind = "error" | "goesOn" | "nobody" | "unverified";

type Evidence = { readonly refusal: Refusal } | { readonly opening: Opening };

export default defineRule({
  name: "no-auth-fallthrough",
  docs: {
    description: "Disallow checks of the caller that fail and let the request go on",
    preset: "strict",
    severity: "warn",
    cwe: [863, 285],
    asvs: [],
    api: ["API5"],
  },
  messages: {
    nobody: "A request without a user is let through here, by code that is there to keep it out. Refuse it: answer 401, return false or throw.",
    error: "A request is let through here because the check of its caller failed. Refuse it: answer 401, return false or throw.",
    goesOn: "The request is refused here, and the code below runs all the same: `{{next}}` is reached. Return after the refusal.",
    unverified: "The token did not verify, and its content is taken all the same. Refuse the request: anybody can write a token that was not signed.",
  },
  suggestions: { leave: "Return after the refusal" },
  options: {},
  *detect(file): Iterable<Finding<Kind, Evidence>> {
    if (file.isClient) return;
    for (const opening of openings(file)) yield { kind: opening.why, node: opening.node, evidence: { opening } };
    for (const refusal of refusalsThatGoOn(file)) {
      const text = file.module.text.slice(...refusal.next.range).replace(/\s+/g, " ");
      yield { kind: "goesOn", node: refusal.call, data: { next: text.length > 50 ? `${text.slice(0, 47)}...` : text }, evidence: { refusal } };
    }
  },
  offer: ({ evidence }, edits) => ("refusal" in evidence ? [{ id: "leave", edits: edits.after(evidence.refusal.statement, `return${edits.semi}`) }] : []),
});
