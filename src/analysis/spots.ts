import type { AST, Node } from "../concepts/ast.js";
import type { Query } from "../concepts/origin.js";
import { returnsOf } from "../flow/functions.js";
import { heldBy } from "../flow/reaching.js";
import { contains, enclosingFunction, isFunction, memberName, settle, unwrap, wrapped } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { FileAnalysis } from "./file.js";
import type { Leak } from "./leaks.js";
import { exposureOf } from "./records.js";

/** Objects in objects, and variables on the way to them. */
const DEEPEST = 8;

/** The other places from which the records of a query leave with the same answer: of several, the analysis names the first. */
export function otherSpots(file: FileAnalysis, { site, node }: Leak, query: Query): readonly Node[] {
  const found = new Set<Node>([...partsOf(file, site.value, DEEPEST), ...alikeAssigned(file, node)]);
  return [...found].filter((one) => !contains(node, one) && !contains(one, node) && leaves(file, one, query));
}

function leaves(file: FileAnalysis, node: Node, query: Query): boolean {
  return file.tracer.trace(node, [], file.tracer.root, true).some((trail) => trail.origin.kind === "rows" && trail.origin.query.node === query.node && exposureOf(file, trail) !== undefined);
}

/** What an answer is put together of, as far as this file does it. */
function* partsOf(file: FileAnalysis, value: Node, left: number): Iterable<Node> {
  const at = settle(value);
  if (left === 0) return;
  switch (at.type) {
    case "ObjectExpression":
      for (const property of at.properties) yield* partsOf(file, property.type === "Property" ? property.value : property.argument, left - 1);
      return;
    case "ArrayExpression":
      for (const element of at.elements) if (element && element.type !== "SpreadElement") yield* partsOf(file, element, left - 1);
      return;
    case "ConditionalExpression":
      yield* partsOf(file, at.consequent, left - 1);
      yield* partsOf(file, at.alternate, left - 1);
      return;
    case "LogicalExpression":
      yield* partsOf(file, at.right, left - 1);
      return;
    case "CallExpression":
      for (const argument of isMapping(at) ? at.arguments : []) if (isFunction(argument)) for (const returned of returnsOf(argument, file.tracer)) yield* partsOf(file, returned, left - 1);
      return;
    case "Identifier": {
      const init = onlyValueOf(file, at);
      if (init) yield* partsOf(file, init, left - 1);
      else yield at;
      return;
    }
    case "MemberExpression":
      yield at;
      return;
    default:
  }
}

/** The object, list or mapped list that a variable holds. */
function onlyValueOf(file: FileAnalysis, name: AST.Identifier): Node | undefined {
  const held = heldBy(name, file.module);
  const value = held && settle(held.value);
  const isMade = value?.type === "ObjectExpression" || value?.type === "ArrayExpression" || (value?.type === "CallExpression" && isMapping(value));
  return isMade ? value : undefined;
}

function isMapping({ callee }: AST.CallExpression): boolean {
  const at = unwrap(callee);
  return at.type === "MemberExpression" && /^(?:map|flatMap)$/.test(memberName(at));
}

/** `result.user = user` in one branch and in the other. */
function alikeAssigned(file: FileAnalysis, node: Node): readonly Node[] {
  const own = wrapped(node).parent;
  const fn = enclosingFunction(node);
  if (own?.type !== "AssignmentExpression" || own.left.type !== "MemberExpression" || !fn) return [];
  const text = (one: Node): string => file.module.text.slice(...one.range);
  const target = text(own.left);
  const found: Node[] = [];
  walk(fn.body, file.module.visitorKeys, (one) => {
    if (one.type === "AssignmentExpression" && one !== own && text(one.left) === target) found.push(unwrap(one.right));
    return undefined;
  });
  return found;
}
