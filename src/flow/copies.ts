import type { CallNode, Node } from "../concepts/ast.js";
import type { GuardSpec } from "../concepts/model.js";
import type { Trail } from "../concepts/origin.js";
import { keyName, memberName, wrapped } from "../syntax/node.js";
import type { Engine, Site } from "./engine.js";
import { variableOf } from "./scopes.js";
import { trail } from "./trails.js";

/**
 * What stands in a validator's result where the checked copy goes. Where the code looks at nothing else of the result it can't know whether
 * the check went well: then it is still what the validator was given. Undefined: another part of the result is read.
 */
export function copyIn(engine: Engine, guard: GuardSpec, site: Site): readonly Trail[] | undefined {
  const { validated, input = { arg: 0 } } = guard;
  if (!validated?.every((name, i) => name === site.path[i])) return undefined;
  const [key] = validated;
  const given = input === "receiver" ? undefined : site.call?.arguments.at(input.arg);
  if (input !== "receiver" && given && given.type !== "SpreadElement" && site.call && holdsOnly(site.call, key, engine))
    return engine.trace(given, [...(input.path ?? []), ...site.path.slice(validated.length)], site.context, site.deep);
  return [trail({ kind: "validated", node: site.node }, site.node)];
}

/** Is this key all that is ever read of the call's result? Without a key: is nothing but its members read, and nothing asked of them? */
function holdsOnly(call: CallNode, key: string | undefined, engine: Engine): boolean {
  const at = awaited(call);
  const { parent } = at;
  if (parent?.type !== "VariableDeclarator") return isRead(at, key);
  const { id } = parent;
  if (id.type === "ObjectPattern") return id.properties.every((p) => p.type === "Property" && p.value.type !== "AssignmentPattern" && (key === undefined || keyName(p) === key));
  if (id.type === "ArrayPattern") return key !== undefined && id.elements.every((element, i) => element === null || (element.type === "Identifier" && String(i) === key));
  const variable = variableOf(id, engine.world.moduleOf(id));
  const uses = variable?.references.filter(({ identifier }) => identifier !== id) ?? [];
  return uses.length > 0 && uses.every(({ identifier }) => isRead(wrapped(identifier as Node), key));
}

function isRead(at: Node, key: string | undefined): boolean {
  const { parent } = at;
  if (parent?.type !== "MemberExpression" || parent.object !== at) return false;
  return key === undefined ? !/^(?:Binary|Conditional|Logical|Unary)Expression$|^(?:If|Switch|While)Statement$/.test(wrapped(parent).parent?.type ?? "") : memberName(parent) === key;
}

function awaited(node: Node): Node {
  let at = wrapped(node);
  while (at.parent?.type === "AwaitExpression") at = wrapped(at.parent);
  return at;
}
