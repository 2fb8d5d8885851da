import type { FileAnalysis, Leak } from "../analysis/index.js";
import { exposureOf, type Exposure } from "../analysis/records.js";
import { isSerialised } from "../analysis/serialised.js";
import { typedExposureOf, type TypedExposure } from "../analysis/typed/exposure.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";
import { queryRepairs, repairQuery } from "../rule/suggest/query.js";
import { repairTyped } from "../rule/suggest/typed.js";

/** Enough names to make the point. */
const NAMED = 4;

export interface QueryEvidence {
  readonly leak: Leak;
  readonly exposure: Exposure | TypedExposure;
}

export default defineRule({
  name: "no-unprojected-query-response",
  docs: {
    description: "Disallow answering with whole database records",
    preset: "recommended",
    severity: "error",
    recommendedOptions: { models: "sensitive" },
    cwe: [213, 201],
    asvs: ["15.3.1"],
    api: ["API3"],
  },
  messages: {
    record: "`{{expression}}` sends whole {{model}} records to the client{{fields}}, and every column added later. Select the fields that the client needs.",
    relation: "`{{expression}}` sends the related {{relation}} record whole to the client{{fields}}. Select the fields of the relation that the client needs.",
    sensitive: "`{{expression}}` sends {{fields}} of {{model}} to the client: the projection names it. Leave it out of the projection.",
    weakProjection: "`{{expression}}` leaves some fields of {{model}} out and still sends {{fields}} to the client. List the fields that the client needs instead of those it must not see.",
    typed: "By its type `{{expression}}` holds {{fields}}{{model}} and takes that to the client. Send the fields that the client needs.",
  },
  suggestions: queryRepairs,
  options: {
    models: {
      type: "string",
      enum: ["all", "sensitive"],
      default: "all",
      description: "`sensitive` is quiet about records whose declaration was found and visibly holds neither credentials nor personal data.",
    },
  },
  *detect(file, { models }): Iterable<Finding<Exposure["kind"] | "typed", QueryEvidence>> {
    for (const leak of file.leaks) {
      if (leak.trail.origin.kind !== "rows" || !isAnswer(leak) || file.hasAnswerSchema(leak.site.role)) continue;
      const exposure = exposureOf(file, leak.trail);
      if (!exposure || (exposure.harmless && models === "sensitive") || isSerialised(file, leak.site)) continue;
      yield { kind: exposure.kind, node: leak.node, data: words(file, leak, exposure), evidence: { leak, exposure }, way: { trail: leak.trail, sink: leak.site.node } };
    }
    for (const leak of file.stops) {
      const exposure = isAnswer(leak) && !file.hasAnswerSchema(leak.site.role) ? typedExposureOf(file, leak) : undefined;
      if (exposure && !isSerialised(file, leak.site)) yield { kind: "typed", node: leak.node, data: typedWords(file, leak, exposure), evidence: { leak, exposure }, way: { trail: leak.trail, sink: leak.site.node } };
    }
  },
  suggest: ({ evidence: { leak, exposure } }, edits, file) => (exposure.kind === "typed" ? repairTyped(leak, exposure, edits, file) : repairQuery(leak, exposure, edits, file)),
});

/** Records leave in answers and messages; templates show what they name, exceptions and schemas of the framework cut them. */
function isAnswer({ site }: Leak): boolean {
  return (site.channel === "answer" || site.channel === "event") && site.spec.shaped !== true;
}

function words(file: FileAnalysis, leak: Leak, { kind, query, model, relation, fields }: Exposure): Record<string, string> {
  const list = listed(fields);
  return {
    expression: expression(file, leak),
    model: model?.name ?? (query.subject?.name || "database"),
    relation: relation?.name ?? "",
    fields: kind === "record" || kind === "relation" ? (list === "" ? "" : `, ${list} among them`) : list,
  };
}

function typedWords(file: FileAnalysis, leak: Leak, { model, fields }: TypedExposure): Record<string, string> {
  return { expression: expression(file, leak), fields: listed(fields), model: model === "" ? "" : ` of \`${model}\`` };
}

function expression(file: FileAnalysis, { node }: Leak): string {
  const text = file.module.text.slice(node.range[0], node.range[1]).replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function listed(fields: readonly string[]): string {
  const shown = fields.slice(0, NAMED).map((f) => `\`${f}\``);
  return shown.join(", ") + (fields.length > shown.length ? ` and ${String(fields.length - shown.length)} more` : "");
}
