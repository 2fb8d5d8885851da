import type { AST, Node } from "../concepts/ast.js";
import { isFunction, memberName } from "../syntax/node.js";

/** `errors.push(…)` of which this is `errors`. */
export function collecting(identifier: Node): Node | undefined {
  const member = identifier.parent;
  if (member?.type !== "MemberExpression" || member.object !== identifier || !/^(?:push|unshift|concat)$/.test(memberName(member))) return undefined;
  return member.parent.type === "CallExpression" && member.parent.callee === member ? member.parent : undefined;
}

/** The test of the `if` whose first branch a node stands in, when it is made on every way to the point. */
export function conditionOf(node: Node, point: Node | undefined, text: string): Node | undefined {
  let statement: Node = node;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === "IfStatement") return at.consequent === statement && isMadeBefore(at, point, text) ? at.test : undefined;
    if (at.type !== "BlockStatement" && at.type !== "ExpressionStatement") return undefined;
    statement = at;
  }
  return undefined;
}

/** Nothing decides whether a statement runs but questions that were answered in the same way on the way to the point. */
function isMadeBefore(statement: Node, point: Node | undefined, text: string): boolean {
  const asked = point ? questionsOn(point, text) : [];
  for (let child = statement, at = statement.parent; at; child = at, at = at.parent) {
    if (isFunction(at)) return true;
    if (at.type === "IfStatement" ? !asked.includes(question(at, child, text)) : at.type !== "BlockStatement" && at.type !== "TryStatement" && at.type !== "Program") return false;
  }
  return true;
}

function questionsOn(point: Node, text: string): string[] {
  const out: string[] = [];
  for (let child = point, at = point.parent; at && !isFunction(at); child = at, at = at.parent) if (at.type === "IfStatement") out.push(question(at, child, text));
  return out;
}

function question(node: AST.IfStatement, branch: Node, text: string): string {
  return `${String(node.consequent === branch)} ${text.slice(...node.test.range)}`;
}
