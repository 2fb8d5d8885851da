import type { FunctionNode, Node } from "../concepts/ast.js";
import { isFunction } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import type { Engine } from "./engine.js";

interface Returns {
  readonly values: readonly Node[];
  readonly bare: readonly Node[];
}

const known = new WeakMap<FunctionNode, Returns>();

/** The expressions that a function returns itself (not the functions inside it). */
export function returnsOf(fn: FunctionNode, engine: Engine): readonly Node[] {
  return find(fn, engine).values;
}

/** `return;`: the function ends there as well, and gives nothing. */
export function bareReturnsOf(fn: FunctionNode, engine: Engine): readonly Node[] {
  return find(fn, engine).bare;
}

function find(fn: FunctionNode, engine: Engine): Returns {
  const before = known.get(fn);
  if (before) return before;
  const values: Node[] = [];
  const bare: Node[] = [];
  if (fn.body.type !== "BlockStatement") values.push(fn.body);
  else {
    walk(fn.body, engine.world.moduleOf(fn).visitorKeys, (node) => {
      if (isFunction(node) || node.type === "ClassDeclaration" || node.type === "ClassExpression") return false;
      if (node.type !== "ReturnStatement") return undefined;
      if (node.argument) values.push(node.argument);
      else bare.push(node);
      return undefined;
    });
  }
  const found = { values, bare };
  known.set(fn, found);
  return found;
}
