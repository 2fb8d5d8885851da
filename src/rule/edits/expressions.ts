import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { printFlat, type Doc } from "./doc.js";
import { printRange, type Frame } from "./frame.js";
import { addElement } from "./lists.js";
import type { Edit } from "./merge.js";
import { documentOf, isOpened, layoutRoot } from "./reprint.js";
import { withParentheses, type Source } from "./source.js";
import type { Style } from "./style.js";

/** How tightly a replacement holds together; `primary` needs parentheses nowhere, `arrow` almost everywhere. */
export type Binding = "arrow" | "await" | "conditional" | "logical" | "nullish" | "object" | "primary";

const strength: Readonly<Record<Binding, number>> = { arrow: 1, conditional: 2, nullish: 3, logical: 3, await: 15, object: 20, primary: 20 };

const operators: Readonly<Record<string, number>> = {
  "??": 3, "||": 3, "&&": 4, "|": 5, "^": 6, "&": 7, "==": 8, "!=": 8, "===": 8, "!==": 8, "<": 9, "<=": 9, ">": 9, ">=": 9, in: 9, instanceof: 9,
  "<<": 10, ">>": 10, ">>>": 10, "+": 11, "-": 11, "*": 12, "/": 12, "%": 12, "**": 13,
};

/** Whether an expression of this kind needs parentheses in the place of the node. */
function needsParentheses(node: Node, binding: Binding): boolean {
  const parent = node.parent;
  const own = strength[binding];
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === node && own < 18;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node && own < 18;
    case "TaggedTemplateExpression":
      return parent.tag === node && own < 18;
    case "TSNonNullExpression":
      return own < 18;
    case "AwaitExpression":
    case "UnaryExpression":
    case "TSTypeAssertion":
      return own < 14;
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return own < 9;
    case "BinaryExpression":
      return own < (operators[parent.operator] ?? 20) || (own === operators[parent.operator] && parent.right === node);
    case "LogicalExpression":
      return inLogical(parent, node, binding);
    case "ConditionalExpression":
      return parent.test === node && own <= 2;
    case "ArrowFunctionExpression":
      return parent.body === node && binding === "object";
    case "ExpressionStatement":
      return binding === "object";
    default:
      return (parent?.type === "ClassDeclaration" || parent?.type === "ClassExpression") && parent.superClass === node && own < 18;
  }
}

function inLogical(parent: AST.LogicalExpression, node: Node, binding: Binding): boolean {
  // `??` does not mix with the others.
  if (binding === "nullish") return parent.operator !== "??" || parent.right === node;
  if (binding === "logical") return parent.operator !== "||" || parent.right === node;
  return strength[binding] < 3;
}

/** Puts another expression in the place of one, and lays the statement out anew where it has become too long or needs its lines no more. */
export function replaceExpression(source: Source, style: Style, node: Node, value: Doc, binding: Binding, frame: Frame): Edit {
  const doc = parenthesised(source, node, value, binding);
  const root = layoutRoot(node);
  const length = frame.column(node.range[0]) + printFlat(doc).length + frame.tail(node.range[1]);
  const shrinks = printFlat(doc).length < node.range[1] - node.range[0];
  if (length > style.width || (shrinks && isOpened(source, node, root))) {
    const all = documentOf(source, style, root, { replaced: new Map([[node, doc]]) });
    if (all !== undefined) return printRange(source, style, root.range, all, frame);
  }
  const { parent } = node;
  return printRange(source, style, node.range, parent?.type === "Property" && parent.shorthand ? [source.text.slice(...parent.key.range), ": ", doc] : doc, frame);
}

/** An argument that a call around the replaced expression gets at the same time. */
export interface Added {
  readonly call: CallNode;
  readonly argument: Doc;
}

export function replaceWithArgument(source: Source, style: Style, node: Node, value: Doc, binding: Binding, frame: Frame, { call, argument }: Added): Edit[] {
  const root = layoutRoot(call);
  const replaced = new Map([[node, parenthesised(source, node, value, binding)]]);
  const all = documentOf(source, style, root, { replaced, added: new Map([[call, [argument]]]) });
  if (all !== undefined) return [printRange(source, style, root.range, all, frame)];
  const last = call.arguments.at(-1);
  return [replaceExpression(source, style, node, value, binding, frame), ...(last ? addElement(source, style, last, argument) : [])];
}

function parenthesised(source: Source, node: Node, value: Doc, binding: Binding): Doc {
  return needsParentheses(node, binding) && withParentheses(source, node)[0] === node.range[0] ? ["(", value, ")"] : value;
}
