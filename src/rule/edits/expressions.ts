import type { AST, Node } from "../../concepts/ast.js";
import { contains } from "../../syntax/node.js";
import { columns, print, printFlat, type Doc } from "./doc.js";
import { braced } from "./literals.js";
import type { Edit } from "./merge.js";
import { commentsWithin, hasLineBreak, indentAt, lineEnd, lineStart, withParentheses, type Source } from "./source.js";
import type { Style } from "./style.js";

/** How tightly a replacement holds together; `primary` needs parentheses nowhere, `arrow` almost everywhere. */
export type Binding = "arrow" | "await" | "conditional" | "logical" | "nullish" | "object" | "primary";

const strength: Readonly<Record<Binding, number>> = { arrow: 1, conditional: 2, nullish: 3, logical: 3, await: 15, object: 20, primary: 20 };

const operators: Readonly<Record<string, number>> = {
  "??": 3, "||": 3, "&&": 4, "|": 5, "^": 6, "&": 7, "==": 8, "!=": 8, "===": 8, "!==": 8, "<": 9, "<=": 9, ">": 9, ">=": 9, in: 9, instanceof: 9,
  "<<": 10, ">>": 10, ">>>": 10, "+": 11, "-": 11, "*": 12, "/": 12, "%": 12, "**": 13,
};

/** Whether an expression of this kind needs parentheses in the place of the node. */
export function needsParentheses(node: Node, binding: Binding): boolean {
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

/** Puts another expression in the place of one; an object literal around it is broken into lines when it grows too long. */
export function replaceExpression(source: Source, style: Style, node: Node, value: Doc, binding: Binding): Edit {
  const doc = needsParentheses(node, binding) && withParentheses(source, node)[0] === node.range[0] ? ["(", value, ")"] : value;
  const { text } = source;
  const start = lineStart(text, node.range[0]);
  const end = lineEnd(text, node.range[1]);
  const long = columns(text.slice(start, node.range[0])) + printFlat(doc).length + (end - node.range[1]) > style.width;
  const outer = long ? outermostObject(source, node) : undefined;
  if (outer) return printAt(source, style, outer, objectDoc(source, style, outer, new Map([[node, doc]])));
  const { parent } = node;
  return printAt(source, style, node, parent?.type === "Property" && parent.shorthand ? [text.slice(...parent.key.range), ": ", doc] : doc);
}

/** Prints in the place of a node, as wide as its line leaves room. */
export function printAt(source: Source, style: Style, node: Node, doc: Doc): Edit {
  return printRange(source, style, node.range, doc);
}

export function printRange(source: Source, style: Style, range: readonly [number, number], doc: Doc): Edit {
  const { text } = source;
  const base = indentAt(text, range[0]);
  const column = columns(text.slice(lineStart(text, range[0]), range[0]));
  const tail = lineEnd(text, range[1]) - range[1];
  return { range, text: print(doc, { base, unit: style.unit, eol: style.eol, width: style.width, column, tail }) };
}

/** The outermost object literal on the node's line that a formatter would break when the line is too long. */
function outermostObject(source: Source, node: Node): AST.ObjectExpression | undefined {
  const start = lineStart(source.text, node.range[0]);
  let found: AST.ObjectExpression | undefined;
  for (let at = node.parent; at && at.range[0] >= start; at = at.parent) {
    if (at.type.endsWith("Statement") || at.type.endsWith("Declaration")) break;
    if (at.type === "ObjectExpression" && isPlain(source, at)) found = at;
  }
  return found;
}

/** On one line and without comments: can be printed anew. */
export function isPlain(source: Source, node: Node): boolean {
  return !hasLineBreak(source.text.slice(...node.range)) && commentsWithin(source, ...node.range).length === 0;
}

/** An object literal as it stands, with some expressions replaced and properties added. */
export function objectDoc(source: Source, style: Style, object: AST.ObjectExpression, replaced: ReadonlyMap<Node, Doc>, added: readonly Doc[] = []): Doc {
  return braced([...object.properties.map((property) => partDoc(source, style, property, replaced)), ...added], style);
}

function partDoc(source: Source, style: Style, property: AST.ObjectLiteralElement, replaced: ReadonlyMap<Node, Doc>): Doc {
  const { text } = source;
  if (property.type === "Property" && !property.shorthand && !property.method && property.kind === "init") {
    const doc = valueDoc(source, style, property.value, replaced);
    return doc === undefined ? text.slice(...property.range) : [text.slice(property.range[0], property.value.range[0]), doc, text.slice(property.value.range[1], property.range[1])];
  }
  const own = property.type === "Property" ? replaced.get(property.value) : undefined;
  if (own !== undefined && property.type === "Property") return [text.slice(...property.key.range), ": ", own];
  return text.slice(...property.range);
}

function valueDoc(source: Source, style: Style, value: Node, replaced: ReadonlyMap<Node, Doc>): Doc | undefined {
  const own = replaced.get(value);
  if (own !== undefined) return own;
  if (value.type === "ObjectExpression") return objectDoc(source, style, value, replaced);
  // Somewhere deeper in an expression: the text around it stays.
  for (const [node, doc] of replaced) {
    if (contains(value, node)) return [source.text.slice(value.range[0], node.range[0]), doc, source.text.slice(node.range[1], value.range[1])];
  }
  return undefined;
}
