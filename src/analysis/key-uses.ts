import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { Path } from "../concepts/origin.js";
import type { Context, Engine } from "../flow/engine.js";
import type { Facts } from "../flow/facts.js";
import { variableOf } from "../flow/scopes.js";
import { conversionOf } from "../syntax/conversions.js";
import { enclosingFunction, isFunction, memberName, unwrap, wrapped } from "../syntax/node.js";
import { BodyClaim } from "./guards.js";

/** Helpers that helpers hand the value on to are entered this deep. */
const DEEPEST = 3;

export interface BodyPorts {
  readonly engine: Engine;
  readonly facts: Facts;
  /** Whether something that ran before the function checked the body, or set this key of it. */
  readonly entered: (fn: FunctionNode, path: Path) => boolean;
  /** Whether nothing around it catches a throw here: only then does reading a body that is not there do harm by itself. */
  readonly uncaught: (node: Node) => boolean;
  /** Whether a throw here ends the process. */
  readonly fatal: (node: Node) => boolean;
}

type Use =
  /** converted: the variable holds a number or a date that was made of the value, whatever that was. */
  | { readonly kind: "alias"; readonly target: AST.Identifier; readonly throws?: boolean; readonly converted?: boolean }
  | { readonly kind: "used"; readonly throws?: boolean }
  /** test: asked about; write: assigned to; chain: a link of a longer access; none: nothing happens with it. */
  | { readonly kind: "chain" | "none" | "test" | "write" };

type Alias = Pick<Extract<Use, { kind: "alias" }>, "converted" | "target">;

/** What is done with an expression's value where it stands. */
export function useOf(node: Node): Use {
  const at = wrapped(node);
  const parent = at.parent;
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === at ? { kind: "chain" } : { kind: "used" };
    case "IfStatement":
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "UnaryExpression":
      return { kind: "test" };
    case "ConditionalExpression":
      return parent.test === at ? { kind: "test" } : useOf(parent);
    case "LogicalExpression":
      if (parent.operator === "&&") return parent.left === at ? { kind: "test" } : useOf(parent);
      return parent.left === at ? { kind: "test" } : useOf(parent);
    case "BinaryExpression":
      return parent.operator === "+" || parent.operator === "-" || parent.operator === "*" || parent.operator === "/" ? { kind: "used" } : { kind: "test" };
    case "SwitchStatement":
    case "SwitchCase":
    case "ExpressionStatement":
      return { kind: parent.type === "ExpressionStatement" ? "none" : "test" };
    case "AwaitExpression":
      return useOf(parent);
    case "NewExpression":
      return conversionOf(parent)?.value === at ? converted(useOf(parent)) : { kind: "used" };
    case "CallExpression":
      if (conversionOf(parent)?.value === at) return converted(useOf(parent));
      return asksOnly(parent) || (isPredicate(parent) && useOf(parent).kind === "test") ? { kind: "test" } : { kind: "used" };
    case "AssignmentExpression":
      return parent.left === at ? { kind: "write" } : aliasOf(parent.left) ?? { kind: "used" };
    case "UpdateExpression":
      return { kind: "write" };
    case "VariableDeclarator":
      if (parent.id === at) return { kind: "write" };
      return aliasOf(parent.id) ?? (parent.id.type === "ObjectPattern" || parent.id.type === "ArrayPattern" ? { kind: "used", throws: true } : { kind: "used" });
    case "ForOfStatement":
      return parent.right === at ? { kind: "used", throws: true } : { kind: "write" };
    case "SpreadElement":
      return { kind: "used", throws: parent.parent.type !== "ObjectExpression" };
    case "ArrowFunctionExpression":
      return { kind: parent.body === at && decidesOnly(parent) ? "test" : "used" };
    case "ReturnStatement":
      return { kind: decidesOnly(enclosingFunction(parent)) ? "test" : "used" };
    default:
      return { kind: "used" };
  }
}

function converted(use: Use): Use {
  return use.kind === "alias" ? { ...use, converted: true } : use;
}

/** `items.filter((item) => item.name)`: what the function gives is asked for true or false. */
function decidesOnly(fn: FunctionNode | undefined): boolean {
  const call = fn && !fn.async ? fn.parent : undefined;
  const callee = call?.type === "CallExpression" && call.arguments[0] === fn ? unwrap(call.callee) : undefined;
  return callee?.type === "MemberExpression" && /^(?:filter|some|every|find|findIndex|findLast|findLastIndex)$/.test(memberName(callee));
}

/** `Boolean(body.name)`, `kinds.includes(body.kind)`: what comes out is true or false, and nothing of the key. */
function asksOnly(call: AST.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "Identifier" ? callee.name === "Boolean" : callee.type === "MemberExpression" && /^(?:includes|isArray|isFinite|isInteger)$/.test(memberName(callee));
}

export function inPredicate(node: Node): boolean {
  const { parent } = wrapped(node);
  return parent?.type === "CallExpression" && isPredicate(parent);
}

/** `if (isEmail(body.email))`: the key is asked about, not used. */
function isPredicate(call: AST.CallExpression): boolean {
  const callee = unwrap(call.callee);
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
  return /^(?:is|has|are|valid|check|test|match|equals|contains)/i.test(name);
}

function aliasOf(target: Node): Use | undefined {
  if (target.type !== "Identifier") return undefined;
  return { kind: "alias", target };
}

/** Is the variable used anywhere where its key was not established? Tests are no uses. */
export function usedUnguarded(alias: Alias, path: Path, ports: BodyPorts, context: Context = ports.engine.root, left = 6): boolean {
  const { target } = alias;
  const variable = variableOf(target, ports.engine.world.moduleOf(target));
  if (left === 0) return true;
  if (!variable) return true;
  return variable.references.some((r) => {
    const id = r.identifier as Node;
    if (!r.isRead()) return false;
    const link = wrapped(id).parent;
    // A method of a number or date throws nothing: what is done with its answer counts.
    const method = alias.converted === true && link?.type === "MemberExpression" && link.parent.type === "CallExpression" && link.parent.callee === link ? link.parent : undefined;
    const use = useOf(method ?? id);
    if (use.kind === "chain") {
      const parent = wrapped(id).parent;
      if (parent?.type === "MemberExpression" && parent.optional) return false;
      return !guarded(id, path, ports, context);
    }
    if (use.kind === "alias") return !guarded(id, path, ports, context) && usedUnguarded(use, path, ports, context, left - 1);
    return use.kind === "used" && !guarded(id, path, ports, context) && !checkedHere(id, path, ports, context, left - 1);
  });
}

/** The value is handed to a call that checks it: `validate(schema, { name, email })`, `toNumber(body.price, 0)`. */
export function checkedHere(node: Node, path: Path, ports: BodyPorts, context: Context = ports.engine.root, left = 6): boolean {
  const claim = new BodyClaim(ports.engine, path, ports.entered);
  for (let at: Node | undefined = node.parent; at && !isFunction(at) && at.type !== "ExpressionStatement"; at = at.parent) {
    if (at.type === "CallExpression" && (ports.facts.passes(at, claim, context) || claim.asks(at, context))) return true;
  }
  return standsAnything(node, path, ports, context, left);
}

/** A function of the project that uses what it is given only where it has seen to it, or not at all: `(value, otherwise) => value == null ? otherwise : …` */
function standsAnything(node: Node, path: Path, ports: BodyPorts, context: Context, left: number): boolean {
  const at = wrapped(node);
  const call = at.parent;
  if (left <= 0 || call?.type !== "CallExpression" || context.depth > DEEPEST) return false;
  const index = (call.arguments as readonly Node[]).indexOf(at);
  if (index < 0 || call.arguments.slice(0, index).some((a) => a.type === "SpreadElement")) return false;
  const targets = ports.engine.trace(call.callee, [], context, false);
  return (
    targets.length > 0 &&
    targets.every(({ origin }) => {
      const parameter = origin.kind === "function" ? origin.node.params[index] : undefined;
      if (origin.kind !== "function" || parameter?.type !== "Identifier" || mentionsArguments(origin.node, ports)) return false;
      const closure = origin.env as Context;
      const inside = ports.engine.enter({ fn: origin.node, args: call.arguments, bound: [], caller: context, closure, self: closure.self });
      return isAsked(parameter, ports) && !usedUnguarded({ target: parameter }, path, ports, inside, left - 1);
    })
  );
}

/** A parameter that nothing is done with says nothing of what becomes of it. */
function isAsked(parameter: AST.Identifier, ports: BodyPorts): boolean {
  return variableOf(parameter, ports.engine.world.moduleOf(parameter))?.references.some((r) => r.isRead()) === true;
}

function mentionsArguments(fn: FunctionNode, ports: BodyPorts): boolean {
  const { text } = ports.engine.world.moduleOf(fn);
  return text.slice(...fn.range).includes("arguments");
}

export function guarded(point: Node, path: Path, ports: BodyPorts, context: Context = ports.engine.root): boolean {
  return ports.facts.at(point, new BodyClaim(ports.engine, path, ports.entered), context);
}
