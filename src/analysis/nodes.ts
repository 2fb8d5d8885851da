import type { AST, CallNode, FunctionNode } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import { isFunction } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";

/** The parts of a file that questions start from, collected in one walk. */
export interface Nodes {
  readonly calls: readonly CallNode[];
  readonly functions: readonly FunctionNode[];
  readonly assignments: readonly AST.AssignmentExpression[];
  readonly members: readonly AST.MemberExpression[];
  readonly patterns: readonly AST.ObjectPattern[];
  readonly elements: readonly AST.JSXOpeningElement[];
  readonly clauses: readonly AST.CatchClause[];
  readonly fields: readonly AST.PropertyDefinition[];
  /** Strings and templates. */
  readonly texts: readonly (AST.Literal | AST.TemplateLiteral)[];
}

/** Types say nothing at run time, and none of these parts stands in one. */
const SKIPPED = new Set<string>(["ImportDeclaration", "TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSTypeAnnotation", "TSTypeParameterDeclaration", "TSTypeParameterInstantiation"]);

/** The nodes of a file by kind, each list in source order. */
export function nodesOf({ ast, visitorKeys }: Module): Nodes {
  const found = {
    calls: [] as CallNode[],
    functions: [] as FunctionNode[],
    assignments: [] as AST.AssignmentExpression[],
    members: [] as AST.MemberExpression[],
    patterns: [] as AST.ObjectPattern[],
    elements: [] as AST.JSXOpeningElement[],
    clauses: [] as AST.CatchClause[],
    fields: [] as AST.PropertyDefinition[],
    texts: [] as (AST.Literal | AST.TemplateLiteral)[],
  };
  walk(ast, visitorKeys, (node) => {
    switch (node.type) {
      case "CallExpression":
      case "NewExpression":
        found.calls.push(node);
        break;
      case "MemberExpression":
        found.members.push(node);
        break;
      case "AssignmentExpression":
        found.assignments.push(node);
        break;
      case "ObjectPattern":
        found.patterns.push(node);
        break;
      case "JSXOpeningElement":
        found.elements.push(node);
        break;
      case "CatchClause":
        found.clauses.push(node);
        break;
      case "PropertyDefinition":
        found.fields.push(node);
        break;
      case "TemplateLiteral":
        found.texts.push(node);
        break;
      case "Literal":
        if (typeof node.value === "string") found.texts.push(node);
        return false;
      default:
        if (SKIPPED.has(node.type)) return false;
        if (isFunction(node)) found.functions.push(node);
    }
    return undefined;
  });
  return found;
}
