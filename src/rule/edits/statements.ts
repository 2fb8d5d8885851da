import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { isFunction, statementsOf } from "../../syntax/node.js";
import { columns, print, printFlat, type Doc, type Layout } from "./doc.js";
import { frameOf, movedFrame, type Frame } from "./frame.js";
import type { Edit } from "./merge.js";
import { commentsWithin, deepen, endsLine, hasLineBreak, indentAt, lineEnd, lineStart, startsLine, tokenAfter, tokenBefore, withParentheses, type Source } from "./source.js";
import type { Style } from "./style.js";

/** A place where statements can be written. */
type Site =
  | { readonly kind: "list"; readonly statement: Node }
  /** The expression that an arrow function returns. */
  | { readonly kind: "arrow"; readonly fn: AST.ArrowFunctionExpression }
  /** The only statement of an `if`, `else` or loop without braces. */
  | { readonly kind: "single"; readonly statement: Node };

/** Where a statement would have to stand to run just before this node; undefined in a class field or a parameter. */
function siteOf(node: Node): Site | undefined {
  for (let at = node; at.parent; at = at.parent) {
    const parent: Node = at.parent;
    if (isFunction(parent)) {
      if (parent.body !== at) return undefined;
      if (parent.type === "ArrowFunctionExpression" && at.type !== "BlockStatement") return { kind: "arrow", fn: parent };
    }
    if (parent.type === "PropertyDefinition" || parent.type === "AccessorProperty") return undefined;
    // The test of a `case` runs before its statements.
    if (statementsOf(parent)?.includes(at)) return { kind: "list", statement: at };
    if (isOnlyStatement(at, parent)) return { kind: "single", statement: at };
  }
  return undefined;
}

function isOnlyStatement(at: Node, parent: Node): boolean {
  if (at.type === "BlockStatement") return false;
  switch (parent.type) {
    case "IfStatement":
      // `else if` is one chain: what comes before it comes before the whole.
      return parent.consequent === at || (parent.alternate === at && at.type !== "IfStatement");
    case "DoWhileStatement":
    case "ForInStatement":
    case "ForOfStatement":
    case "ForStatement":
    case "WhileStatement":
      return parent.body === at;
    default:
      return false;
  }
}

/** Whether statements can be put before this node. */
export function hasSite(node: Node): boolean {
  return siteOf(node) !== undefined;
}

/** Where the node will stand once statements were put before it. */
export function frameBehind(source: Source, style: Style, node: Node): Frame {
  const { text } = source;
  const site = siteOf(node);
  if (site?.kind === "arrow") {
    const [start, end] = withParentheses(source, site.fn.body);
    const outer = indentAt(text, site.fn.range[0]);
    const ownLine = startsLine(text, start) && indentAt(text, start).length > outer.length;
    return movedFrame(source, style, { range: [start, end] }, outer, "return ", ownLine);
  }
  const parent = site?.kind === "single" ? site.statement.parent : undefined;
  if (site?.kind === "single" && parent && !startsLine(text, site.statement.range[0])) return movedFrame(source, style, site.statement, indentAt(text, parent.range[0]), "", false);
  return frameOf(source);
}

function layout(style: Style, base: string): Layout {
  return { base, unit: style.unit, eol: style.eol, width: style.width, column: columns(base), tail: 0 };
}

function printed(style: Style, base: string, code: Doc): string {
  return print(code, layout(style, base));
}

/** Writes statements before the one that the node stands in. Undefined where there can be none. */
export function insertBefore(source: Source, style: Style, node: Node, statements: readonly Doc[], hoisted = false): Edit[] | undefined {
  const site = siteOf(node);
  switch (site?.kind) {
    case "list":
      return beforeInList(source, style, site.statement, statements, hoisted);
    case "single":
      return bracesAround(source, style, site.statement, statements);
    case "arrow":
      return blockBody(source, style, site.fn, statements);
    case undefined:
      return undefined;
  }
}

/** Writes statements as the first of a function, after its directives. */
export function insertAtStart(source: Source, style: Style, fn: FunctionNode, statements: readonly Doc[]): Edit[] | undefined {
  if (fn.body.type !== "BlockStatement") return fn.type === "ArrowFunctionExpression" ? blockBody(source, style, fn, statements) : undefined;
  const first = fn.body.body.find((statement) => !isDirective(statement));
  if (first) return beforeInList(source, style, first, statements);
  const last = fn.body.body.at(-1);
  if (last) return insertAfter(source, style, last, statements);
  const outer = indentAt(source.text, fn.body.range[0]);
  const inner = outer + style.unit;
  const lines = statements.map((code) => inner + printed(style, inner, code));
  const start = fn.body.range[0] + 1;
  const comments = commentsWithin(source, start, fn.body.range[1]);
  const end = comments.at(-1)?.range[1] ?? start;
  return [{ range: [end, fn.body.range[1] - 1], text: [``, ...lines, outer].join(style.eol) }];
}

function isDirective(statement: Node): boolean {
  return statement.type === "ExpressionStatement" && (statement as { directive?: unknown }).directive !== undefined;
}

/** Writes statements after a statement of a list. */
export function insertAfter(source: Source, style: Style, statement: Node, statements: readonly Doc[]): Edit[] {
  const { text } = source;
  const base = indentAt(text, statement.range[0]);
  const end = statement.range[1];
  if (!startsLine(text, statement.range[0])) return [{ range: [end, end], text: ` ${statements.map((code) => oneLine(code)).join(" ")}` }];
  const after = endOfComment(source, end);
  return [{ range: [after, after], text: statements.map((code) => style.eol + base + printed(style, base, code)).join("") }];
}

/** The end of a comment that follows on the same line. */
function endOfComment(source: Source, end: number): number {
  const limit = lineEnd(source.text, end);
  const comment = commentsWithin(source, end, limit).find(({ range }) => source.text.slice(end, range[0]).trim() === "" && endsLine(source.text, range[1]));
  return comment?.range[1] ?? end;
}

function oneLine(code: Doc): string {
  const text = printFlat(code);
  return text.endsWith("}") || text.endsWith(";") ? text : `${text};`;
}

/** Comments to tools about the line below them. */
const aboutNextLine = /@ts-(?:expect-error|ignore)|(?:eslint|oxlint|biome)\S*(?:next-line|ignore)/;

function beforeInList(source: Source, style: Style, statement: Node, statements: readonly Doc[], hoisted = false): Edit[] {
  const { text } = source;
  const first = firstPart(statement).range[0];
  if (!startsLine(text, first)) {
    const at = first;
    return [{ range: [at, at], text: statements.map((code) => `${oneLine(code)} `).join("") }];
  }
  const withComments = startWithComments(source, statement);
  const at = hoisted && aboutNextLine.test(text.slice(withComments, first)) ? first : withComments;
  const base = indentAt(text, at);
  const lines = statements.map((code) => printed(style, base, code));
  // Without semicolons a line that begins like this would go on with the one before.
  const last = lines.at(-1);
  if (last && !style.semicolons && at === first && /^[([`/+-]/.test(text.slice(at, at + 1)) && !last.endsWith("}")) lines.push(`${lines.pop() ?? ""};`);
  // A blank line has no indentation.
  return [{ range: [at, at], text: lines.map((code) => code + style.eol + base).join("").replace(/(?<=\n)[ \t]+(?=\r?\n)/g, "") }];
}

/** Decorators belong to the class that they stand before, and may stand before its `export`, outside of its range. */
function firstPart(statement: Node): Node {
  const declaration = statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration" ? statement.declaration : statement;
  // Not every parser knows decorators.
  const [decorator] = declaration?.type === "ClassDeclaration" ? ((declaration.decorators as AST.Decorator[] | undefined) ?? []) : [];
  return decorator && decorator.range[0] < statement.range[0] ? decorator : statement;
}

/** The start of a statement with the comments that stand right above it. */
function startWithComments(source: Source, statement: Node): number {
  const { text } = source;
  const first = firstPart(statement);
  let start = first.range[0];
  const before = tokenBefore(source, first);
  for (const comment of commentsWithin(source, before?.range[1] ?? 0, start).reverse()) {
    const between = text.slice(comment.range[1], start);
    if (!startsLine(text, comment.range[0]) || between.split("\n").length !== 2) break;
    // The first lines of a file are its own: a licence, a `#!`.
    if (!before && comment.range[0] === 0) break;
    start = comment.range[0];
  }
  return start;
}

/** `if (x) y();` becomes `if (x) {`, the statements, `y();`, `}`. */
function bracesAround(source: Source, style: Style, statement: Node, statements: readonly Doc[]): Edit[] | undefined {
  const { text } = source;
  const parent = statement.parent;
  const before = tokenBefore(source, statement);
  if (!parent || !before) return undefined;
  const base = indentAt(text, parent.range[0]);
  const inner = base + style.unit;
  const lead = commentsWithin(source, before.range[1], statement.range[0]).length > 0 ? text.slice(before.range[1], statement.range[0]) : style.eol + inner;
  const lines = statements.map((code) => style.eol + inner + printed(style, inner, code)).join("");
  const end = endOfComment(source, statement.range[1]);
  const next = tokenAfter(source, statement);
  const joined = next?.value === "else" || (parent.type === "DoWhileStatement" && next?.value === "while");
  const closing = `${style.eol}${base}}`;
  const ownLine = startsLine(text, statement.range[0]);
  return [
    { range: [before.range[1], statement.range[0]], text: ` {${lines}${lead}` },
    ...(ownLine ? [] : deepen(source, statement.range, style.unit)),
    joined && end === statement.range[1] ? { range: [end, next.range[0]], text: `${closing} ` } : { range: [end, end], text: closing },
  ];
}

/** `(a) => b` becomes `(a) => {`, the statements, `return b;`, `}`. */
function blockBody(source: Source, style: Style, fn: AST.ArrowFunctionExpression, statements: readonly Doc[]): Edit[] | undefined {
  const { text } = source;
  const [start, end] = withParentheses(source, fn.body);
  const arrow = fn.body.range[0] === start ? tokenBefore(source, fn.body) : tokenBeforeOffset(source, fn, start);
  if (arrow?.value !== "=>") return undefined;
  const base = indentAt(text, fn.range[0]);
  const inner = base + style.unit;
  const lines = statements.map((code) => inner + printed(style, inner, code)).join(style.eol);
  // Parentheses around an object are needed after `=>` only; those around a sequence or JSX stay.
  const bare = fn.body.type === "ObjectExpression";
  const comments = commentsWithin(source, arrow.range[1], start);
  const kept = comments.map((comment) => inner + text.slice(...comment.range) + style.eol).join("");
  const head = ` {${style.eol}${lines}${style.eol}${kept}${inner}return `;
  const semicolon = style.semicolons ? ";" : "";
  const tail = tailOfHug(source, fn, end);
  const ownLine = startsLine(text, start) && indentAt(text, start).length > base.length;
  return [
    { range: [arrow.range[1], bare ? fn.body.range[0] : start], text: head },
    ...(ownLine ? [] : deepen(source, fn.body.range, style.unit)),
    { range: [bare ? fn.body.range[1] : end, tail], text: `${semicolon}${style.eol}${base}}` },
  ];
}

function tokenBeforeOffset(source: Source, fn: AST.ArrowFunctionExpression, offset: number): { value: string; range: [number, number] } | undefined {
  return source.getTokens(fn).findLast((token) => token.range[1] <= offset);
}

/**
 * Where the text after an arrow's expression body begins that stays. An expression on lines of its own is followed by a comma and
 * a line break before the closing parenthesis of the call; behind a block both look foreign.
 */
function tailOfHug(source: Source, fn: AST.ArrowFunctionExpression, end: number): number {
  const call = fn.parent;
  if (call.type !== "CallExpression" || call.arguments.at(-1) !== fn) return end;
  const close = call.range[1] - 1;
  const between = source.text.slice(end, close);
  const hugged = lineStart(source.text, call.callee.range[1]) === lineStart(source.text, fn.range[0]);
  return hugged && hasLineBreak(between) && /^,?\s*$/.test(between) ? close : end;
}

/** Takes a statement away, with its line when nothing else stands on it. */
export function removeStatement(source: Source, statement: Node): Edit {
  const { text } = source;
  const parent = statement.parent;
  if (!parent || !statementsOf(parent)) return { range: statement.range, text: "{}" };
  const end = endOfComment(source, statement.range[1]);
  if (!startsLine(text, statement.range[0]) || !endsLine(text, end)) {
    const spaced = text[end] === " " ? end + 1 : end;
    return { range: [statement.range[0], spaced], text: "" };
  }
  const start = lineStart(text, statement.range[0]);
  let next = text.indexOf("\n", end) + 1 || text.length;
  // Two blank lines would meet.
  const blankBefore = start === 0 || /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(0, start));
  if (blankBefore) next += /^(?:[ \t]*\r?\n)*/.exec(text.slice(next))?.[0].length ?? 0;
  return { range: [start, next], text: "" };
}
