import type { AST, CallNode, Node } from "../../concepts/ast.js";
import { contains, isCall } from "../../syntax/node.js";
import { chain, columns, group, ifBroken, indent, isForced, line, printFlat, softline, type Doc } from "./doc.js";
import { frameOf, printRange, type Frame } from "./frame.js";
import { argumentList, arrayLiteral, braced } from "./literals.js";
import type { Edit } from "./merge.js";
import { commentsWithin, hasLineBreak, lineStart, startsLine, tokenAfter, tokenBefore, withParentheses, type Source } from "./source.js";
import type { Style } from "./style.js";

/** What is to be different in an expression. */
export interface Changes {
  readonly replaced: ReadonlyMap<Node, Doc>;
  /** Calls that follow a call: `.select` and its arguments. */
  readonly appended?: ReadonlyMap<Node, { readonly name: string; readonly args: Doc }>;
  /** Other arguments, and another name, for a call. */
  readonly rewritten?: ReadonlyMap<Node, { readonly args: readonly Doc[]; readonly name?: string | undefined }>;
  /** Properties, elements and arguments that go. */
  readonly removed?: ReadonlySet<Node>;
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
  if (!hasLineBreak(text) && !breakable.has(node.type) && !isChanged(node, changes)) return commentsWithin(source, ...node.range).length === 0 ? text : undefined;
  switch (node.type) {
    case "ObjectExpression":
      return objectDocument(source, style, node, changes);
    case "ArrayExpression": {
      const items = every(node.elements.filter((one) => !one || !changes.removed?.has(one)).map((element) => (element ? enclosed(source, style, element, changes) : undefined)));
      return items && commentsWithin(source, ...node.range).length === 0 ? arrayLiteral(items, style) : undefined;
    }
    case "CallExpression":
    case "NewExpression":
      return callDocument(source, style, node, changes);
    case "ArrowFunctionExpression":
      return arrowDocument(source, style, node, changes);
    case "JSXOpeningElement":
      return openingTagDocument(source, style, node, changes);
    case "JSXElement": {
      const tag = node.children.length === 0 ? openingTagDocument(source, style, node.openingElement, changes) : undefined;
      const bare = isBareResult(node) && withParentheses(source, node)[0] === node.range[0];
      return tag !== undefined && bare ? group([ifBroken("("), indent([softline, tag]), softline, ifBroken(")")]) : tag;
    }
    case "AwaitExpression": {
      const awaited = enclosed(source, style, node.argument, changes);
      return awaited === undefined ? undefined : ["await ", awaited];
    }
    default:
      return hasLineBreak(text) ? undefined : spliced(source, node, changes);
  }
}

/** What gets lines of its own when it doesn't fit on one. */
const breakable: ReadonlySet<string> = new Set(["ArrayExpression", "ArrowFunctionExpression", "AwaitExpression", "CallExpression", "JSXElement", "JSXOpeningElement", "NewExpression", "ObjectExpression"]);

/** A part of an expression with the parentheses that it stands in; what takes its place needs none. */
function enclosed(source: Source, style: Style, node: Node, changes: Changes): Doc | undefined {
  const doc = documentOf(source, style, node, changes);
  const [start, end] = withParentheses(source, node);
  if (doc === undefined || start === node.range[0]) return doc;
  const [before, after] = [source.text.slice(start, node.range[0]), source.text.slice(node.range[1], end)];
  if (/[^()\s]|\n/.test(before + after)) return undefined;
  return changes.replaced.has(node) ? doc : [before, doc, after];
}

function isChanged(node: Node, { replaced, added, appended, removed, rewritten }: Changes): boolean {
  return [...replaced.keys(), ...(removed ?? []), ...(added?.keys() ?? []), ...(appended?.keys() ?? []), ...(rewritten?.keys() ?? [])].some((one) => contains(node, one));
}

/** The expression as it stands, with the changed part in its place. */
function spliced(source: Source, node: Node, { replaced, added }: Changes): Doc | undefined {
  const [only, ...others] = [...replaced].filter(([one]) => contains(node, one));
  if (!only || others.length > 0 || [...(added?.keys() ?? [])].some((one) => contains(node, one))) return undefined;
  return [source.text.slice(node.range[0], only[0].range[0]), only[1], source.text.slice(only[0].range[1], node.range[1])];
}

function objectDocument(source: Source, style: Style, node: AST.ObjectExpression, changes: Changes): Doc | undefined {
  if (commentsWithin(source, ...node.range).length > 0) return undefined;
  const parts = every(node.properties.filter((one) => !changes.removed?.has(one)).map((property) => propertyDocument(source, style, property, changes)));
  const [first] = node.properties;
  // A literal that its author has opened stays open.
  return parts && braced(parts, style, first !== undefined && startsLine(source.text, first.range[0]));
}

/** `<Card name={…} />`: on one line, or each attribute on its own. */
function openingTagDocument(source: Source, style: Style, node: AST.JSXOpeningElement, changes: Changes): Doc | undefined {
  if (commentsWithin(source, ...node.range).length > 0) return undefined;
  const attributes = every(
    node.attributes.map((attribute): Doc | undefined => {
      const text = source.text.slice(...attribute.range);
      if (!isChanged(attribute, changes)) return hasLineBreak(text) ? undefined : text;
      const value = attribute.type === "JSXAttribute" && attribute.value?.type === "JSXExpressionContainer" ? attribute.value.expression : undefined;
      const doc = value && documentOf(source, style, value, changes);
      return doc !== undefined && value ? [source.text.slice(attribute.range[0], value.range[0]), doc, "}"] : undefined;
    }),
  );
  const name = source.text.slice(node.range[0], (node.typeArguments ?? node.name).range[1]);
  return attributes && group([name, indent(attributes.map((attribute): Doc => [line, attribute])), node.selfClosing ? [line, "/>"] : [softline, ">"]]);
}

function isBareResult({ parent }: Node): boolean {
  return parent?.type === "ReturnStatement" || parent?.type === "ArrowFunctionExpression" || parent?.type === "VariableDeclarator";
}

/** A function that is one expression: an object or list opens where it stands, a call goes on a line of its own. */
function arrowDocument(source: Source, style: Style, node: AST.ArrowFunctionExpression, changes: Changes): Doc | undefined {
  const [start, end] = withParentheses(source, node.body);
  const head = source.text.slice(node.range[0], start);
  if (commentsWithin(source, ...node.range).length > 0 || hasLineBreak(head.trimEnd()) || end !== node.range[1]) return undefined;
  const body = changes.replaced.get(node.body) ?? documentOf(source, style, node.body, changes);
  if (body === undefined) return undefined;
  switch (node.body.type) {
    case "ObjectExpression":
      return group([head.trimEnd(), " (", body, ")"]);
    case "ArrayExpression":
      return group([head.trimEnd(), " ", body]);
    case "AwaitExpression":
    case "CallExpression":
    case "NewExpression":
      return group([head.trimEnd(), indent([line, body]), ifBroken(style.argumentCommas ? "," : ""), softline]);
    default:
      return hasLineBreak(source.text.slice(...node.range)) || isChanged(node, changes) ? undefined : source.text.slice(...node.range);
  }
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
  const was = source.text.slice(...node.range);
  const wasForced = isForced(was.replace(/\s*\n\s*/g, ""), links.length - (changes.appended?.size ?? 0));
  const forced = isForced(printFlat([root, ...links.map(({ name, args }): Doc => [name, args])]), links.length) && (open || !wasForced);
  return chain({ root, links, merged, forced, open: open && !forced && fitted(source, style, node) });
}

/** Whether an expression over several lines would have had room on one. */
function fitted(source: Source, style: Style, node: Node): boolean {
  const before = source.text.slice(lineStart(source.text, node.range[0]), node.range[0]);
  return columns(before) + source.text.slice(...node.range).replace(/\s*\n\s*/g, "").length < style.width;
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
  const items = every(node.arguments.filter((one) => !changes.removed?.has(one)).map((argument) => enclosed(source, style, argument, changes)));
  if (!items) return undefined;
  const all = [...items, ...(changes.added?.get(node) ?? [])];
  const added = changes.added?.has(node) === true;
  // Two of a kind at the end are laid out alike: neither alone is opened.
  const kept = node.arguments.filter((one) => !changes.removed?.has(one));
  const [last, before] = added ? [undefined, kept.at(-1)] : [kept.at(-1), kept.at(-2)];
  const kind = added ? "ObjectExpression" : last && kindOf(last, changes);
  const hugs = (kind === "ObjectExpression" || kind === "ArrayExpression" || (kind === "ArrowFunctionExpression" && isGroup(all.at(-1)))) && before?.type !== kind;
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

/**
 * The expressions that a formatter lays out as one with the node, the widest first: up to the statement or the declaration around it,
 * and up to the function whose only expression it is.
 */
export function layoutRoots(node: Node): readonly Node[] {
  const root = layoutRoot(node);
  const fn = root.parent;
  const isArgument = fn?.type === "ArrowFunctionExpression" && fn.body === root && isCall(fn.parent) && fn.parent.arguments.at(-1) === fn;
  return isArgument ? [...layoutRoots(fn), fn, root] : [root];
}

/** The expression around the node up to the statement, the function or the declaration. */
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
      case "JSXExpressionContainer": {
        const tag: Node | undefined = parent.parent.type === "JSXAttribute" ? parent.parent.parent : undefined;
        if (tag?.type !== "JSXOpeningElement") return at;
        return tag.selfClosing ? tag.parent : tag;
      }
      case "Property":
        if (parent.parent.type !== "ObjectExpression") return at;
        at = parent.parent;
        break;
      default:
        return at;
    }
  }
}

/** Lays out anew the widest of the expressions that can be; undefined where none can. */
export function relaid(source: Source, style: Style, roots: readonly Node[], changes: Changes, frame: Frame = frameOf(source)): Edit | undefined {
  for (const root of roots) {
    const doc = documentOf(source, style, root, changes);
    if (doc === undefined) continue;
    const behind = behindCondition(source, root);
    if (behind === undefined) return printRange(source, style, root.range, doc, frame);
    return printRange(source, style, [behind.range[0], root.range[1]], group(indent([line, behind.text, doc])), frame);
  }
  return undefined;
}

/** `if (a) b(c);`: where the statement stands behind its condition, what parts them and the text that the statement begins with. */
function behindCondition({ text }: Source, root: Node): { readonly range: readonly [number, number]; readonly text: string } | undefined {
  const statement = root.parent;
  const parent = statement?.parent;
  if (parent?.type !== "IfStatement" || parent.consequent !== statement || parent.alternate || statement.type === "BlockStatement") return undefined;
  const [start] = statement.range;
  if (text[start - 1] !== " " || lineStart(text, start) !== lineStart(text, parent.range[0])) return undefined;
  return { range: [start - 1, start], text: text.slice(start, root.range[0]) };
}

/** Whether a call around the node, or one behind it, has lines of its own: they may fit on one now. */
export function isOpened(source: Source, node: Node, root: Node): boolean {
  for (let at: Node | undefined = node; at && at !== root.parent; at = at.parent ?? undefined) {
    const [first] = isCall(at) ? at.arguments : [];
    if (first && startsLine(source.text, first.range[0])) return true;
    const dot = at.type === "MemberExpression" ? tokenBefore(source, at.property) : undefined;
    if (dot && startsLine(source.text, dot.range[0])) return true;
  }
  return false;
}
