import type { Node } from "../concepts/ast.js";

type Keys = Readonly<Record<string, readonly string[] | undefined>>;

/** Direct children in source order. */
export function childrenOf(node: Node, keys: Keys): Node[] {
  const out: Node[] = [];
  const names = keys[node.type] ?? Object.keys(node).filter((k) => k !== "parent" && k !== "loc" && k !== "range" && k !== "tokens" && k !== "comments");
  const record = node as unknown as Record<string, unknown>;
  for (const name of names) {
    const value = record[name];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) out.push(item);
    } else if (isNode(value)) out.push(value);
  }
  return out;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

/** Visits a subtree in source order, without recursion (bundles nest deep). `enter` returns false to skip the children. */
export function walk(root: Node, keys: Keys, enter: (node: Node) => boolean | undefined): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (enter(node) !== false) pushChildren(stack, node, keys);
  }
}

/** The last child first, so that the first comes off the stack next. Whole files pass here: no list is made for each node. */
function pushChildren(stack: Node[], node: Node, keys: Keys): void {
  const names = keys[node.type];
  if (!names) {
    stack.push(...childrenOf(node, keys).reverse());
    return;
  }
  const record = node as unknown as Record<string, unknown>;
  for (let i = names.length - 1; i >= 0; i--) {
    const value = record[names[i] as string];
    if (Array.isArray(value)) {
      for (let j = value.length - 1; j >= 0; j--) if (isNode(value[j])) stack.push(value[j] as Node);
    } else if (isNode(value)) stack.push(value);
  }
}
