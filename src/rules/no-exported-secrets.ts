import type { FileAnalysis } from "../analysis/index.js";
import { secretsOf, type Exposure } from "../analysis/secrets/index.js";
import { defineRule } from "../rule/define.js";
import type { Edits } from "../rule/edits/index.js";
import { withoutExport, withoutProperty, withoutPrefix } from "../rule/exposure-repair.js";
import type { Suggestion } from "../rule/finding.js";
import { fromEnvironment } from "../rule/secret-repair.js";

/** Whatever a module exports, answers with or gives to browsers can be read by others; a secret must not be among it. */
export default defineRule({
  name: "no-exported-secrets",
  docs: {
    description: "Disallow secrets in what a module exports, answers with or sends to browsers",
    preset: "recommended",
    severity: "error",
    cwe: [798, 540, 615],
    asvs: ["13.3.1"],
    api: ["API8"],
  },
  messages: {
    exported: "This module serves requests and exports {{what}}, so that everything that can load it can read the secret. Keep it inside of the module.",
    fallback: "Whenever {{variable}} is missing, this exported constant takes its place, and everybody who can read the file knows it. Refuse to start without {{variable}}.",
    toClient: "The client gets {{what}}. Keep it on the server, and send only what the client needs to see.",
  },
  suggestions: {
    environment: "Read {{variable}} and throw when it is missing",
    unexport: "Keep it inside of the module",
    remove: "Leave it out",
    unprefix: "Read {{variable}}, which browsers do not get",
  },
  options: {},
  *detect(file) {
    for (const exposure of secretsOf(file).exposed) {
      const { kind, node, what, variable } = exposure;
      yield { kind, node, data: { what, variable }, evidence: exposure };
    }
  },
  offer({ evidence }, edits, file) {
    return evidence.kind === "toClient" ? forAnswer(evidence, edits) : forExport(evidence, edits, file);
  },
});

type Id = "environment" | "remove" | "unexport" | "unprefix";

function forAnswer(exposure: Exposure, edits: Edits): Suggestion<Id>[] {
  const renamed = withoutPrefix(exposure);
  if (renamed) return [{ id: "unprefix", data: { variable: renamed.variable }, edits: [edits.rewrite(exposure.node, renamed.text)] }];
  return [{ id: "remove", edits: withoutProperty(exposure.node, edits) }];
}

function forExport(exposure: Exposure, edits: Edits, file: FileAnalysis): Suggestion<Id>[] {
  const out: Suggestion<Id>[] = [];
  const inside = withoutExport(exposure, file.module, edits);
  const read = exposure.secret && fromEnvironment(exposure.secret, edits, file);
  // Where requests are served, the value of the environment must not be exported either.
  const whole = read && (exposure.kind === "fallback" && exposure.name !== undefined ? read : inside && [...read, ...inside]);
  if (whole) out.push({ id: "environment", data: { variable: exposure.variable }, edits: whole });
  if (inside && !exposure.secret) out.push({ id: "unexport", edits: inside });
  return out;
}
