import type { TSESLint } from "@typescript-eslint/utils";
import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import { readsWithin } from "../../analysis/read-index.js";
import { isSite } from "../../analysis/site-index.js";
import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { contains, enclosingFunction, isFunction, memberChain, memberName, settle, statementsOf, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { block, distinct, group, indent, join, line, softline, type Doc, type Edit, type Edits } from "../edits/index.js";
import { defaultForWhole, isNested } from "./body-defaults.js";
import { boundBy, requiredBy, statementOf, type Required } from "./body-required.js";
import { isCheckedNext } from "./body-types.js";
import { handlerOf, type Handler } from "./names.js";
import { failure, failureShape } from "./shape.js";
import { joinReturn, say, type Said } from "./words.js";

export interface Rejecting {
  readonly edits: readonly Edit[];
  readonly keys: readonly string[];
  /** Whether the answer has a status: those of actions and sockets have none. */
  readonly status: boolean;
}

/** Answers 400 before the first read, for all keys that the same stretch of code reads unguarded, and before reads of them elsewhere. */
export function rejecting(read: BodyRead, edits: Edits, file: FileAnalysis, strict = false): Rejecting | undefined {
  // What only some requests need is not to be asked of all, unless nothing else helps.
  if (!strict && requiredBy(read, edits, file).some(({ optional }) => optional)) return undefined;
  const first = rejectingAt(read, edits, file);
  if (!first) return undefined;
  const all = [first];
  for (const node of read.again) {
    if (all.some(({ covers }) => contains(covers, node))) continue;
    const more = rejectingAt({ ...read, node, again: [] }, edits, file);
    if (!more) return undefined;
    all.push(more);
  }
  return { ...first, edits: distinct(all.flatMap((one) => one.edits)) };
}

interface RejectingHere extends Rejecting {
  /** The stretch of code that the check is good for. */
  readonly covers: Node;
}

function rejectingAt(read: BodyRead, edits: Edits, file: FileAnalysis): RejectingHere | undefined {
  const handler = handlerOf(file, read.node);
  if (!handler || read.keys.some((key) => key.includes("*")) || isAsked(read.node) || isCheckedNext(read)) return undefined;
  const place = placeOf(read, handler, file);
  if (!place) return undefined;
  if (requiredBy(read, edits, file).length === 0) return undefined;
  const all = [...companions(read, place, file)].sort((a, b) => a.node.range[0] - b.node.range[0]);
  const anchor = outsideTry(anchored(all, read, place, file), handler);
  const { after, before } = anchor;
  const at = after?.range[1] ?? (before ? statementOf(before) : place.fn.body).range[0];
  const reads = anchor.reads.filter((one) => isKnownAt(one.node, at, file));
  if (!reads.includes(read)) return undefined;
  const required = unique(reads.flatMap((one) => requiredBy(one, edits, file)));
  const said = required.length > 0 ? refusal(handler, place.fn, demand(required), edits, file) : undefined;
  if (!said) return undefined;
  const check = block(["if (", alternatives(required.map((one) => failing(one, edits))), ")"], said.statements);
  const inserted = after ? edits.after(after, check) : before ? edits.before(before, check) : edits.atStart(place.fn, check);
  if (!inserted) return undefined;
  const defaults = reads.flatMap((one) => (one.node.type === "ObjectPattern" && (one.missingBody || isNested(one)) ? defaultForWhole(one.node, edits, file) : []));
  const covers = after?.parent ?? (before ? listOf(before) : place.fn) ?? read.node;
  return { covers, edits: [...inserted, ...said.edits, ...defaults], keys: required.map(({ key }) => (key === "" ? "the body" : key)), status: hasStatus(handler) };
}

/** Where the code asks whether the value is there it answers itself; where it reads it on a condition not every request owes it. */
export function isAsked(node: Node): boolean {
  const at = wrapped(node);
  const { parent } = at;
  if (parent?.type === "IfStatement") return true;
  if (parent?.type === "UnaryExpression") return parent.operator === "!" || parent.operator === "typeof";
  if (parent?.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator)) return [parent.left, parent.right].some((side) => isNothing(side));
  for (let inner: Node = at; inner.parent && !statementsOf(inner.parent)?.includes(inner) && !isFunction(inner.parent); inner = inner.parent) {
    if (inner.parent.type === "ConditionalExpression" && inner !== inner.parent.test) return true;
    if (inner.parent.type === "LogicalExpression" && inner === inner.parent.right) return true;
  }
  return false;
}

function isNothing(node: Node): boolean {
  return (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");
}

/** The framework's 400, as a statement or two that leave the function. */
export function refusal(handler: Handler, fn: FunctionNode, text: string, edits: Edits, file: FileAnalysis): Said | undefined {
  // An exception's answer is the framework's own object around the text.
  const words = handler.words.badRequest.replace("{text}", "{value}");
  const own = words !== handler.words.badRequest;
  const value = own ? edits.string(text) : failure(edits, failureShape(file.module, handler.fn), text);
  const said = say(edits, inFilesTerms(words, file), handler.names, value, handler.words.imports);
  return said && { ...said, statements: answersByReturn(fn, file) ? joinReturn(edits, said.statements) : said.statements };
}

function hasStatus({ words }: Handler): boolean {
  return /\b400\b|bad-?_?request|invalid-argument|BAD_USER_INPUT/i.test(words.badRequest);
}

/** A file that answers through a class of its framework's own (`NextResponse.json`) goes on doing so. */
function inFilesTerms(words: string, file: FileAnalysis): string {
  if (!words.includes(" Response.json(")) return words;
  const name = responseClasses.get(file) ?? responseClass(file) ?? "Response";
  responseClasses.set(file, name);
  return words.replace(" Response.json(", ` ${name}.json(`);
}

const responseClasses = new WeakMap<FileAnalysis, string>();

function responseClass(file: FileAnalysis): string | undefined {
  for (const { node } of file.sites) {
    const callee = node.type === "CallExpression" ? unwrap(node.callee) : node;
    if (callee.type === "MemberExpression" && memberName(callee) === "json" && callee.object.type === "Identifier" && callee.object.name.endsWith("Response")) return callee.object.name;
  }
  return undefined;
}

/** Whether the function returns its answers: `return res.json(…)`. */
function answersByReturn(fn: FunctionNode, file: FileAnalysis): boolean {
  let found = false;
  walk(fn.body, file.module.visitorKeys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === "ReturnStatement" && node.argument && isSite(file, settle(node.argument))) found = true;
    return !found;
  });
  return found;
}

interface Place {
  readonly fn: FunctionNode;
  /** The check follows this statement: a destructuring. */
  readonly after?: Node;
  /** The check stands before the statement with this node. Neither: at the start of the function. */
  readonly before?: Node;
}

function placeOf({ node, fn }: BodyRead, handler: Handler, file: FileAnalysis): Place | undefined {
  const own = fn ?? handler.fn;
  if (node.type === "ObjectPattern") {
    const declaration = node.parent.type === "VariableDeclarator" ? node.parent.parent : undefined;
    if (declaration && statementsOf(declaration.parent)) return { fn: own, after: declaration };
    return isFunction(node.parent) && !isExpressionBody(node.parent) ? { fn: node.parent } : undefined;
  }
  const bound = boundBy(node);
  if (bound) return { fn: own, after: bound.parent };
  // A callback of the handler leaves only itself: the handler must ask before it hands the callback on.
  if (own === handler.fn || declaredIn(node, own, file)) return { fn: own, before: node };
  for (let at: Node = own; at.parent; at = at.parent) if (enclosingFunction(at) === handler.fn) return { fn: handler.fn, before: at };
  return undefined;
}

/** A refusal that is thrown must not end in a `catch` that answers for itself: it stands before the `try`. */
function outsideTry(anchor: Anchor, { words }: Handler): Anchor {
  const { before, after } = anchor;
  if (!/(?:^|\n)throw /.test(words.badRequest)) return anchor;
  let outer: Node | undefined;
  for (let at = before ?? after; at && !isFunction(at.parent); at = at.parent ?? undefined) {
    if (at.parent?.type === "TryStatement" && at.parent.block === at && at.parent.handler && !handsOn(at.parent.handler)) outer = at.parent;
  }
  return outer ? { before: outer, reads: anchor.reads } : anchor;
}

/** `catch (error) { …; throw error; }` */
function handsOn({ param, body }: AST.CatchClause): boolean {
  const last = body.body.at(-1);
  return last?.type === "ThrowStatement" && last.argument.type === "Identifier" && param?.type === "Identifier" && param.name === last.argument.name;
}

/** Whether the variable that a read starts from is there at this place. */
function isKnownAt(node: Node, offset: number, file: FileAnalysis): boolean {
  const defs = rootVariable(node, file)?.defs ?? [];
  // What the check's own statement declares has its name behind it.
  return boundBy(node) !== undefined || node.type === "ObjectPattern" || defs.every((def) => def.node.range[0] < offset);
}

interface Anchor {
  readonly after?: Node | undefined;
  readonly before?: Node | undefined;
  /** Those that the check can ask for there. */
  readonly reads: readonly BodyRead[];
}

/** Where the check stands among the reads: before the first, or behind the declarations that it needs the names of. */
function anchored(all: readonly BodyRead[], read: BodyRead, { after, before }: Place, file: FileAnalysis): Anchor {
  const asks = read.node.type === "ObjectPattern" ? after !== undefined : before === read.node;
  const first = (asks ? all.find((one) => isKnownAt(read.node, statementOf(one.node).range[0], file)) : undefined) ?? read;
  const reads = all.filter((one) => one === read || one.node.range[0] >= statementOf(first.node).range[0]);
  const declaration = declarationOf(first.node);
  const list = declaration?.parent && statementsOf(declaration.parent);
  if (!list) return { after, before: before === read.node ? first.node : before, reads: reads.filter((one) => one === read || !declarationOf(one.node)) };
  const declared = new Set<Node>(reads.flatMap((one) => declarationOf(one.node) ?? []));
  let [start, end] = [list.indexOf(declaration), list.indexOf(declaration)];
  while (declared.has(list[start - 1] ?? first.node)) start--;
  while (declared.has(list[end + 1] ?? first.node)) end++;
  const run = list.slice(start, end + 1);
  const last = run.at(-1) ?? declaration;
  return { after: last, reads: reads.filter((one) => isNamedBehind(one.node, run, last)) };
}

/** Whether a check behind these declarations can ask for what is read: it stands in one of them, or is not read before. */
function isNamedBehind(node: Node, run: readonly Node[], last: Node): boolean {
  const own = declarationOf(node);
  return own ? run.includes(own) : node.range[0] > last.range[1];
}

/** The declaration that gives what is read the name it is asked for by. */
function declarationOf(node: Node): Node | undefined {
  if (node.type !== "ObjectPattern") return boundBy(node)?.parent;
  const declaration = node.parent.type === "VariableDeclarator" ? node.parent.parent : undefined;
  return declaration?.declarations.length === 1 && statementsOf(declaration.parent) ? declaration : undefined;
}

function isExpressionBody(fn: FunctionNode): boolean {
  return fn.type === "ArrowFunctionExpression" && fn.body.type !== "BlockStatement";
}

/** Whether the read's first name is a variable of this function. */
function declaredIn(node: Node, fn: FunctionNode, file: FileAnalysis): boolean {
  const variable = rootVariable(node, file);
  if (variable) return variable.defs.some((def) => contains(fn, def.node) && def.node !== (fn as Node));
  return memberChain(node).root.type !== "Identifier";
}

function rootVariable(node: Node, file: FileAnalysis): TSESLint.Scope.Variable | undefined {
  const { root } = memberChain(node);
  if (root.type !== "Identifier") return undefined;
  for (let from: Node | undefined = node; from; from = from.parent ?? undefined) {
    for (let scope = file.module.scopes.acquire(from, true); scope; scope = scope.upper) {
      const variable = scope.set.get(root.name);
      if (variable) return variable;
    }
  }
  return undefined;
}

/** Other unguarded reads that the same check can stand for: in the same list of statements, not below conditions of their own. */
function* companions(read: BodyRead, place: Place, file: FileAnalysis): Iterable<BodyRead> {
  yield read;
  const home = homeOf(read.node);
  if ((read.node.type === "ObjectPattern" && !declarationOf(read.node)) || !home || place.fn !== read.fn) return;
  for (const other of readsWithin(file, place.fn)) {
    if (other === read || other.fn !== read.fn || other.kind === "parse") continue;
    if (other.keys.some((key) => key.includes("*")) || (other.node.type === "ObjectPattern" && !declarationOf(other.node))) continue;
    if (homeOf(other.node) === home) yield other;
  }
}

/** The same as `listOf`, but for `try`: what is tried runs under no condition. */
function homeOf(node: Node): Node | undefined {
  const list = listOf(node);
  return list?.parent?.type === "TryStatement" && list.parent.block === list ? homeOf(list.parent) : list;
}

/** The list of statements that a node stands in, function bodies of callbacks aside. */
function listOf(node: Node): Node | undefined {
  for (let at = node; at.parent; at = at.parent) {
    if (statementsOf(at.parent)?.includes(at)) return at.parent;
    // A branch without braces is a list of one statement.
    if (at.parent.type === "IfStatement" && at !== at.parent.test) return at;
    if (isFunction(at.parent)) return at.parent;
  }
  return undefined;
}

function unique(all: readonly Required[]): Required[] {
  const roots = all.flatMap(({ code }) => /^(\w+)\?\./.exec(code)?.[1] ?? []);
  // A variable that may be missing for one of them may be so for all.
  const safe = all.map((one) => ({ ...one, code: roots.includes(/^(\w+)\./.exec(one.code)?.[1] ?? "") ? one.code.replace(".", "?.") : one.code }));
  const links = (code: string): string => code.replaceAll("?.", ".");
  // Of two ways to spell the same the one that can't throw asks.
  const optional = (code: string): number => code.split("?.").length;
  const best = safe.filter((one, i) => !safe.some((other, j) => links(other.code) === links(one.code) && (optional(other.code) - optional(one.code) || i - j) > 0) && !safe.some((other) => isNamed(other, one)));
  // Where a part of it is there the whole is.
  return best.filter((one) => !best.some(({ code }) => links(code).startsWith(`${links(one.code)}.`)));
}

/** A variable of its own asks for a key that the other reads of something: `berth` for `quay.berth`. */
function isNamed(own: Required, other: Required): boolean {
  return own.key !== "" && own.key === other.key && /^\w+$/.test(own.code) && !/^\w+$/.test(other.code);
}

function failing({ code, type }: Required, edits: Edits): string {
  switch (type) {
    case "array":
      return `!Array.isArray(${code})`;
    case "object":
      return `!${code}`;
    case "string":
      return `typeof ${code} !== ${edits.string("string")}`;
    case "boolean":
      return `typeof ${code} !== ${edits.string("boolean")}`;
    case "number":
    case "unknown":
      return `${code} === undefined`;
  }
}

/** Alternatives on one line, or one a line with the operator at its end. */
function alternatives(tests: readonly string[]): Doc {
  return tests.length === 1 ? (tests[0] ?? "") : group([indent([softline, join([" ||", line], tests)]), softline]);
}

function demand(required: readonly Required[]): string {
  if (required.some(({ key }) => key === "")) return required.some(({ type }) => type === "array") ? "The body must be a list" : "A body is required";
  if (required.length > 5) return "Required fields are missing";
  return `${list(required.map(({ key }) => key))} ${required.length === 1 ? "is" : "are"} required`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

