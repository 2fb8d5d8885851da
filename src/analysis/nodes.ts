import type { AST, CallNode, FunctionNode } from "../concepts/ast.js";

/** The parts of a file that questions start from, collected in one walk. */
export interface Nodes {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly assignments: readonly AST.AssignmentExpression[];
  readonly members: readonly AST.MemberExpression[];
  readonly patterns: readonly AST.ObjectPattern[];
  readonly elements: readonly AST.JSXOpeningElement[];
}
