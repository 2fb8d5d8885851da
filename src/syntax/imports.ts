import type { AST, Node } from "../concepts/ast.js";
import { stringValue, unwrap } from "./node.js";
import { oncePerFile } from "./once.js";

/** `require(…)` */
export function isRequireCall(node: Node | null | undefined): node is AST.CallExpression {
  const callee = node?.type === "CallExpression" ? unwrap(node.callee) : undefined;
  return callee?.type === "Identifier" && callee.name === "require";
}

/** The specifier of `require("x")`; undefined for anything else. */
export function requiredFrom(node: Node | null | undefined): string | undefined {
  return isRequireCall(node) ? stringValue(node.arguments[0]) : undefined;
}

/** Whether a statement is `const … = require(…)`. */
export function isRequire(node: Node): node is AST.VariableDeclaration {
  return node.type === "VariableDeclaration" && node.declarations.some(({ init }) => isRequireCall(init));
}

/** The statements at a file's top that bring something in. */
export const importStatements = oncePerFile(({ ast }: { readonly ast: { readonly body: readonly Node[] } }): readonly (AST.ImportDeclaration | AST.VariableDeclaration)[] =>
  ast.body.filter((node) => node.type === "ImportDeclaration" || isRequire(node)),
);
