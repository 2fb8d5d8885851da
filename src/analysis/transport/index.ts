import type { Node } from "../../concepts/ast.js";
import { stringValue } from "../../syntax/node.js";
import { decidedIn, nodeIn, switchedOn } from "../decisions/index.js";
import type { FileAnalysis } from "../file.js";

export { openCookies, type OpenCookie } from "./cookies.js";
export { plainUrls, type PlainUrl } from "./urls.js";

/** HTTPS that browsers are told to forget: a switch, or the header itself. */
export interface NoHsts {
  readonly node: Node;
  readonly header: boolean;
}

export function withoutHsts(file: FileAnalysis): NoHsts[] {
  const switched = decidedIn(file).flatMap((decided) =>
    (decided.decisions.unsecures ?? []).flatMap((spec) => {
      const trail = switchedOn(decided, spec, file);
      return trail ? [{ node: nodeIn(file, decided, trail), header: false }] : [];
    }),
  );
  const { tracer } = file;
  const sent = file.nodes.calls.flatMap((call) => {
    const [name, value] = call.arguments;
    if (!name || !value || name.type === "SpreadElement" || !/^\s*max-age\s*=\s*0\b/i.test(stringValue(value) ?? "")) return [];
    const isHsts = tracer.trace(name, [], tracer.root, false).some((t) => t.origin.kind === "literal" && typeof t.origin.value === "string" && /^strict-transport-security$/i.test(t.origin.value));
    return isHsts ? [{ node: value, header: true }] : [];
  });
  return [...switched, ...sent];
}
