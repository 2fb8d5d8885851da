import type { AST, CallNode, ClassNode, FunctionNode, Node } from "../concepts/ast.js";

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression" || node?.type === "FunctionDeclaration";
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === "ClassDeclaration" || node?.type === "ClassExpression";
}

export function isCall(node: Node | null | undefined): node is CallNode {
  return node?.type === "CallExpression" || node?.type === "NewExpression";
}

/** The same value without wrappers that vanish at run time: casts, `!`, `satisfies`, optional chains, parentheses. */
export function unwrap(node: Node): Node {
  let at = node;
  for (;;) {
    switch (at.type) {
      case "ChainExpression":
      case "TSAsExpression":
      case "TSInstantiationExpression":
      case "TSNonNullExpression":
      case "TSSatisfiesExpression":
      case "TSTypeAssertion":
        at = at.expression;
        break;
      default:
        // Some parsers keep parentheses as nodes of their own.
        if ((at.type as string) === "ParenthesizedExpression") at = (at as unknown as { expression: Node }).expression;
        else return at;
    }
  }
}

/** `unwrap`, and through `await`: for questions about the settled value. */
export function settle(node: Node): Node {
  let at = unwrap(node);
  while (at.type === "AwaitExpression") at = unwrap(at.argument);
  return at;
}

/** The outermost wrapper around a node: the inverse of `unwrap`. */
export function wrapped(node: Node): Node {
  let at = node;
  for (;;) {
    const parent = at.parent;
    if (parent && unwrap(parent) === unwrap(at) && parent !== unwrap(parent)) at = parent;
    else return at;
  }
}

/** The literal text of a string or of a template without expressions. */
export function stringValue(node: Node | null | undefined): string | undefined {
  if (!node) return undefined;
  const at = unwrap(node);
  if (at.type === "Literal" && typeof at.value === "string") return at.value;
  if (at.type === "TemplateLiteral" && at.expressions.length === 0) return at.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The name that a member expression reads, `*` when it is computed at run time. */
export function memberName(node: AST.MemberExpression): string {
  if (!node.computed) return node.property.type === "Identifier" ? node.property.name : `#${node.property.name}`;
  return constantKey(node.property) ?? "*";
}

/** The name of an object's, class's or pattern's key, `*` when it is computed at run time. */
export function keyName(node: { key: Node; computed: boolean }): string {
  if (node.key.type === "PrivateIdentifier") return `#${node.key.name}`;
  if (!node.computed && node.key.type === "Identifier") return node.key.name;
  return constantKey(node.key) ?? "*";
}

function constantKey(node: Node): string | undefined {
  const at = unwrap(node);
  if (at.type === "Literal" && (typeof at.value === "string" || typeof at.value === "number")) return String(at.value);
  return stringValue(at);
}

/** The dotted names of a member chain from its root: `a.b.c` gives `[a, "b", "c"]`; undefined when a link is computed. */
export function memberChain(node: Node): { root: Node; names: string[] } {
  const names: string[] = [];
  let at = unwrap(node);
  while (at.type === "MemberExpression") {
    names.unshift(memberName(at));
    at = unwrap(at.object);
  }
  return { root: at, names };
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

export function enclosingClass(node: Node): ClassNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isClass(at)) return at;
  return undefined;
}

export function programOf(node: Node): AST.Program {
  let at: Node = node;
  while (at.parent) at = at.parent;
  return at;
}

export function contains(outer: Node, inner: Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}

/** Statements of a list-like parent: block, program, case, static block. */
export function statementsOf(node: Node): readonly Node[] | undefined {
  switch (node.type) {
    case "BlockStatement":
    case "Program":
    case "StaticBlock":
      return node.body;
    case "SwitchCase":
      return node.consequent;
    default:
      return undefined;
  }
}

/** The name a function or class goes by, from its own id or from what it is assigned to. */
export function nameOf(node: ClassNode | FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const parent = node.parent;
  if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if ((parent.type === "Property" || parent.type === "MethodDefinition" || parent.type === "PropertyDefinition") && parent.value === node) return keyName(parent);
  if (parent.type === "AssignmentExpression" && parent.right === node) {
    const left = parent.left;
    return left.type === "Identifier" ? left.name : left.type === "MemberExpression" ? memberName(left) : undefined;
  }
  return undefined;
}
