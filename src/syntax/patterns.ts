import type { Node } from "../concepts/ast.js";
import type { Path } from "../concepts/origin.js";
import { keyName } from "./node.js";

export interface Binding {
  /** From the destructured value to this name. */
  readonly path: Path;
  /** Used when the value, or one that it stands in, is undefined; `path` leads from the default to this name. */
  readonly defaults: readonly { readonly node: Node; readonly path: Path }[];
  /** Keys taken out by the same pattern, when this is its rest element. */
  readonly without: readonly string[] | undefined;
}

/** Where in a destructuring pattern a bound identifier stands. */
export function bindingIn(pattern: Node, identifier: Node): Binding | undefined {
  return find(pattern, identifier, [], []);
}

interface Default {
  readonly node: Node;
  /** How deep in the pattern it stands. */
  readonly depth: number;
}

function find(pattern: Node, target: Node, path: readonly string[], defaults: readonly Default[]): Binding | undefined {
  if (pattern === target) return { path, defaults: defaults.map(({ node, depth }) => ({ node, path: path.slice(depth) })), without: undefined };
  switch (pattern.type) {
    case "AssignmentPattern":
      return find(pattern.left, target, path, [...defaults, { node: pattern.right, depth: path.length }]);
    case "TSParameterProperty":
      return find(pattern.parameter, target, path, defaults);
    case "RestElement":
      return find(pattern.argument, target, path, defaults);
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          const keys = pattern.properties.flatMap((p) => (p.type === "Property" ? [keyName(p)] : []));
          const hit = find(property.argument, target, path, defaults);
          if (hit) return { ...hit, without: hit.without ?? keys };
        } else {
          const hit = find(property.value, target, [...path, keyName(property)], defaults);
          if (hit) return hit;
        }
      }
      return undefined;
    case "ArrayPattern":
      for (const [i, element] of pattern.elements.entries()) {
        if (!element) continue;
        const rest = element.type === "RestElement";
        const hit = find(element, target, rest ? path : [...path, String(i)], defaults);
        if (hit) return hit;
      }
      return undefined;
    default:
      return undefined;
  }
}
