import { sizeOfText, unlimitedIn, type Unlimited } from "../analysis/limits/index.js";
import type { Node } from "../concepts/ast.js";
import { defineRule } from "../rule/define.js";
import type { Finding, Suggestions } from "../rule/finding.js";
import { counted } from "../rule/suggest/limits.js";
import { quoted } from "../rule/suggest/quoted.js";
import { withSetting } from "../rule/suggest/settings.js";

/** Parsers have limits of their own: what is reported is a limit that is none, or a parser that has none until it is told. */
export default defineRule({
  name: "require-body-limit",
  docs: {
    description: "Require a limit on the size of request bodies and uploads",
    preset: "recommended",
    severity: "warn",
    cwe: [770, 1284],
    asvs: ["15.2.2"],
    api: ["API4"],
  },
  messages: {
    huge: "`{{expression}}` lets every client make the server hold a body of that size in memory, as often as it likes. Allow what the largest real request needs.",
    off: "`{{expression}}` is no limit: a client can send as much as the server's memory holds. Give a size such as `1mb`.",
    missing: "`{{expression}}` takes {{what}} of {{size}}, so that one client can fill the memory or the disk. Set `{{setting}}` to what the largest real request needs.",
    collected: "`{{expression}}` collects a request body without asking how much has come, so that one client can fill the memory. Count the bytes and stop at a limit.",
  },
  suggestions: {
    limit: "Set a limit of {{size}}",
    count: "Count the bytes and stop at 1 MB",
  },
  options: {
    max: { type: "string", default: "50mb", description: "Limits of this size and above are reported." },
  },
  *detect(file, { max }): Iterable<Finding<Unlimited["kind"], Unlimited>> {
    for (const found of unlimitedIn(file, sizeOfText(max))) {
      const { kind, node } = found;
      const data = { expression: quoted(file, setting(node)), ...(found.kind === "missing" ? words(found) : {}) };
      yield { kind, node, data, evidence: found };
    }
  },
  suggest({ evidence }, edits, file): Suggestions<"count" | "limit"> {
    if (evidence.kind === "collected") return [{ id: "count", edits: counted(evidence.collected, edits) }];
    const { spec, node } = evidence;
    const files = spec.takes === "files";
    const data = { size: files ? "5 MB" : "1 MB" };
    if (evidence.kind !== "missing") return [{ id: "limit", data, edits: edits.replace(node, isText(node) ? edits.string(files ? "5mb" : "1mb") : bytes(files)) }];
    const [place] = spec.at;
    return [{ id: "limit", data, edits: place ? withSetting(evidence.decided, place, bytes(files), edits, file) : [] }];
  },
});

function bytes(files: boolean): string {
  return files ? "5 * 1024 * 1024" : "1024 * 1024";
}

function isText(node: Node): boolean {
  return node.type === "Literal" && typeof node.value === "string";
}

/** With its name: `limit: "50mb"`. */
function setting(node: Node): Node {
  return node.parent?.type === "Property" ? node.parent : node;
}

function words({ spec }: Extract<Unlimited, { kind: "missing" }>): Record<string, string> {
  const what = spec.takes === "files" ? "files" : "bodies";
  const size = spec.otherwise === "none" ? "any size" : `up to ${String(Math.round(spec.otherwise / 2 ** 20))} MB each`;
  return { what, size, setting: (spec.at[0]?.path ?? []).join(".") };
}
