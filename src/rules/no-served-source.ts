import { servedIn, type Served } from "../analysis/served/index.js";
import { defineRule } from "../rule/define.js";
import type { Finding, Suggestions } from "../rule/finding.js";
import { publicPath } from "../rule/suggest/public-path.js";
import { quoted } from "../rule/suggest/quoted.js";

/** A static server that is given the project, its source or its data. Where a folder's name is unknown or may well be public, nothing is said. */
export default defineRule({
  name: "no-served-source",
  docs: {
    description: "Disallow serving the project's own files to clients",
    preset: "recommended",
    severity: "error",
    cwe: [552, 219, 538, 548],
    asvs: ["13.4.1", "13.4.3", "13.4.7"],
    api: ["API8"],
  },
  messages: {
    folder: "`{{expression}}` lets clients fetch {{content}}. Serve a folder that holds public files only.",
    listing: "`{{expression}}` lets clients list and fetch {{content}}. Serve a folder that holds public files only, without a listing.",
    file: "`{{expression}}` sends {{content}} to the client. Send a file from a folder that holds public files only.",
    dotfiles: "`{{expression}}` lets clients fetch files whose names begin with a dot, such as `.env` and `.git`. Leave out the option, which ignores them.",
  },
  suggestions: {
    public: "Serve a folder named public",
    ignore: "Ignore files whose names begin with a dot",
  },
  options: {},
  *detect(file): Iterable<Finding<Served["kind"], Served>> {
    for (const served of servedIn(file)) {
      const { kind, node, content } = served;
      yield { kind, node, data: { expression: quoted(file, kind === "dotfiles" && node.parent?.type === "Property" ? node.parent : node), content: contents[content] }, evidence: served };
    }
  },
  suggest({ kind, node, evidence }, edits): Suggestions<"ignore" | "public"> {
    if (kind === "dotfiles") return [{ id: "ignore", edits: edits.replace(node, node.type === "Literal" && typeof node.value === "string" ? edits.string("ignore") : "false") }];
    return [{ id: "public", edits: publicPath(evidence, edits) }];
  },
});

const contents: Readonly<Record<Served["content"], string>> = {
  root: "the whole project: source, package.json, databases and logs beside it",
  source: "the server's source code",
  packages: "everything that is installed under node_modules",
  logs: "log files, which hold what clients sent and what went wrong",
  keys: "keys and certificates",
  config: "configuration",
  data: "database files",
  dotfiles: "hidden files",
};
