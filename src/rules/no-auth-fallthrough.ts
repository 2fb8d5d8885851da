import { openings, refusalsThatGoOn, type Opening, type Refusal } from "../analysis/fallthrough/index.js";
import type { FileAnalysis } from "../analysis/index.js";
import type { Node } from "../concepts/ast.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";

type Kind = "error" | "goesOn" | "helper" | "nobody" | "unverified";

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
    helper: "`{{call}}` may refuse the request, and the code below runs all the same: `{{next}}` is reached. Let it tell by its result or a throw, and stop when it does.",
    unverified: "The token did not verify, and its content is taken all the same. Refuse the request: anybody can write a token that was not signed.",
  },
  suggestions: { leave: "Return after the refusal" },
  options: {},
  *detect(file): Iterable<Finding<Kind, Evidence>> {
    if (file.isClient) return;
    for (const opening of openings(file)) yield { kind: opening.why, node: opening.node, evidence: { opening } };
    for (const refusal of refusalsThatGoOn(file)) {
      yield { kind: refusal.helper ? "helper" : "goesOn", node: refusal.call, data: { next: textOf(file, refusal.next), call: textOf(file, refusal.call) }, evidence: { refusal } };
    }
  },
  offer: ({ evidence }, edits) => ("refusal" in evidence && !evidence.refusal.helper ? [{ id: "leave", edits: edits.after(evidence.refusal.statement, `return${edits.semi}`) }] : []),
});

function textOf(file: FileAnalysis, node: Node): string {
  const text = file.module.text.slice(...node.range).replace(/\s+/g, " ");
  return text.length > 50 ? `${text.slice(0, 47)}...` : text;
}
