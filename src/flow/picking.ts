import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { Method } from "../concepts/model.js";
import { isCall, isFunction, memberName, unwrap, wrapped } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { Engine } from "./engine.js";

const known = new WeakMap<FunctionNode, Method | null>();

/** Projects write what lodash's `pick` and `omit` do by hand: a function of an object and of keys, which it goes through or asks for each property. */
export function pickingOf(fn: FunctionNode, engine: Engine): Method | undefined {
  const before = known.get(fn);
  if (before !== undefined) return before ?? undefined;
  const found = find(fn, engine);
  known.set(fn, found ?? null);
  return found;
}

function find(fn: FunctionNode, engine: Engine): Method | undefined {
  const [object, keys, ...others] = fn.params;
  const name = keys && nameOf(keys);
  if (!object || name === undefined || others.length > 0) return undefined;
  const does = new Set<"except" | "only">();
  const lists = new Set([name]);
  walk(fn.body, engine.world.moduleOf(fn).visitorKeys, (node) => {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier" && isSetOf(node.init, lists)) lists.add(node.id.name);
    const word = askedFor(node, lists, nameOf(object)) ?? (isGoneThrough(node, lists) ? copied(node, engine) : undefined);
    if (word) does.add(word);
    return undefined;
  });
  const [polarity, other] = does;
  if (!polarity || other) return undefined;
  return { returns: { arg: 0 }, query: { projections: [{ arg: 1, rest: true, form: "words", ...(polarity === "except" ? { polarity } : {}) }] } };
}

function nameOf(parameter: Node): string | undefined {
  const at = parameter.type === "RestElement" ? parameter.argument : parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  return at.type === "Identifier" ? at.name : undefined;
}

function isList(node: Node | null | undefined, lists: ReadonlySet<string>): boolean {
  const at = node && unwrap(node);
  return at?.type === "Identifier" && lists.has(at.name);
}

/** `new Set(keys)` */
function isSetOf(node: Node | null, lists: ReadonlySet<string>): boolean {
  const at = node && unwrap(node);
  return at?.type === "NewExpression" && at.callee.type === "Identifier" && at.callee.name === "Set" && isList(at.arguments[0], lists);
}

/** `keys.includes(key)`: what is among them stays, or with `!` what is not. */
function askedFor(node: Node, lists: ReadonlySet<string>, object: string | undefined): "except" | "only" | undefined {
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || !isList(node.callee.object, lists) || !isKey(node.arguments[0], object)) return undefined;
  const name = memberName(node.callee);
  if (name === "indexOf") return byPosition(node);
  if (name !== "includes" && name !== "has") return undefined;
  const { parent } = wrapped(node);
  const negated = parent?.type === "UnaryExpression" && parent.operator === "!";
  const test = negated ? wrapped(parent).parent : parent;
  // `if (keys.includes(key)) continue;`, `if (keys.includes(key)) delete copy[key];`
  const goes = test?.type === "IfStatement" && !test.alternate && isPassedOver(test.consequent);
  return negated === goes ? "only" : "except";
}

/** The name of a property; what is asked of a property's value (`roles.includes(user.role)`) chooses whole objects. */
function isKey(node: Node | undefined, object: string | undefined): boolean {
  const at = node && unwrap(node);
  return at?.type === "Identifier" && at.name !== object;
}

function isPassedOver(statement: Node): boolean {
  const only = statement.type === "BlockStatement" && statement.body.length === 1 ? statement.body[0] : statement;
  if (only?.type === "ExpressionStatement") return only.expression.type === "UnaryExpression" && only.expression.operator === "delete";
  return only?.type === "ContinueStatement" || only?.type === "ReturnStatement";
}

/** `keys.indexOf(key) === -1` */
function byPosition(call: AST.CallExpression): "except" | "only" | undefined {
  const test = wrapped(call).parent;
  if (test?.type !== "BinaryExpression") return undefined;
  return /^(?:===?|<)$/.test(test.operator) ? "except" : "only";
}

/** `for (const key of keys)`, `keys.forEach(…)` */
function isGoneThrough(node: Node, lists: ReadonlySet<string>): boolean {
  if (node.type === "ForOfStatement") return isList(node.right, lists);
  return isCall(node) && node.callee.type === "MemberExpression" && isList(node.callee.object, lists) && /^(?:forEach|map|reduce)$/.test(memberName(node.callee)) && node.arguments.some(isFunction);
}

/** What goes by each key: it is deleted, or written to another object. */
function copied(loop: Node, engine: Engine): "except" | "only" | undefined {
  let found: "except" | "only" | undefined;
  walk(loop, engine.world.moduleOf(loop).visitorKeys, (node) => {
    if (node.type === "UnaryExpression" && node.operator === "delete") found = "except";
    else if (isWritten(node)) found ??= "only";
    return undefined;
  });
  return found;
}

/** `copy[key] = object[key]`, `{ ...copy, [key]: object[key] }`, `[key, object[key]]` */
function isWritten(node: Node): boolean {
  switch (node.type) {
    case "AssignmentExpression":
      return node.left.type === "MemberExpression" && node.left.computed;
    case "Property":
      return node.computed && node.parent.type === "ObjectExpression";
    case "ArrayExpression": {
      const [key, value] = node.elements;
      return key?.type === "Identifier" && value?.type === "MemberExpression" && value.computed;
    }
    default:
      return false;
  }
}
