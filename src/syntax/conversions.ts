import type { Node } from "../concepts/ast.js";
import { memberName, unwrap } from "./node.js";

export interface Conversion {
  /** What is converted. */
  readonly value: Node;
  /** What comes out: numbers say by themselves whether they are any, dates are objects in any case. */
  readonly to: "date" | "number";
}

/** `Number(x)`, `parseInt(x, 10)`, `Math.round(x)`, `new Date(x)`: a value of its own kind comes out, whatever goes in, and nothing throws. */
export function conversionOf(node: Node): Conversion | undefined {
  const at = unwrap(node);
  if (at.type !== "CallExpression" && at.type !== "NewExpression") return undefined;
  const [value] = at.arguments;
  if (!value || value.type === "SpreadElement") return undefined;
  const callee = unwrap(at.callee);
  if (at.type === "NewExpression") return callee.type === "Identifier" && callee.name === "Date" && at.arguments.length === 1 ? { value, to: "date" } : undefined;
  if (callee.type === "Identifier") return /^(?:Number|parseInt|parseFloat)$/.test(callee.name) ? { value, to: "number" } : undefined;
  const holder = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
  if (holder?.type !== "Identifier" || callee.type !== "MemberExpression") return undefined;
  const converts = holder.name === "Math" ? at.arguments.length === 1 : holder.name === "Number" && /^parse(?:Int|Float)$/.test(memberName(callee));
  return converts ? { value, to: "number" } : undefined;
}
