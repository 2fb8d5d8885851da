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

/** Visits a subtree without recursion (bundles nest deep). `enter` returns false to skip the children. */
export function walk(root: Node, keys: Keys, enter: (node: Node) => boolean | undefined): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (enter(node) === false) continue;
    const children = childrenOf(node, keys);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) stack.push(child);
    }
  }
}
