import type { Node } from "../../concepts/ast.js";
import type { Engine } from "../../flow/engine.js";

/** Does a pattern bound what it lets pass? Undefined when it can't be seen. */
export function isBoundedPattern(node: Node | undefined, engine: Engine): boolean | undefined {
  if (!node) return undefined;
  for (const { origin } of engine.trace(node, [], engine.root, false)) {
    if (origin.kind !== "literal") continue;
    const source = origin.value instanceof RegExp ? origin.value.source : (origin.node as { regex?: { pattern: string } }).regex?.pattern;
    if (source !== undefined) return isBounded(source);
  }
  return undefined;
}

/** Begins and ends with the text, and repeats nothing without an end. */
function isBounded(source: string): boolean {
  const plain = source.replace(/\\./g, "a").replace(/\[(?:[^\]])*\]/g, "c");
  if (!/^\^/.test(source) || !/\$$/.test(source) || /(?:^|[^(?])\|/.test(topLevel(plain))) return false;
  // `(?=.*\d)` looks, and takes nothing.
  return !/[*+]|\{\d+,\}/.test(plain.replace(/\(\?<?[=!][^)]*\)/g, ""));
}

/** Without what stands in groups: an alternative at the top may leave out the anchors. */
function topLevel(source: string): string {
  let at = source;
  for (let before = ""; before !== at; ) {
    before = at;
    at = at.replace(/\([^()]*\)/g, "g");
  }
  return at;
}
