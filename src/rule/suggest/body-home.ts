import type { Access } from "../../analysis/payload/index.js";
import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { contains, isFunction, statementsOf } from "../../syntax/node.js";

/** A stretch of code that runs as a whole, with the place in it that statements can be put before. */
export interface Home {
  /** A list of statements, the only statement of a branch, or the expression that an arrow function returns. */
  readonly node: Node;
  readonly anchor: Node;
  /** Braces have to be put around it. */
  readonly wraps: boolean;
}

/**
 * The outermost stretch of a handler that runs whenever a node in it is reached: tries, loops and callbacks are looked through,
 * conditions are not. Undefined where the node stands in a function of its own, or in an expression on a condition.
 */
export function homeOf(node: Node, handler: FunctionNode): Pick<Home, "node"> | undefined {
  if (!contains(handler.body, node)) return undefined;
  let list: Node | undefined;
  for (let at: Node = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    if (parent.type === "ConditionalExpression" && at !== parent.test) return undefined;
    if (parent.type === "LogicalExpression" && at === parent.right) return undefined;
    if (parent.type === "IfStatement" && at !== parent.test) return at.type === "IfStatement" ? undefined : { node: at };
    if (parent.type === "SwitchCase" && at !== parent.test) return { node: parent };
    if (parent.type === "CatchClause" || parent.type === "Program") return at.type === "BlockStatement" ? { node: at } : undefined;
    if (statementsOf(parent)) list = parent;
    if (!isFunction(parent) || parent.body !== at) continue;
    if (parent === handler) return { node: at.type === "BlockStatement" ? at : (list ?? at) };
    if (parent.type === "FunctionDeclaration" || !isCallback(parent)) return undefined;
  }
  return undefined;
}

/** `save(user, (error) => { … })` */
function isCallback(fn: FunctionNode): boolean {
  return (fn.parent.type === "CallExpression" || fn.parent.type === "NewExpression") && fn.parent.callee !== fn;
}

/**
 * The innermost list of statements for all of the accesses that leaves the handler when it is left.
 * `throws`: it is left by a throw, which a `try` around it would catch.
 */
export function commonHome({ node: outer }: Pick<Home, "node">, accesses: readonly Access[], declarator: AST.VariableDeclarator | undefined, throws: boolean): Home | undefined {
  const statements = statementsOf(outer);
  if (!statements) return { node: outer, anchor: outer, wraps: true };
  const declared = declarator && contains(outer, declarator) ? declarator : undefined;
  const first = statements.find((statement) => accesses.some(({ node }) => contains(statement, node)));
  if (!first) return undefined;
  const inner = (declared && declaringList(declared, first)) ?? (first.type === "TryStatement" && !(throws && first.handler) ? first.block : undefined);
  if (inner && accesses.every(({ node }) => contains(inner, node))) return commonHome({ node: inner }, accesses, declarator, throws);
  return declared && inner ? undefined : { node: outer, anchor: first, wraps: false };
}

/** The list below a statement that a variable is declared in. */
function declaringList(declarator: AST.VariableDeclarator, below: Node): Node | undefined {
  const list = declarator.parent.parent;
  return statementsOf(list) && contains(below, list) && below !== declarator.parent ? list : undefined;
}
