import type { CallNode, Node } from "../../concepts/ast.js";
import { exits } from "../../flow/exits.js";
import { methodOf } from "../../flow/library.js";
import { isCall, memberName, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";

/** Whether the file of a check goes no further when it fails: the check throws, or something after it asks what came out and ends the start. */
export function isEnforced(call: CallNode, file: FileAnalysis): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return true;
  const { tracer } = file;
  const guards = file.trace(callee.object).flatMap((trail) => methodOf(tracer, trail, memberName(callee))?.guard ?? []);
  if (guards.every(({ by }) => by === "throws")) return true;
  const { ast, visitorKeys } = tracer.world.moduleOf(call);
  const results = resultsOf(call);
  const speaksOf = (test: Node): boolean => {
    let found = false;
    walk(test, visitorKeys, (node) => {
      found ||= node.type === "Identifier" && results.includes(node.name);
      return found ? false : undefined;
    });
    return found;
  };
  return ast.body.some((statement) => statement.type === "IfStatement" && exits(statement.consequent) && speaksOf(statement.test));
}

/** `const { value, error } = schema.validate(…)`, `const checked = schema.safeParse(…)` */
function resultsOf(call: CallNode): string[] {
  let at: Node = call;
  while (at.type === "AwaitExpression" || at.type === "MemberExpression" || isCall(at)) at = at.parent;
  if (at.type !== "VariableDeclarator") return [];
  if (at.id.type === "Identifier") return [at.id.name];
  return at.id.type === "ObjectPattern" ? at.id.properties.flatMap((p) => (p.type === "Property" && p.value.type === "Identifier" ? [p.value.name] : [])) : [];
}
