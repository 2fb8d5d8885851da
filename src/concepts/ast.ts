import type { TSESTree } from "@typescript-eslint/utils";

/** The abstract syntax tree as typescript-eslint and espree build it; `parent` is set on every node. */
export type { TSESTree as AST } from "@typescript-eslint/utils";
export type Node = TSESTree.Node;
export type FunctionNode = TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;
export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;
