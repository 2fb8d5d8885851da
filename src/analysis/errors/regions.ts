import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { decoratorsOf } from "../../syntax/decorators.js";
import { contains, enclosingFunction, isCall, isFunction, memberName, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";

/** Code that runs because something failed. */
export interface ErrorRegion {
  /** What stands for it in a report: the error's name, the test of it, or the clause. */
  readonly node: Node;
  readonly body: Node;
  /** The error's name, where it has one. */
  readonly binding: AST.Identifier | undefined;
  /** What may have failed, where that is in sight. */
  readonly tried: Node | undefined;
  /** The catch clause or function that takes the error; a name can be given to it there. */
  readonly taker: AST.CatchClause | FunctionNode;
  readonly how: "callback" | "clause" | "handler";
}

const cache = new WeakMap<FileAnalysis, readonly ErrorRegion[]>();

/** Every place of a file where an error is taken; worked out once, whichever rule asks. */
export function errorRegions(file: FileAnalysis): readonly ErrorRegion[] {
  const known = cache.get(file);
  if (known) return known;
  const found = regionsOf(file);
  cache.set(file, found);
  return found;
}

function regionsOf(file: FileAnalysis): ErrorRegion[] {
  const { clauses, functions } = file.nodes;
  return [...clauses.map(ofClause), ...functions.flatMap((fn) => ofFunction(file, fn))];
}

function ofClause(clause: AST.CatchClause): ErrorRegion {
  const tried = clause.parent.block;
  const binding = clause.param?.type === "Identifier" ? clause.param : undefined;
  return { node: clause.param ?? clause, body: clause.body, binding, tried, taker: clause, how: "clause" };
}

function ofFunction(file: FileAnalysis, fn: FunctionNode): ErrorRegion[] {
  const [first] = fn.params;
  const binding = first?.type === "Identifier" ? first : undefined;
  const tried = rejectionOf(fn);
  if (tried) return [{ node: first ?? fn, body: fn.body, binding, tried, taker: fn, how: "callback" }];
  if (!binding) return [];
  if (file.serves && isErrorHandler(file, fn)) return [{ node: binding, body: fn.body, binding, tried: undefined, taker: fn, how: "handler" }];
  const regions: ErrorRegion[] = fn.params.length === 1 && isListener(fn) ? [{ node: binding, body: fn.body, binding, tried: undefined, taker: fn, how: "callback" }] : branches(file, fn, binding);
  const isError = regions.length > 0 && file.trace(binding).some((t) => t.origin.kind === "error" && t.origin.node === binding);
  return isError ? regions : [];
}

/** What rejects when this function is called: `.catch(fn)`, `.then(_, fn)`. */
function rejectionOf(fn: FunctionNode): Node | undefined {
  const at = wrapped(fn);
  const call = at.parent;
  if (call?.type !== "CallExpression") return undefined;
  const callee = unwrap(call.callee);
  if (callee.type !== "MemberExpression") return undefined;
  const index = (call.arguments as readonly Node[]).indexOf(at);
  const name = memberName(callee);
  return (name === "catch" && index === 0) || (name === "then" && index === 1) ? callee.object : undefined;
}

function isListener(fn: FunctionNode): boolean {
  const call = wrapped(fn).parent;
  return isCall(call) && stringValue(call.arguments[0]) === "error";
}

/** A handler that a framework calls with any error; one for named classes of error answers what is expected. */
function isErrorHandler(file: FileAnalysis, fn: FunctionNode): boolean {
  const role = file.role(fn);
  const given = role?.params[0]?.value;
  if (!role || typeof given !== "object" || !("error" in given) || role.spec.role === "hook") return false;
  const cls = fn.parent.type === "MethodDefinition" ? fn.parent.parent.parent : undefined;
  return !cls || decoratorsOf(cls).every((d) => d.expression.type !== "CallExpression" || d.expression.arguments.length === 0);
}

/** `if (err) { … }` in a callback that is given an error or nothing. */
function branches(file: FileAnalysis, fn: FunctionNode, binding: AST.Identifier): ErrorRegion[] {
  const out: ErrorRegion[] = [];
  for (const reference of variableOf(binding, file.module)?.references ?? []) {
    const use = reference.identifier as Node;
    if (enclosingFunction(use) !== fn) continue;
    const branch = testedBy(use);
    if (!branch || out.some((r) => contains(r.body, use))) continue;
    out.push({ node: branch.test, body: branch.body, binding, tried: undefined, taker: fn, how: "callback" });
  }
  return out;
}

/** The branch that is taken when the value is there. */
function testedBy(use: Node): { test: Node; body: Node } | undefined {
  let positive = true;
  let at = wrapped(use);
  for (let parent = at.parent; parent; at = parent, parent = parent.parent) {
    if (parent.type === "UnaryExpression" && parent.operator === "!") positive = !positive;
    else if (parent.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator) && isNothing(parent.left === at ? parent.right : parent.left)) {
      if (parent.operator.startsWith("=")) positive = !positive;
    } else if (parent.type === "LogicalExpression") {
      // `err || !user`: the error, or something else that failed; `!err && rows`: nothing is said of the other side.
      if ((parent.operator === "||") !== positive) return undefined;
    } else if (parent.type === "IfStatement" && parent.test === at) {
      const body = positive ? parent.consequent : parent.alternate;
      return body ? { test: parent.test, body } : undefined;
    } else return undefined;
  }
  return undefined;
}

function isNothing(node: Node): boolean {
  const at = unwrap(node);
  return (at.type === "Literal" && at.value === null) || (at.type === "Identifier" && at.name === "undefined");
}

/** Whether a node belongs to the region itself, not to a clause inside it that takes an error of its own. */
export function isOwn(node: Node, region: ErrorRegion): boolean {
  for (let at = node.parent; at && at !== region.body; at = at.parent) if (at.type === "CatchClause" || (isFunction(at) && rejectionOf(at))) return false;
  return contains(region.body, node);
}
