import type { Node } from "../concepts/ast.js";
import type { Context } from "../flow/engine.js";
import { nodesOf } from "../flow/trails.js";
import { programOf } from "../syntax/node.js";
import { DevelopmentClaim, ExpectedErrorClaim } from "./claims.js";
import type { FileAnalysis } from "./file.js";
import type { Leak } from "./leaks.js";

/** Is some stop of the leak's way reached in development only, or only by errors that were meant for clients? */
export function expectedOrDevelopment(file: FileAnalysis, leak: Leak): boolean {
  const { origin } = leak.trail;
  if (origin.kind !== "error") return false;
  const { tracer, facts } = file;
  const source = origin.node;
  const isError = (node: Node, context: Context): boolean => tracer.trace(node, [], context, false).some((t) => t.origin.kind === "error" && t.origin.node === source);
  const expected = new ExpectedErrorClaim(tracer, isError);
  const development = new DevelopmentClaim(tracer);
  return [leak.site.value, ...nodesOf(leak.trail)].some((node) => {
    if (programOf(node).type !== "Program") return false;
    return facts.at(node, development, tracer.root) || facts.at(node, expected, tracer.root);
  });
}
