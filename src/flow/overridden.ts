import type { AST, Node } from "../concepts/ast.js";
import type { Variable } from "../concepts/module.js";
import type { Trail } from "../concepts/origin.js";
import { contains, isClass, keyName, memberChain, memberName, programOf, unwrap, wrapped } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { variableOf } from "./scopes.js";

/** What `{ ...result, reason: "Unavailable" }` takes over: not what `result` has under the names that are given anew behind it. */
export function spreadInto(engine: Engine, object: AST.ObjectExpression, spread: AST.SpreadElement, context: Context): readonly Trail[] {
  const trails = engine.trace(spread.argument, [], context, true);
  const names = new Set(object.properties.slice(object.properties.indexOf(spread) + 1).flatMap((one) => (one.type === "Property" && one.kind === "init" ? [keyName(one)] : [])));
  names.delete("*");
  if (names.size === 0) return trails;
  const made = new Set<Node>(engine.trace(spread.argument, [], context, false).flatMap(({ origin }) => (origin.kind === "object" || origin.kind === "instance" ? [origin.node] : [])));
  return made.size === 0 ? trails : trails.filter((one) => !comesUnder(engine, one, made, names));
}

/** Does the way lead through a property of one of the objects that has one of the names? */
function comesUnder(engine: Engine, { steps }: Trail, made: ReadonlySet<Node>, names: ReadonlySet<string>): boolean {
  for (let { node, next } = steps; next; { node, next } = next) {
    if (made.has(node)) return isClass(node) ? names.has(fieldOf(next.node) ?? "") : node.type === "ObjectExpression" && node.properties.some((one) => one.type === "Property" && names.has(keyName(one)) && programOf(next.node) === programOf(one) && contains(one.value, next.node));
    const written = node.type === "Identifier" ? writtenTo(engine, node, next.node, made) : undefined;
    if (written !== undefined) return names.has(written);
  }
  return false;
}

/** The field of its class that a value is put into: `this.reason = reason`, `reason = "…"`, `constructor(readonly reason: string)`. */
function fieldOf(put: Node): string | undefined {
  const value = wrapped(put);
  const { parent } = value;
  if (parent?.type === "TSParameterProperty") return value.type === "Identifier" ? value.name : undefined;
  if (parent?.type === "PropertyDefinition") return parent.value === value ? keyName(parent) : undefined;
  return parent?.type === "AssignmentExpression" && parent.right === value && parent.left.type === "MemberExpression" && parent.left.object.type === "ThisExpression" ? memberName(parent.left) : undefined;
}

/** The property of a variable's object that a value is put into: `result.reason = value`, `result.failures.push(value)`. */
function writtenTo(engine: Engine, name: AST.Identifier, put: Node, made: ReadonlySet<Node>): string | undefined {
  const value = wrapped(put);
  const { parent } = value;
  const target = parent?.type === "AssignmentExpression" && parent.right === value ? unwrap(parent.left) : parent?.type === "CallExpression" && (parent.arguments as readonly Node[]).includes(value) ? receiverOf(parent) : undefined;
  if (target?.type !== "MemberExpression") return undefined;
  const { root, names } = memberChain(target);
  const variable = root.type === "Identifier" && programOf(root) === programOf(name) ? variableOf(root, engine.world.moduleOf(name)) : undefined;
  return variable && variable === variableOf(name, engine.world.moduleOf(name)) && isMade(variable, made) ? names[0] : undefined;
}

/** The variable was declared with one of the objects. */
function isMade({ defs }: Variable, made: ReadonlySet<Node>): boolean {
  return defs.some(({ node }) => {
    const init = node.type === "VariableDeclarator" && node.init ? unwrap(node.init) : undefined;
    return init !== undefined && (made.has(init) || (init.type === "NewExpression" && [...made].some((one) => isClass(one))));
  });
}

function receiverOf({ callee }: AST.CallExpression): Node | undefined {
  const at = unwrap(callee);
  return at.type === "MemberExpression" && /^(?:push|unshift)$/.test(memberName(at)) ? unwrap(at.object) : undefined;
}
