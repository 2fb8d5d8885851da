import type { AST, Node } from "../concepts/ast.js";
import { oncePerFile } from "./once.js";

/** Whether a statement is `const … = require(…)`. */
export function isRequire(node: Node): node is AST.VariableDeclaration {
  return node.type === "VariableDeclaration" && node.declarations.some(({ init }) => init?.type === "CallExpression" && init.callee.type === "Identifier" && init.callee.name === "require");
}

/** The statements at a file's top that bring something in. */
export const importStatements = oncePerFile(({ ast }: { readonly ast: { readonly body: readonly Node[] } }): readonly (AST.ImportDeclaration | AST.VariableDeclaration)[] =>
  ast.body.filter((node) => node.type === "ImportDeclaration" || isRequire(node)),
);
