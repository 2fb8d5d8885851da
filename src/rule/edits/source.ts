import type { TSESLint, TSESTree } from "@typescript-eslint/utils";
import type { Node } from "../../concepts/ast.js";
import { isFunction } from "../../syntax/node.js";
import { oncePerFile } from "../../syntax/once.js";
import { within } from "../../syntax/within.js";
import type { Edit } from "./merge.js";

/** What the edits need of ESLint's `SourceCode`. */
export type Source = Pick<TSESLint.SourceCode, "ast" | "getAllComments" | "getTokenAfter" | "getTokenBefore" | "getTokens" | "scopeManager" | "text" | "visitorKeys">;
export type Token = TSESTree.Token;

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** The white space that the line at this place begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

/** Whether only white space precedes this place on its line. */
export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

/** Whether only white space follows this place on its line. */
export function endsLine(text: string, offset: number): boolean {
  return text.slice(offset, lineEnd(text, offset)).trim() === "";
}

export function hasLineBreak(text: string): boolean {
  return text.includes("\n");
}

export function tokenBefore(source: Source, at: Node | Token): Token | undefined {
  return source.getTokenBefore(at) ?? undefined;
}

export function tokenAfter(source: Source, at: Node | Token): Token | undefined {
  return source.getTokenAfter(at) ?? undefined;
}

/** The comments between two places of the text. */
export function commentsWithin(source: Source, start: number, end: number): TSESTree.Comment[] {
  return within(commentsOf(source), { range: [start, end] });
}

// ESLint makes a new list on each call.
const commentsOf = oncePerFile((source: Source) => source.getAllComments());
const templatesOf = oncePerFile((source: Source) => source.getTokens(source.ast).filter((token) => token.type === "Template"));

/** The range of a node with the parentheses around it. */
export function withParentheses(source: Source, node: Node): readonly [number, number] {
  let [start, end] = node.range;
  let before = tokenBefore(source, node);
  let after = tokenAfter(source, node);
  while (before?.value === "(" && after?.value === ")" && !ownedByParent(source, node, before, after)) {
    [start, end] = [before.range[0], after.range[1]];
    before = tokenBefore(source, before);
    after = tokenAfter(source, after);
  }
  return [start, end];
}

/** Whether the parentheses are those of a call, a condition or a parameter list. */
function ownedByParent(source: Source, node: Node, open: Token, close: Token): boolean {
  const parent = node.parent;
  switch (parent?.type) {
    case "CallExpression":
    case "NewExpression":
    case "ImportExpression":
      return close.range[1] === parent.range[1];
    case "DoWhileStatement":
    case "IfStatement":
    case "SwitchStatement":
    case "WhileStatement":
      return tokenBefore(source, open)?.type === "Keyword";
    default:
      return isFunction(parent) && parent.body !== node;
  }
}

/** Moves the lines of a piece of text one or more levels to the right. Lines inside of template literals keep their place. */
export function deepen(source: Source, range: readonly [number, number], by: string): Edit[] {
  const templates = templatesOf(source).filter((token) => token.range[1] > range[0] && token.range[0] < range[1]);
  const edits: Edit[] = [];
  for (let at = source.text.indexOf("\n", range[0]) + 1; at > 0 && at < range[1]; at = source.text.indexOf("\n", at) + 1) {
    const start = at;
    const fixed = templates.some((token) => token.range[0] < start && start < token.range[1]);
    if (!fixed && lineEnd(source.text, at) > at) edits.push({ range: [at, at], text: by });
  }
  return edits;
}
