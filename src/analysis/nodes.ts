import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
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
  /** Literals and templates. */
  readonly texts: readonly (AST.Literal | AST.TemplateLiteral)[];
}

type Lists = { -readonly [Kind in keyof Nodes]: Nodes[Kind][number][] };

const LISTS = {
  ArrowFunctionExpression: "functions",
  AssignmentExpression: "assignments",
  CallExpression: "calls",
  CatchClause: "clauses",
  FunctionDeclaration: "functions",
  FunctionExpression: "functions",
  JSXOpeningElement: "elements",
  Literal: "texts",
  MemberExpression: "members",
  NewExpression: "calls",
  ObjectPattern: "patterns",
  PropertyDefinition: "fields",
  TemplateLiteral: "texts",
} as const satisfies Partial<Record<`${Node["type"]}`, keyof Nodes>>;

function empty(): Lists {
  return { calls: [], functions: [], assignments: [], members: [], patterns: [], elements: [], clauses: [], fields: [], texts: [] };
}

const collected = new WeakMap<object, Lists>();

/**
 * Listeners that collect the nodes of a program while the linter walks it anyway: for the first rule that asks, nothing for the others.
 * Another walk over every file would cost as much as all that most files are asked.
 */
export function collecting(program: object): Record<string, (node: Node) => void> {
  if (collected.has(program)) return {};
  const lists = empty();
  collected.set(program, lists);
  return Object.fromEntries(Object.entries(LISTS).map(([type, kind]) => {
    const list = lists[kind] as Node[];
    return [type, (node: Node) => void list.push(node)];
  }));
}

/** The nodes of a file by kind, each list in source order. */
export function nodesOf({ ast, visitorKeys }: Module): Nodes {
  const known = collected.get(ast);
  if (known) return known;
  const lists = empty();
  walk(ast, visitorKeys, (node) => {
    const kind = (LISTS as Partial<Record<string, keyof Nodes>>)[node.type];
    if (kind !== undefined) (lists[kind] as Node[]).push(node);
    return undefined;
  });
  collected.set(ast, lists);
  return lists;
}
