import type { ErrorRegion, FailureAnswer } from "../../analysis/errors/index.js";
import type { FileAnalysis } from "../../analysis/index.js";
import type { Node } from "../../concepts/ast.js";
import { contains } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { printFlat, type Edit, type Edits } from "../edits/index.js";
import type { Suggestions } from "../finding.js";
import { ownLogger } from "./logging.js";
import { handlerOf } from "./names.js";
import { say } from "./words.js";

export type LogRepair = "log";

export const logRepairs: Readonly<Record<LogRepair, string>> = { log: "Log the error with {{call}}" };

/** Writes the error to the log before the client is answered, by the logger at hand; an error without a name gets one. */
export function repairUnlogged(region: ErrorRegion, answer: FailureAnswer, edits: Edits, file: FileAnalysis): Suggestions<LogRepair> {
  const named = region.binding ? { name: region.binding.name, edits: [] } : nameFor(region, edits, file);
  const call = `${loggerAt(answer.node, named.name, edits, file)}${edits.semi}`;
  const before = edits.before(firstOf(region, answer), call) ?? [];
  return [{ id: "log", data: { call: call.replace(/;$/, "") }, edits: [...named.edits, ...before] }];
}

function loggerAt(at: Node, error: string, edits: Edits, file: FileAnalysis): string {
  const own = ownLogger(file.module, at);
  const handler = own === undefined ? handlerOf(file, at) : undefined;
  const words = handler?.words.log;
  const said = words === undefined ? undefined : say(edits, words, { ...handler?.names, error }, "");
  const [sentence] = said?.statements ?? [];
  return sentence !== undefined ? printFlat(sentence).replace(/;$/, "") : `${own ?? "console.error"}(${error})`;
}

/** `catch {` and `() => …` are given a name for what they take. */
function nameFor(region: ErrorRegion, edits: Edits, file: FileAnalysis): { name: string; edits: Edit[] } {
  const { taker } = region;
  // A name of the same kind outside of the clause is no obstacle, unless the clause speaks of it.
  const name = mentions(region.taker, "error", file) ? edits.freshName("error") : "error";
  if (taker.type === "CatchClause") {
    const { param } = taker;
    return param ? destructured(param, name, edits) : { name, edits: [{ range: [taker.range[0] + "catch".length, taker.range[0] + "catch".length], text: ` (${name})` }] };
  }
  const [first] = taker.params;
  if (first) return destructured(first, name, edits);
  const open = edits.text(taker).indexOf("(") + 1;
  return { name, edits: open > 0 ? [{ range: [taker.range[0] + open, taker.range[0] + open], text: name }] : [] };
}

/** A pattern takes the error apart: what it binds is all that has a name. */
function destructured(pattern: Node, name: string, edits: Edits): { name: string; edits: Edit[] } {
  const bound = pattern.type === "ObjectPattern" ? pattern.properties.flatMap((p) => (p.type === "Property" && p.value.type === "Identifier" ? [p.value.name] : [])) : [];
  return bound.length > 0 ? { name: bound.length === 1 ? (bound[0] ?? name) : `{ ${bound.join(", ")} }`, edits: [] } : { name, edits: [edits.rewrite(pattern, name)] };
}

/** Before everything else that the clause does, so that no branch is left out; but behind the branches for errors that were expected. */
function firstOf({ body }: ErrorRegion, { node, others }: FailureAnswer): Node {
  if (body.type !== "BlockStatement") return body;
  const [first] = body.body;
  const own = body.body.find((statement) => contains(statement, node));
  if (!first || !own) return node;
  const branches = body.body.slice(0, body.body.indexOf(own)).some((statement) => statement.type === "IfStatement" || statement.type === "SwitchStatement");
  return others || !branches ? first : own;
}

/** Whether the code speaks of something by this name already. */
function mentions(body: Node, name: string, file: FileAnalysis): boolean {
  let found = false;
  walk(body, file.module.visitorKeys, (node) => {
    if (node.type === "Identifier" && node.name === name) found = true;
    return !found;
  });
  return found;
}
