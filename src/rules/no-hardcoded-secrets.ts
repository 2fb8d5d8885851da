import { secretsOf, type Secret } from "../analysis/secrets/index.js";
import { defineRule } from "../rule/define.js";
import type { Suggestions } from "../rule/finding.js";
import { besideItsVariable, fromEnvironment } from "../rule/secret-repair.js";

/** A constant in a key position, or one that its name, its form or its address gives away. Whether it is exported is another rule's question. */
export default defineRule({
  name: "no-hardcoded-secrets",
  docs: {
    description: "Disallow keys, passwords and tokens in the source of a server",
    preset: "recommended",
    severity: "warn",
    cwe: [798, 321, 1394],
    asvs: ["13.3.1"],
    api: ["API8"],
  },
  messages: {
    inline: "Everybody who can read this file knows {{what}}. Read it from the environment variable {{variable}} and refuse to start without it.",
    fallback: "Whenever {{name}} is missing, the server works with this constant, which everybody who can read the file knows. Refuse to start without {{name}}.",
  },
  suggestions: {
    environment: "Read {{variable}} and throw when it is missing",
    remove: "Take it out: {{variable}} is read beside it",
  },
  options: {},
  *detect(file) {
    for (const secret of secretsOf(file).hidden) {
      const { node, fallback, what, variable } = secret;
      const kind = fallback ? "fallback" : "inline";
      yield { kind, node, data: { what, variable, name: fallback?.name ?? variable }, evidence: secret };
    }
  },
  suggest({ evidence }, edits, file): Suggestions<"environment" | "remove"> {
    const removed = besideItsVariable(evidence, edits);
    if (removed) return [{ id: "remove", data: { variable: evidence.variable }, edits: removed }];
    return [{ id: "environment", data: { variable: evidence.variable }, edits: fromEnvironment(evidence satisfies Secret, edits, file) ?? [] }];
  },
});
