import type { Node } from "../../concepts/ast.js";
import type { Trail } from "../../concepts/origin.js";
import { memberName, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";

/** Bytes; Infinity when the check is switched off. */
export type Size = number;

const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40, pb: 2 ** 50 };

/**
 * What a text means as a limit: `"1mb"`, `"100"`. One that is no size switches the check off, or is read as a few bytes;
 * it is never what was meant.
 */
export function sizeOfText(text: string): Size {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(b|kb|mb|gb|tb|pb)?\s*$/i.exec(text);
  return found ? Number(found[1]) * (UNITS[(found[2] ?? "b").toLowerCase()] ?? 1) : Infinity;
}

/** The size that a value certainly is; undefined when it is only known at run time. */
export function sizeOf({ origin, text }: Trail, file: FileAnalysis): Size | undefined {
  if (text) return undefined;
  if (origin.kind === "literal") return typeof origin.value === "number" ? origin.value : typeof origin.value === "string" ? sizeOfText(origin.value) : undefined;
  return origin.kind === "plain" || origin.kind === "unknown" ? numberOf(origin.node, file) : undefined;
}

/** The value of an arithmetic expression of constants: `50 * 1024 * 1024`. */
function numberOf(node: Node, file: FileAnalysis, left = 8): number | undefined {
  const at = unwrap(node);
  if (left === 0) return undefined;
  switch (at.type) {
    case "Literal":
      return typeof at.value === "number" ? at.value : undefined;
    case "BinaryExpression": {
      const a = numberOf(at.left, file, left - 1);
      const b = numberOf(at.right, file, left - 1);
      return a === undefined || b === undefined ? undefined : computed(at.operator, a, b);
    }
    case "Identifier":
      if (at.name === "Infinity") return Infinity;
      return traced(at, file, left);
    case "MemberExpression":
      if (/^(?:MAX_SAFE_INTEGER|MAX_VALUE|POSITIVE_INFINITY)$/.test(memberName(at))) return Infinity;
      return traced(at, file, left);
    default:
      return undefined;
  }
}

function traced(node: Node, file: FileAnalysis, left: number): number | undefined {
  const { tracer } = file;
  const [only, ...more] = tracer.trace(node, [], tracer.root, false);
  if (!only || more.length > 0) return undefined;
  const { origin } = only;
  if (origin.kind === "literal") return typeof origin.value === "number" ? origin.value : undefined;
  return origin.kind === "plain" && origin.node !== node ? numberOf(origin.node, file, left - 1) : undefined;
}

function computed(operator: string, a: number, b: number): number | undefined {
  switch (operator) {
    case "*":
      return a * b;
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "/":
      return a / b;
    case "**":
      return a ** b;
    case "<<":
      return a << b;
    default:
      return undefined;
  }
}
