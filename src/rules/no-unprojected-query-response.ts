import type { Leak } from "../analysis/index.js";
import { pathInRecord } from "../flow/queries.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";

type Kind = "record" | "relation" | "sensitive" | "weakProjection";

export default defineRule({
  name: "no-unprojected-query-response",
  docs: {
    description: "Disallow answering with whole database records",
    preset: "recommended",
    severity: "error",
    cwe: [213, 201],
    asvs: ["15.3.1"],
    api: ["API3"],
  },
  messages: {
    record: "`{{expression}}` sends whole {{model}} records to the client, every column and those added later. Select the fields that the client needs.",
    relation: "`{{expression}}` sends the related {{model}} record whole. Select the fields that the client needs.",
    sensitive: "`{{expression}}` sends {{model}}, which clients must not see. Leave it out of the projection.",
    weakProjection: "`{{expression}}` leaves out some fields of {{model}}, but sends all others. List the fields that the client needs.",
  },
  suggestions: { placeholder: "Select named fields" },
  options: {},
  *detect(file): Iterable<Finding<Kind, Leak>> {
    for (const leak of file.leaks) {
      const { trail, site } = leak;
      if (trail.origin.kind !== "rows" || trail.text || site.channel === "exception" || site.channel === "view" || site.spec.shaped === true) continue;
      const { query, path } = trail.origin;
      if (query.records === "none") continue;
      const inside = pathInRecord(query, path);
      if (inside === undefined || inside.length > 0) continue;
      if (query.projection.kind !== "all") continue;
      const text = file.module.text.slice(leak.node.range[0], leak.node.range[1]).replace(/\s+/g, " ").slice(0, 60);
      yield { kind: "record", node: leak.node, data: { expression: text, model: query.subject?.name ?? "database" }, evidence: leak };
    }
  },
  offer() {
    return [];
  },
});
