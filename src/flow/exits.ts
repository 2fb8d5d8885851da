import type { Node } from "../concepts/ast.js";
import { memberChain, unwrap } from "../syntax/node.js";

/** Calls after which the statement list does not go on. `isNever` knows the functions of the file that always throw. */
export type IsNever = (call: Node) => boolean;

const never: IsNever = () => false;

/** Does control leave the enclosing statement list on every path through this statement? Loop exits count. */
export function exits(node: Node, isNever: IsNever = never): boolean {
  switch (node.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "ExpressionStatement":
      return expressionExits(node.expression, isNever);
    case "BlockStatement":
      return node.body.some((s) => exits(s, isNever));
    case "IfStatement":
      return node.alternate !== null && exits(node.consequent, isNever) && exits(node.alternate, isNever);
    case "TryStatement":
      if (node.finalizer && exits(node.finalizer, isNever)) return true;
      return exits(node.block, isNever) && (node.handler === null || exits(node.handler.body, isNever));
    case "SwitchStatement": {
      const last = node.cases.at(-1);
      return node.cases.some((c) => c.test === null) && last !== undefined && last.consequent.some((s) => exits(s, isNever)) && !containsBreak(node.cases);
    }
    case "LabeledStatement":
      return exits(node.body, isNever);
    default:
      return false;
  }
}

function containsBreak(cases: readonly { consequent: readonly Node[] }[]): boolean {
  return cases.some((c) => c.consequent.some((s) => s.type === "BreakStatement" || (s.type === "BlockStatement" && s.body.some((b) => b.type === "BreakStatement"))));
}

function expressionExits(expression: Node, isNever: IsNever): boolean {
  const at = unwrap(expression);
  if (at.type === "AwaitExpression") return expressionExits(at.argument, isNever);
  if (at.type !== "CallExpression") return false;
  const { root, names } = memberChain(at.callee);
  if (root.type === "Identifier" && root.name === "process" && (names[0] === "exit" || names[0] === "abort")) return true;
  return isNever(at);
}
