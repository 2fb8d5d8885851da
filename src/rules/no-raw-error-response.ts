import type { FileAnalysis, Leak } from "../analysis/index.js";
import { expectedOrDevelopment, isHarmless } from "../analysis/safety.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";
import { errorRepairs, repairError } from "../rule/suggest/errors.js";

type Kind = "message" | "object" | "stack";

/** Properties of an error that are no text of it: numbers, names, ids that code decides about. */
const HARMLESS = new Set(["name", "errno", "type", "expose", "headers", "length", "path", "kind", "value", "lineNumber", "columnNumber"]);
/** The same of whatever they are a part of: `errorCode`, `httpStatus`, `response.status`, `requestId`. */
const NUMBERED = /^(?:status|code|id)$|(?:Status|Code|Id|ID)$|_(?:status|code|id)$/;

export interface ErrorEvidence {
  readonly leak: Leak;
}

export default defineRule({
  name: "no-raw-error-response",
  docs: {
    description: "Disallow sending a caught error's own text, stack or fields to the client",
    preset: "recommended",
    severity: "error",
    cwe: [209, 497],
    asvs: ["16.5.1"],
    api: ["API8"],
  },
  messages: {
    object: "`{{expression}}` sends the whole error to the client, with whatever the code or driver that threw it put there. Answer with a constant text and log the error.",
    stack: "`{{expression}}` sends the error's stack with file paths and code positions to the client. Answer with a constant text and log the error.",
    message: "`{{expression}}` sends the text of any error that gets here to the client, SQL and paths included. Answer with a constant text and log the error.",
  },
  suggestions: errorRepairs,
  options: {
    allow: {
      type: "array",
      items: { type: "string", enum: ["message"] },
      uniqueItems: true,
      default: [],
      description: "Parts of an error that may be sent: `message` accepts the texts of errors.",
    },
  },
  *detect(file, { allow }): Iterable<Finding<Kind, ErrorEvidence>> {
    for (const leak of file.leaks) {
      const kind = kindOf(file, leak);
      if (kind === undefined || (kind === "message" && (allow as readonly string[]).includes("message"))) continue;
      if (expectedOrDevelopment(file, leak)) continue;
      yield { kind, node: leak.node, data: { expression: textOf(file, leak) }, evidence: { leak }, way: { trail: leak.trail, sink: leak.site.node } };
    }
  },
  suggest: ({ kind, node, evidence: { leak } }, edits, file) => repairError({ leak: node, whole: kind === "object", site: leak.site, trail: leak.trail }, edits, file),
});

function kindOf(file: FileAnalysis, { trail, site }: Leak): Kind | undefined {
  const { origin, text } = trail;
  if (origin.kind !== "error") return undefined;
  if (isMasked(file, site)) return undefined;
  if (trail.removed.includes("message") && trail.removed.includes("stack")) return undefined;
  const [name] = origin.path;
  // `if (!development) delete answer.stack`
  if (name !== undefined && trail.removed.includes(name)) return undefined;
  if (name === undefined) return text ? "message" : "object";
  if (HARMLESS.has(name) || isHarmless(name) || NUMBERED.test(origin.path.at(-1) ?? name)) return undefined;
  // `texts[language][code]`: looked up in a table that a failed load may have put an error in the place of.
  if (name === "*" && origin.path.length > 1) return undefined;
  if (name === "stack" || origin.path.includes("stack")) return "stack";
  return "message";
}

/** The framework sends a constant in place of the text: from this status on. */
function isMasked(file: FileAnalysis, { spec, node, value }: Leak["site"]): boolean {
  const { masked, status } = spec;
  if (!masked) return false;
  const byDefault = masked.otherwise >= masked.from;
  if (status === undefined) return byDefault;
  if (typeof status === "number") return status >= masked.from;
  const given = node.type === "CallExpression" || node.type === "NewExpression" ? node.arguments[status.arg] : undefined;
  // An error may stand where a status does; then it has none but its own.
  if (given === undefined || given === value || given.type === "SpreadElement") return byDefault;
  return file.tracer.trace(given, status.path ?? [], file.tracer.root, false).every(({ origin }) => {
    if (origin.kind !== "literal") return false;
    return origin.value === undefined ? byDefault : typeof origin.value === "number" && origin.value >= masked.from;
  });
}

function textOf(file: FileAnalysis, { node }: Leak): string {
  const text = file.module.text.slice(node.range[0], node.range[1]).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
