import type { SourceCode } from "eslint";
import type { AST, CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import { chain, isForced, printFlat, type Doc } from "./doc.js";
import { removeExport } from "./exports.js";
import { replaceExpression, replaceExpressions, replaceWithArgument, type Added, type Binding } from "./expressions.js";
import { frameOf, printRange } from "./frame.js";
import { addAll, addImport, addNames, freshName, type Imported, type Wanted } from "./imports.js";
import { addArgument, addElement, addProperty, appendCall, removeElements, rewriteArguments } from "./lists.js";
import { argumentList, arrayLiteral, braced, member, objectLiteral, stringLiteral } from "./literals.js";
import type { Edit } from "./merge.js";
import { documentOf } from "./reprint.js";
import { startsLine, withParentheses, type Source } from "./source.js";
import { frameBehind, hasSite, insertAfter, insertAtStart, insertBefore, removeStatement } from "./statements.js";
import { styleOf, type Style } from "./style.js";

/**
 * Changes to the text of one file, in the file's own style. The only place that knows how source text is edited.
 *
 * Statements are given whole; their final semicolon is `semi`, which is empty in files that have none.
 */
export class Edits {
  private constructor(
    private readonly source: Source,
    /** How the file is written. */
    readonly style: Style,
  ) {}

  static of(source: SourceCode, filename: string): Edits {
    const typed = source as unknown as Source;
    return new Edits(typed, styleOf(typed, filename));
  }

  /** Whether the file may hold type syntax. */
  get typescript(): boolean {
    return this.style.typescript;
  }

  /** The source text of a node. */
  text(node: Node): string {
    return this.source.text.slice(...node.range);
  }

  /** What ends a statement. */
  get semi(): string {
    return this.style.semicolons ? ";" : "";
  }

  string(value: string): string {
    return stringLiteral(value, this.style);
  }

  object(entries: readonly (readonly [string, Doc])[]): Doc {
    return objectLiteral(entries, this.style);
  }

  /** Ready-made properties between braces. */
  braces(parts: readonly Doc[]): Doc {
    return braced(parts, this.style);
  }

  /** Arguments between parentheses; `hugsLast`: the last is an object that may be opened alone. */
  arguments(items: readonly Doc[], hugsLast = false): Doc {
    return argumentList(items, this.style, hugsLast);
  }

  array(items: readonly Doc[]): Doc {
    return arrayLiteral(items, this.style);
  }

  /** `.name`, `?.name` or `["na-me"]`. */
  member(name: string, optional = false): string {
    return member(name, this.style, optional);
  }

  /** A name that no variable of the file has, or none that is visible at a node or inside of it. */
  freshName(name: string, within?: Node): string {
    return freshName(this.source, name, within);
  }

  /** Puts another expression in the place of one, in parentheses where it needs them. */
  replace(node: Node, value: Doc, binding: Binding = "primary"): Edit[] {
    return this.replaceBehind(node, value, { binding });
  }

  /** The same where the same suggestion also puts statements before it, or gives a call around it one more argument. */
  replaceBehind(node: Node, value: Doc, { binding = "primary", behind = false, added }: { binding?: Binding; behind?: boolean; added?: Added | undefined }): Edit[] {
    const frame = behind ? frameBehind(this.source, this.style, node) : frameOf(this.source);
    // The body of an arrow function becomes a returned value: braces mean an object there.
    if (behind && node.parent?.type === "ArrowFunctionExpression") binding = "primary";
    if (added) return replaceWithArgument(this.source, this.style, node, value, binding, frame, behind, added);
    return [replaceExpression(this.source, this.style, node, value, binding, frame, behind)];
  }

  /** Puts other expressions in the place of several, of which some may stand in one statement. `behind`: statements are put before this at the same time. */
  replaceAll(values: ReadonlyMap<Node, Doc>, { binding = "primary", behind }: { binding?: Binding; behind?: Node | undefined } = {}): Edit[] {
    return replaceExpressions(this.source, this.style, values, binding, behind ? frameBehind(this.source, this.style, behind) : frameOf(this.source), behind !== undefined);
  }

  /** Replaces any piece of syntax; the new text stands for itself. */
  rewrite(node: Node, value: Doc): Edit {
    return printRange(this.source, this.style, node.range, value);
  }

  /** Text around a node. */
  wrap(node: Node, before: string, after: string): Edit[] {
    return [
      { range: [node.range[0], node.range[0]], text: before },
      { range: [node.range[1], node.range[1]], text: after },
    ];
  }

  /** Whether statements can be put before this node; in a class field or a parameter they can't. */
  hasStatementSite(node: Node): boolean {
    return hasSite(node);
  }

  /** Statements that run just before the one that the node stands in. */
  before(node: Node, ...statements: Doc[]): Edit[] | undefined {
    return insertBefore(this.source, this.style, node, statements);
  }

  /** The same for statements that take a part of that one with them: what a comment says of its next line is said of them. */
  hoist(node: Node, ...statements: Doc[]): Edit[] | undefined {
    return insertBefore(this.source, this.style, node, statements, true);
  }

  after(statement: Node, ...statements: Doc[]): Edit[] {
    return insertAfter(this.source, this.style, statement, statements);
  }

  /** Statements at the beginning of a function. */
  atStart(fn: FunctionNode, ...statements: Doc[]): Edit[] | undefined {
    return insertAtStart(this.source, this.style, fn, statements);
  }

  removeStatement(statement: Node): Edit {
    return removeStatement(this.source, statement);
  }

  /** Takes the last call off a chain: `text().default("b")` becomes `text()`. */
  unchain(call: CallNode, callee: AST.MemberExpression): Edit[] {
    return [{ range: [withParentheses(this.source, callee.object)[1], call.range[1]], text: "" }];
  }

  /** Removes properties, array elements, arguments or specifiers of one list with their commas. */
  remove(...elements: readonly Node[]): Edit[] {
    return removeElements(this.source, this.style, elements);
  }

  removeExport(node: Node): Edit[] | undefined {
    return removeExport(this.source, node);
  }

  addProperty(object: AST.ObjectExpression, name: string, value: Doc): Edit[] {
    return addProperty(this.source, this.style, object, name, value);
  }

  /** Other arguments for a call, and another name for its method. */
  rewriteArguments(call: CallNode, values: readonly Doc[], name?: string): Edit[] {
    return rewriteArguments(this.source, this.style, call, values, name);
  }

  /** Calls on calls, each on a line of its own when they don't fit on one. */
  chain(root: string, links: readonly { readonly name: string; readonly args: Doc }[]): Doc {
    const forced = isForced(printFlat([root, ...links.map(({ name, args }): Doc => [name, args])]), links.length);
    return chain({ root, links, merged: /^[A-Z]|^[$_]+$|^this$/.test(root), open: false, forced });
  }

  /** An expression whose lines may be broken anew where it will stand; its text where only its author can lay it out. */
  layout(node: Node): Doc {
    return documentOf(this.source, this.style, node, { replaced: new Map() }) ?? this.text(node);
  }

  /** The parameter of an arrow function, in parentheses unless the file leaves them out. */
  arrow(name: string): string {
    return this.style.arrowParentheses ? `(${name})` : name;
  }

  /** Whether a node is the first of its line. */
  startsLine(node: Node): boolean {
    return startsLine(this.source.text, node.range[0]);
  }

  /** The text of a document on one line. */
  flat(doc: Doc): string {
    return printFlat(doc);
  }

  /** Adds an element after the last of a list, whatever the list is. */
  addElement(last: Node, value: Doc): Edit[] {
    return addElement(this.source, this.style, last, value);
  }

  addArgument(call: CallNode, value: Doc): Edit[] {
    return addArgument(this.source, this.style, call, value);
  }

  /** `node` followed by a call: `.select("a b")`, which may go on a line of its own. */
  chainCall(node: Node, name: string, args: readonly Doc[]): Edit {
    return appendCall(this.source, this.style, node, `.${name}`, argumentList(args, this.style, false));
  }

  /** The same with the parentheses of the call laid out by the caller. */
  chainWith(node: Node, name: string, args: Doc): Edit {
    return appendCall(this.source, this.style, node, `.${name}`, args);
  }

  /** The same for a call that is written out. */
  appendCall(node: Node, call: string): Edit {
    const [, name = call, args = ""] = /^(\.\w+)(\(.*\))$/s.exec(call) ?? [];
    return appendCall(this.source, this.style, node, name, args);
  }

  import(wanted: Wanted): Imported {
    return addImport(this.source, this.style, wanted);
  }

  /** Several named exports, where the file imports others of the module by name. */
  importNames(from: string, names: readonly string[]): ReturnType<typeof addNames> {
    return addNames(this.source, this.style, from, names);
  }

  /** Several named exports of a module; an import statement is added where the file has none from there. */
  importAll(from: string, names: readonly string[]): ReturnType<typeof addAll> {
    return addAll(this.source, this.style, from, names);
  }
}
