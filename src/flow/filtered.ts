import type { FunctionNode, Node } from "../concepts/ast.js";
import { isFunction, memberName, unwrap } from "../syntax/node.js";
import type { Engine } from "./engine.js";
import { returnsOf } from "./functions.js";
import { ELEMENT_METHODS } from "./parameters.js";
import { heldBy } from "./reaching.js";

/** Methods that give the same elements, or some of them. */
const SAME = new Set(["filter", "reverse", "slice", "sort", "toReversed", "toSorted"]);

/** What every element that the function is called with was found to be: `lines.filter((line) => line.sku).map(fn)`. */
export function testsBefore(fn: FunctionNode, engine: Engine): readonly Node[] {
  const call = fn.parent;
  if (call.type !== "CallExpression" || call.arguments[0] !== fn) return [];
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && ELEMENT_METHODS.has(memberName(callee)) ? testsOf(callee.object, engine) : [];
}

/** What every element of a list was found to be when it was made. */
export function testsOf(list: Node, engine: Engine, left = 8): readonly Node[] {
  const at = unwrap(list);
  if (left === 0) return [];
  if (at.type === "Identifier") {
    const held = heldBy(at, engine.world.moduleOf(at));
    return held ? testsOf(held.value, engine, left - 1) : [];
  }
  const callee = at.type === "CallExpression" ? unwrap(at.callee) : undefined;
  if (at.type !== "CallExpression" || callee?.type !== "MemberExpression" || !SAME.has(memberName(callee))) return [];
  const [test] = at.arguments;
  const own = memberName(callee) === "filter" && isFunction(test) && !test.async ? returnsOf(test, engine) : [];
  return [...(own.length === 1 ? own : []), ...testsOf(callee.object, engine, left - 1)];
}
