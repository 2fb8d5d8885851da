import type { AST, Node } from "../concepts/ast.js";
import { memberName } from "./node.js";

/** `Body` of `@Body("email")`, `@Body` and `@nest.Body()`. */
export function decoratorName(decorator: AST.Decorator): string {
  const { expression } = decorator;
  const callee = expression.type === "CallExpression" ? expression.callee : expression;
  return callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
}

export function decoratorsOf(node: Node): readonly AST.Decorator[] {
  return (node as { decorators?: readonly AST.Decorator[] }).decorators ?? [];
}
