import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { contains, isCall } from "../../syntax/node.js";
import { chain, type Doc } from "./doc.js";
import { argumentList, arrayLiteral, braced } from "./literals.js";
import { commentsWithin, hasLineBreak, startsLine, tokenAfter, tokenBefore, withParentheses, type Source } from "./source.js";
import type { Style } from "./style.js";

/** What is to be different in an expression. */
export interface Changes {
  readonly replaced: ReadonlyMap<Node, Doc>;
  /** The expression may be broken even where it fits on its line now. */
  readonly loose?: boolean;
  /** Calls that follow a call: `.select` and its arguments. */
  readonly appended?: ReadonlyMap<Node, { readonly name: string; readonly args: Doc }>;
  /** Other arguments, and another name, for a call. */
  readonly rewritten?: ReadonlyMap<Node, { readonly args: readonly Doc[]; readonly name?: string | undefined }>;
  /** Arguments that a call gets behind its own. */
  readonly added?: ReadonlyMap<Node, readonly Doc[]>;
}

/**
 * An expression as a document whose line breaks are free, with its changes made. Undefined when it holds something that only
 * its author can lay out: comments, functions, texts over several lines.
 */
export function documentOf(source: Source, style: Style, node: Node, changes: Changes): Doc | undefined {
  const own = changes.replaced.get(node);
  if (own !== undefined) return own;
  const text = source.text.slice(...node.range);
  const breakable = changes.loose === true && (node.type === "CallExpression" || node.type === "NewExpression" || node.type === "AwaitExpression");
  if (!hasLineBreak(text) && !breakable && !isChanged(node, changes)) return commentsWithin(source, ...node.range).length === 0 ? text : undefined;
  switch (node.type) {
    case "ObjectExpression":
      return objectDocument(source, style, node, changes);
    case "ArrayExpression": {
      const items = every(node.elements.map((element) => (element ? enclosed(source, style, element, changes) : undefined)));
      return items && commentsWithin(source, ...node.range).length === 0 ? arrayLiteral(items, style) : undefined;
    }
    case "CallExpression":
    case "NewExpression":
      return callDocument(source, style, node, changes);
    case "AwaitExpression": {
      const awaited = enclosed(source, style, node.argument, changes);
      return awaited === undefined ? undefined : ["await ", awaited];
    }
    default:
      return hasLineBreak(text) ? undefined : spliced(source, node, changes);
  }
}

/** A part of an expression with the parentheses that it stands in; what takes its place needs none. */
function enclosed(source: Source, style: Style, node: Node, changes: Changes): Doc | undefined {
  const doc = documentOf(source, style, node, changes);
  const [start, end] = withParentheses(source, node);
  if (doc === undefined || start === node.range[0]) return doc;
  const [before, after] = [source.text.slice(start, node.range[0]), source.text.slice(node.range[1], end)];
  if (/[^()\s]|\n/.test(before + after)) return undefined;
  return changes.replaced.has(node) ? doc : [before, doc, after];
}

function isChanged(node: Node, { replaced, added, appended, rewritten }: Changes): boolean {
  return [...replaced.keys(), ...(added?.keys() ?? []), ...(appended?.keys() ?? []), ...(rewritten?.keys() ?? [])].some((one) => contains(node, one));
}

/** The expression as it stands, with the changed part in its place. */
function spliced(source: Source, node: Node, { replaced, added }: Changes): Doc | undefined {
  const [only, ...others] = [...replaced].filter(([one]) => contains(node, one));
  if (!only || others.length > 0 || [...(added?.keys() ?? [])].some((one) => contains(node, one))) return undefined;
  return [source.text.slice(node.range[0], only[0].range[0]), only[1], source.text.slice(only[0].range[1], node.range[1])];
}

function objectDocument(source: Source, style: Style, node: AST.ObjectExpression, changes: Changes): Doc | undefined {
  if (commentsWithin(source, ...node.range).length > 0) return undefined;
  const parts = every(node.properties.map((property) => propertyDocument(source, style, property, changes)));
  const [first] = node.properties;
  // A literal that its author has opened stays open.
  return parts && braced(parts, style, first !== undefined && startsLine(source.text, first.range[0]));
}

function propertyDocument(source: Source, style: Style, property: AST.ObjectLiteralElement, changes: Changes): Doc | undefined {
  if (property.type !== "Property") return documentOf(source, style, property, changes);
  const own = changes.replaced.get(property.value);
  const key = source.text.slice(property.range[0], property.shorthand ? property.key.range[1] : withParentheses(source, property.value)[0]);
  if (own !== undefined) return property.shorthand ? [key, ": ", own] : [key, own];
  const text = source.text.slice(...property.range);
  if (!hasLineBreak(text) && !isChanged(property, changes)) return text;
  if (property.method || property.shorthand || hasLineBreak(key)) return undefined;
  const value = enclosed(source, style, property.value, changes);
  return value === undefined ? undefined : [key, value];
}

function callDocument(source: Source, style: Style, node: CallNode, changes: Changes): Doc | undefined {
  if (commentsWithin(source, ...node.range).length > 0) return undefined;
  const links: { name: string; args: Doc }[] = [];
  let open = false;
  let at: Node = node;
  while (isCall(at) && at.type === "CallExpression" && at.callee.type === "MemberExpression" && !at.callee.computed && !at.optional) {
    const args = argumentsDocument(source, style, at, changes);
    const dot = tokenBefore(source, at.callee.property);
    if (!args || !dot || at.typeArguments || links.length > 20) return undefined;
    open ||= startsLine(source.text, dot.range[0]);
    const more = changes.appended?.get(at);
    const renamed = changes.rewritten?.get(at)?.name;
    links.unshift({ name: renamed === undefined ? source.text.slice(dot.range[0], at.callee.property.range[1]) : `.${renamed}`, args }, ...(more ? [more] : []));
    at = at.callee.object;
  }
  const root = rootDocument(source, style, at, node, changes);
  if (root === undefined) return undefined;
  if (links.length === 0) return root;
  const merged = at.type === "ThisExpression" || (at.type === "Identifier" && /^[A-Z]|^[$_]+$/.test(at.name));
  return chain({ root, links, merged, open });
}

/** What a chain of calls starts from; a call that is no method for itself. */
function rootDocument(source: Source, style: Style, at: Node, whole: CallNode, changes: Changes): Doc | undefined {
  const more = changes.appended?.get(at);
  if (at !== whole && !isCall(at)) return hasLineBreak(source.text.slice(...at.range)) || isChanged(at, changes) ? undefined : source.text.slice(...withParentheses(source, at));
  if (!isCall(at)) return undefined;
  const start = openingParenthesis(source, at);
  const callee = source.text.slice(at.range[0], start);
  const args = argumentsDocument(source, style, at, changes);
  if (start < 0 || hasLineBreak(callee) || isChanged(at.callee, changes) || !args) return undefined;
  return more ? [callee, args, more.name, more.args] : [callee, args];
}

function argumentsDocument(source: Source, style: Style, node: CallNode, changes: Changes): Doc | undefined {
  const others = changes.rewritten?.get(node)?.args;
  if (others) return argumentList(others, style, isGroup(others.at(-1)) && !isGroup(others.at(-2)));
  const items = every(node.arguments.map((argument) => enclosed(source, style, argument, { ...changes, loose: false })));
  if (!items) return undefined;
  const all = [...items, ...(changes.added?.get(node) ?? [])];
  const added = changes.added?.has(node) === true;
  // Two of a kind at the end are laid out alike: neither alone is opened.
  const [last, before] = added ? [undefined, node.arguments.at(-1)] : [node.arguments.at(-1), node.arguments.at(-2)];
  const kind = added ? "ObjectExpression" : last && kindOf(last, changes);
  const hugs = (kind === "ObjectExpression" || kind === "ArrayExpression") && before?.type !== kind;
  return argumentList(all, style, hugs);
}

/** What stands in the place of an argument: a group is the document of an object or array. */
function kindOf(node: Node, { replaced }: Changes): string {
  const doc = replaced.get(node);
  if (doc === undefined) return node.type;
  return isGroup(doc) ? "ObjectExpression" : "";
}

function isGroup(doc: Doc | undefined): boolean {
  return typeof doc === "object" && "kind" in doc && doc.kind === "group";
}

/** Where the argument list begins: behind the callee, its own parentheses and its type arguments. */
export function openingParenthesis(source: Source, node: CallNode): number {
  let token = tokenAfter(source, node.typeArguments ?? node.callee);
  while (token && token.value !== "(" && token.range[1] < node.range[1]) token = tokenAfter(source, token);
  return token?.value === "(" ? token.range[0] : -1;
}

function every(docs: readonly (Doc | undefined)[]): readonly Doc[] | undefined {
  return docs.every((doc) => doc !== undefined) ? docs : undefined;
}

/** The expression that a formatter lays out as one with the node: up to the statement, the function or the declaration around it. */
export function layoutRoot(node: Node): Node {
  let at = node;
  for (;;) {
    const parent = at.parent;
    switch (parent?.type) {
      case "ArrayExpression":
      case "AwaitExpression":
      case "CallExpression":
      case "MemberExpression":
      case "NewExpression":
      case "ObjectExpression":
      case "SpreadElement":
        at = parent;
        break;
      case "Property":
        if (parent.parent.type !== "ObjectExpression") return at;
        at = parent.parent;
        break;
      default:
        return at;
    }
  }
}

/** Whether a call around the node has its arguments on lines of their own: they may fit on one now. */
export function isOpened(source: Source, node: Node, root: Node): boolean {
  for (let at: Node | undefined = node; at && at !== root.parent; at = at.parent ?? undefined) {
    const [first] = isCall(at) ? at.arguments : [];
    if (first && startsLine(source.text, first.range[0])) return true;
  }
  return false;
}
