import type { Node } from "../concepts/ast.js";
import type { World } from "../flow/engine.js";
import { variableOf } from "../flow/scopes.js";
import { keyName, memberName, wrapped } from "../syntax/node.js";

/** Names of members that are used on a parameter: `res.json`, or the keys of its pattern; `()` where it is handed to a call. */
export function memberUses(parameter: Node, world: World): string[] {
  if (parameter.type === "ObjectPattern") return parameter.properties.flatMap((p) => (p.type === "Property" ? [keyName(p)] : []));
  if (parameter.type !== "Identifier") return [];
  const variable = variableOf(parameter, world.moduleOf(parameter));
  return (variable?.references ?? []).flatMap((r) => {
    const use = wrapped(r.identifier);
    const parent = use.parent;
    if (parent?.type === "MemberExpression" && parent.object === use) return [memberName(parent)];
    if (parent?.type === "CallExpression" && parent.callee !== use) return ["()"];
    // `const { body } = req`
    if (parent?.type === "VariableDeclarator" && parent.init === use && parent.id.type === "ObjectPattern") return parent.id.properties.flatMap((p) => (p.type === "Property" ? [keyName(p)] : []));
    return [];
  });
}
