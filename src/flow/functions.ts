import type { FunctionNode, Node } from "../concepts/ast.js";
import { isFunction } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { Engine } from "./engine.js";

const returns = new WeakMap<FunctionNode, readonly Node[]>();

/** The expressions that a function returns itself (not the functions inside it). */
export function returnsOf(fn: FunctionNode, engine: Engine): readonly Node[] {
  const known = returns.get(fn);
  if (known) return known;
  const out: Node[] = [];
  if (fn.body.type !== "BlockStatement") out.push(fn.body);
  else {
    walk(fn.body, engine.world.moduleOf(fn).visitorKeys, (node) => {
      if (isFunction(node) || node.type === "ClassDeclaration" || node.type === "ClassExpression") return false;
      if (node.type === "ReturnStatement" && node.argument) out.push(node.argument);
      return undefined;
    });
  }
  returns.set(fn, out);
  return out;
}
