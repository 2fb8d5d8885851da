import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { contains } from "../../syntax/node.js";
import { printFlat, type Doc } from "./doc.js";
import { printRange, type Frame } from "./frame.js";
import { addElement } from "./lists.js";
import type { Edit } from "./merge.js";
import { isOpened, layoutRoot, layoutRoots, relaid } from "./reprint.js";
import { hasLineBreak, lineStart, withParentheses, type Source } from "./source.js";
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

/** `behind`: statements come before it, so that an arrow function around it gets a body of its own. */
function rootsOf(node: Node, behind: boolean): readonly Node[] {
  return behind ? [layoutRoot(node)] : layoutRoots(node);
}

/** Puts another expression in the place of one, and lays the statement out anew where it has become too long or needs its lines no more. */
export function replaceExpression(source: Source, style: Style, node: Node, value: Doc, binding: Binding, frame: Frame, behind = false): Edit {
  const doc = parenthesised(source, node, value, binding);
  const roots = rootsOf(node, behind);
  if (mustBeLaidOut(source, style, node, printFlat(doc).length, roots, frame)) {
    const all = relaid(source, style, roots, { replaced: new Map([[node, doc]]) }, frame);
    if (all) return all;
  }
  return inPlace(source, style, node, doc, frame);
}

/** The same for several expressions, of which some may stand in one statement. */
export function replaceExpressions(source: Source, style: Style, values: ReadonlyMap<Node, Doc>, binding: Binding, frame: Frame, behind = false): Edit[] {
  const own = [...values].map(([node, value]) => ({ node, doc: parenthesised(source, node, value, binding), root: rootsOf(node, behind)[0] ?? node }));
  const roots = new Map<Node, Map<Node, Doc>>();
  for (const { node, doc, root } of own) {
    // What is laid out with the one may stand in what is laid out with the other.
    const widest = own.reduce((outer, other) => (contains(other.root, outer) ? other.root : outer), root);
    roots.set(widest, (roots.get(widest) ?? new Map<Node, Doc>()).set(node, doc));
  }
  return [...roots].flatMap(([root, replaced]) => {
    const grown = (line: number): number => [...replaced].reduce((sum, [node, doc]) => sum + (lineStart(source.text, node.range[0]) === line ? growth(node, doc) : 0), 0);
    const laidOut = [...replaced].some(([node, doc]) => mustBeLaidOut(source, style, node, printFlat(doc).length + grown(lineStart(source.text, node.range[0])) - growth(node, doc), [root], frame));
    const all = laidOut ? relaid(source, style, [root], { replaced }, frame) : undefined;
    if (all) return [all];
    return [...replaced].map(([node, doc]) => inPlace(source, style, node, doc, frame));
  });
}

function growth(node: Node, doc: Doc): number {
  return printFlat(doc).length - (node.range[1] - node.range[0]);
}

/** A line that has become too long, or lines that have become too short. One that was too long before is its author's. */
function mustBeLaidOut(source: Source, style: Style, node: Node, length: number, [root = node]: readonly Node[], frame: Frame): boolean {
  const own = node.range[1] - node.range[0];
  const around = frame.column(node.range[0]) + frame.tail(node.range[1]);
  const isLong = around + length > style.width && (around + own <= style.width || hasLineBreak(source.text.slice(...node.range)));
  return isLong || (length < own && isOpened(source, node, root));
}

function inPlace(source: Source, style: Style, node: Node, doc: Doc, frame: Frame): Edit {
  const { parent } = node;
  return printRange(source, style, node.range, parent?.type === "Property" && parent.shorthand ? [source.text.slice(...parent.key.range), ": ", doc] : doc, frame);
}

/** An argument that a call around the replaced expression gets at the same time. */
export interface Added {
  readonly call: CallNode;
  readonly argument: Doc;
}

export function replaceWithArgument(source: Source, style: Style, node: Node, value: Doc, binding: Binding, frame: Frame, behind: boolean, { call, argument }: Added): Edit[] {
  const replaced = new Map([[node, parenthesised(source, node, value, binding)]]);
  const all = relaid(source, style, rootsOf(call, behind), { replaced, added: new Map([[call, [argument]]]) }, frame);
  if (all) return [all];
  const last = call.arguments.at(-1);
  return [replaceExpression(source, style, node, value, binding, frame, behind), ...(last ? addElement(source, style, last, argument) : [])];
}

function parenthesised(source: Source, node: Node, value: Doc, binding: Binding): Doc {
  return needsParentheses(node, binding) && withParentheses(source, node)[0] === node.range[0] ? ["(", value, ")"] : value;
}
