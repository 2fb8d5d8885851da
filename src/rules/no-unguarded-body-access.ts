import type { BodyRead } from "../analysis/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";
import { bodyRepairs, repairBody } from "../rule/suggest/body.js";

export default defineRule({
  name: "no-unguarded-body-access",
  docs: {
    description: "Disallow reading a key of the request body that nothing has checked",
    preset: "recommended",
    severity: "error",
    cwe: [1287, 248, 20, 843],
    asvs: ["15.3.5", "16.5.3"],
    api: ["API4"],
  },
  messages: {
    throws: "Reading {{keys}} throws when the client leaves it out. Check it first and answer 400 when it is missing.",
    unchecked: "{{keys}} comes from the request body unchecked: it may be undefined, an array or an object. Check it before it is used, or validate the body with a schema.",
    parse: "`{{expression}}` throws on anything that is not JSON, outside any try. Catch it and answer 400.",
  },
  suggestions: bodyRepairs,
  options: {},
  *detect(file): Iterable<Finding<BodyRead["kind"], BodyRead>> {
    for (const read of file.bodyReads) {
      const trail = file.trace(read.node).find(({ origin }) => origin.kind === "request");
      yield { kind: read.kind, node: read.node, data: { keys: read.keys.map((k) => `\`${k}\``).join(", "), expression: "JSON.parse" }, evidence: read, ...(trail && { way: { trail } }) };
    }
  },
  suggest: ({ evidence }, edits, file) => repairBody(evidence, edits, file),
});
