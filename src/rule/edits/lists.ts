import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { columns, print, printFlat, type Doc } from "./doc.js";
import { printRange } from "./frame.js";
import { argumentList, braced, propertyKey } from "./literals.js";
import type { Edit } from "./merge.js";
import { isOpened, layoutRoots, openingParenthesis, relaid } from "./reprint.js";
import { commentsWithin, endsLine, hasLineBreak, indentAt, lineEnd, lineStart, startsLine, tokenAfter, tokenBefore, type Source } from "./source.js";
import type { Style } from "./style.js";

/** Takes elements out of one list between braces, brackets or parentheses: each with its comma, and with its line where it has one for itself. */
export function removeElements(source: Source, style: Style, elements: readonly Node[]): Edit[] {
  const list = elements[0]?.parent;
  const isList = list?.type === "ObjectExpression" || list?.type === "ArrayExpression" || list?.type === "CallExpression";
  const roots = list && isList ? layoutRoots(list) : [];
  // Neighbours share a comma.
  if (isList && (elements.length > 1 || isOpened(source, list, roots[0] ?? list))) {
    const all = relaid(source, style, roots, { replaced: new Map(), removed: new Set(elements) });
    if (all) return [all];
  }
  return elements.flatMap((element) => removeElement(source, element));
}

/** Takes one element out and leaves the others where they stand. */
export function removeElement(source: Source, element: Node): Edit[] {
  const { text } = source;
  const before = tokenBefore(source, element);
  const after = tokenAfter(source, element);
  if (!before || !after) return [{ range: element.range, text: "" }];
  const comma = after.value === "," ? after : undefined;
  const end = endOfTrailingComment(source, comma?.range[1] ?? element.range[1]);
  const last = !comma || /^[\])}]$/.test(tokenAfter(source, comma)?.value ?? "");
  if (startsLine(text, element.range[0]) && endsLine(text, end)) {
    const line: Edit = { range: [lineStart(text, element.range[0]), text.indexOf("\n", end) + 1 || text.length], text: "" };
    const dangling = last && before.value === "," && !comma;
    return dangling ? [{ range: before.range, text: "" }, line] : [line];
  }
  if (!last) return [{ range: [element.range[0], tokenAfter(source, comma)?.range[0] ?? comma.range[1]], text: "" }];
  if (before.value === ",") return [{ range: [before.range[0], element.range[1]], text: "" }];
  // The only one: `{ a }` leaves `{}`.
  return commentsWithin(source, before.range[1], after.range[0]).length > 0
    ? [{ range: [element.range[0], comma?.range[1] ?? element.range[1]], text: "" }]
    : [{ range: [before.range[1], tokenAfter(source, element)?.value === "," ? (tokenAfter(source, after)?.range[0] ?? after.range[1]) : after.range[0]], text: "" }];
}

function endOfTrailingComment(source: Source, end: number): number {
  const comment = commentsWithin(source, end, lineEnd(source.text, end)).find(({ range }) => source.text.slice(end, range[0]).trim() === "");
  return comment?.range[1] ?? end;
}

/** Adds a property at the end of an object literal. */
export function addProperty(source: Source, style: Style, object: AST.ObjectExpression, name: string, value: Doc): Edit[] {
  const part: Doc = name === value ? name : [propertyKey(name, style), ": ", value];
  const last = object.properties.at(-1);
  const inLine = !last || (!hasLineBreak(source.text.slice(...object.range)) && commentsWithin(source, ...object.range).length === 0);
  if (last && !inLine) return addElement(source, style, last, part);
  const doc = braced([...object.properties.map((property) => source.text.slice(...property.range)), part], style);
  return [relaid(source, style, layoutRoots(object), { replaced: new Map([[object, doc]]) }) ?? printRange(source, style, object.range, doc)];
}

/** Adds an element after the last of a list that has one. */
export function addElement(source: Source, style: Style, last: Node, part: Doc): Edit[] {
  const { text } = source;
  const next = tokenAfter(source, last);
  const comma = next?.value === "," ? next : undefined;
  if (!startsLine(text, last.range[0])) {
    const at = comma?.range[1] ?? last.range[1];
    const piece = printRange(source, style, [at, at], part).text;
    return [{ range: [at, at], text: comma ? ` ${piece}` : `, ${piece}` }];
  }
  const base = indentAt(text, last.range[0]);
  const piece = print(part, { base, unit: style.unit, eol: style.eol, width: style.width, column: columns(base), tail: 1 });
  const end = endOfTrailingComment(source, comma?.range[1] ?? last.range[1]);
  const line = `${style.eol}${base}${piece}${comma ? "," : ""}`;
  if (comma || end === last.range[1]) return [{ range: [end, end], text: comma ? line : `,${line}` }];
  return [
    { range: [last.range[1], last.range[1]], text: "," },
    { range: [end, end], text: line },
  ];
}

/** Adds an argument after those that a call has. */
export function addArgument(source: Source, style: Style, call: CallNode, value: Doc): Edit[] {
  const all = relaid(source, style, layoutRoots(call), { replaced: new Map(), added: new Map([[call, [value]]]) });
  if (all) return [all];
  const last = call.arguments.at(-1);
  if (last) return addElement(source, style, last, value);
  const close = call.range[1] - 1;
  if (source.text[close] !== ")") return [{ range: [call.range[1], call.range[1]], text: `(${printRange(source, style, [call.range[1], call.range[1]], value).text})` }];
  return [printRange(source, style, [close, close], value)];
}

/** Gives a call other arguments, and its method another name. */
export function rewriteArguments(source: Source, style: Style, call: CallNode, args: readonly Doc[], name?: string): Edit[] {
  const all = relaid(source, style, layoutRoots(call), { replaced: new Map(), rewritten: new Map([[call, { args, name }]]) });
  if (all) return [all];
  const open = openingParenthesis(source, call);
  const callee = call.callee.type === "MemberExpression" ? call.callee.property : undefined;
  const renamed: Edit[] = name !== undefined && callee ? [{ range: callee.range, text: name }] : [];
  return open < 0 ? [] : [...renamed, printRange(source, style, [open, call.range[1]], argumentList(args, style, true))];
}

/** Calls a method on an expression: `.select("a b")`, on a line of its own where the chain is written so or grows too long. */
export function appendCall(source: Source, style: Style, node: Node, name: string, args: Doc): Edit {
  const { text } = source;
  const all = relaid(source, style, layoutRoots(node), { replaced: new Map(), appended: new Map([[node, { name, args }]]) });
  if (all) return all;
  const end = node.range[1];
  const callee = node.type === "CallExpression" ? node.callee : undefined;
  const dot = callee?.type === "MemberExpression" ? tokenBefore(source, callee.property) : undefined;
  const next = tokenAfter(source, node);
  const call = name + printFlat(args);
  if (dot && startsLine(text, dot.range[0])) return { range: [end, end], text: `${style.eol}${indentAt(text, dot.range[0])}${call}` };
  const after = next && /^\??\.$/.test(next.value) && startsLine(text, next.range[0]) ? next : undefined;
  return { range: [end, end], text: after ? `${style.eol}${indentAt(text, after.range[0])}${call}` : call };
}
