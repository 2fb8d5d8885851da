import { exposuresIn, type DebugExposure } from "../analysis/decisions/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding } from "../rule/finding.js";
import { quoted } from "../rule/suggest/quoted.js";
import { tieToDevelopment } from "../rule/suggest/development.js";

/** Only what certainly reaches clients: a constant that switches it on, or a call that has no other purpose, with no look at the environment. */
export default defineRule({
  name: "no-debug-exposure",
  docs: {
    description: "Disallow showing clients what is meant for developers",
    preset: "recommended",
    severity: "error",
    cwe: [489, 1295, 215],
    asvs: ["13.4.2"],
    api: ["API8"],
  },
  messages: {
    errorPage: "`{{expression}}` answers every failure with a page that shows the stack and the source around it. Use it only where `NODE_ENV` is `development`.",
    stack: "`{{expression}}` puts stack traces with file paths into the answers that clients get. Switch it on only where `NODE_ENV` is `development`.",
    explorer: "`{{expression}}` serves a query console to everybody who finds it. Switch it on only where `NODE_ENV` is `development`.",
    introspection: "`{{expression}}` tells every client the whole schema, with the parts that no client of yours uses. Switch it on only where `NODE_ENV` is `development`.",
    sourceMap: '`{{expression}}` publishes the sources of the bundle beside it, comments included. Switch it off, or use "hidden" and upload the maps to where errors are read.',
  },
  suggestions: {
    development: "Only where NODE_ENV is development",
    off: "Switch it off",
    environment: "Take the environment from NODE_ENV",
  },
  options: {},
  *detect(file): Iterable<Finding<DebugExposure["shows"], DebugExposure>> {
    for (const exposure of exposuresIn(file)) {
      const { shows, node } = exposure;
      yield { kind: shows, node, data: { expression: quoted(file, setting(exposure)) }, evidence: exposure };
    }
  },
  suggest({ evidence }, edits) {
    const { node, shows, value } = evidence;
    if (shows === "sourceMap" && evidence.constant) return [{ id: "off", edits: edits.replace(node, "false") }];
    if (value === "development" && evidence.constant) return [{ id: "environment", edits: edits.replace(node, `process.env.NODE_ENV ?? ${edits.string("production")}`, "nullish") }];
    return [{ id: "development", edits: tieToDevelopment(node, evidence.constant && value === true, edits) }];
  },
});

/** With its name: `introspection: true`. */
function setting({ node, value }: DebugExposure): DebugExposure["node"] {
  const parent = node.parent;
  return value !== undefined && (parent?.type === "Property" || parent?.type === "CallExpression") ? parent : node;
}
