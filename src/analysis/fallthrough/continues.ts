import type { AST, CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Context } from "../../flow/engine.js";
import { variableOf } from "../../flow/scopes.js";
import { exits } from "../../flow/exits.js";
import { contains, enclosingFunction, isCall, isFunction, memberName, nameOf, statementsOf, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { statusOf } from "../errors/input.js";
import { logs, methodsAt } from "../errors/logging.js";
import type { FileAnalysis } from "../file.js";
import { OtherwiseClaim } from "./claims.js";
import { mayBeLibrary } from "../callees.js";
import { LOGIN, REFUSAL } from "./names.js";

/** A refusal after which the code goes on as if nothing had happened. */
export interface Refusal {
  readonly call: CallNode;
  readonly statement: Node;
  /** What is done all the same. */
  readonly next: Node;
  /** A helper refuses, in one of its branches: the caller has to ask how it came out. */
  readonly helper: boolean;
}

export function refusalsThatGoOn(file: FileAnalysis): Refusal[] {
  const refuses = SPELLED.test(file.module.text);
  return file.nodes.calls.flatMap((call) => {
    const statement = statementOf(call);
    if (!statement) return [];
    const by = refuses && SPELLED.test(textAround(file, call)) && isRefusal(file, call) ? "itself" : refusesInside(file, call);
    const next = by && workAfter(file, statement, by === "inBranch");
    const fn = next && enclosingFunction(call);
    if (!next || (fn && file.role(fn)?.spec.endsWhenSent === true)) return [];
    return [{ call, statement, next, helper: by === "inBranch" }];
  });
}

/** The text of the function in which a call stands. */
function textAround(file: FileAnalysis, call: Node): string {
  const fn = enclosingFunction(call);
  return fn ? file.module.text.slice(...fn.range) : file.module.text;
}

/** How code that refuses says so: a status, its name, or the page it sends to. */
const SPELLED = new RegExp(`\\b40[13]\\b|unauthori[sz]ed|denied|log-?in|sign-?in|/auth|${REFUSAL.source}`, "i");

/** `checkLogin(req, res);`: a helper that answers for its caller, always or in some branch, and can't stop it. */
function refusesInside(file: FileAnalysis, call: CallNode): "always" | "inBranch" | undefined {
  const handsOn = call.arguments.some((a) => isFunction(a) || (a.type === "Identifier" && /^(?:next|done|cb|callback)$/.test(a.name)));
  if (call.type !== "CallExpression" || handsOn || !call.arguments.some((a) => a.type === "Identifier" && /^_?(?:res(?:ponse)?|reply)$/.test(a.name))) return undefined;
  for (const { origin } of file.trace(call.callee)) {
    if (origin.kind !== "function") continue;
    const closure = origin.env as Context;
    const inside = file.tracer.enter({ fn: origin.node, args: call.arguments, bound: [], caller: file.tracer.root, closure, self: closure.self });
    const found = refusalIn(file, origin.node, inside);
    if (found) return found;
  }
  return undefined;
}

function refusalIn(file: FileAnalysis, fn: FunctionNode, context: Context): "always" | "inBranch" | undefined {
  const refusals: Node[] = [];
  const throws: Node[] = [];
  walk(fn.body, file.tracer.world.moduleOf(fn).visitorKeys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === "ThrowStatement") throws.push(node);
    else if (isCall(node) && isRefusal(file, node, context)) refusals.push(node);
    return undefined;
  });
  const [first] = refusals;
  if (!first || throws.length > 0) return undefined;
  return hasBranch(first, fn) ? "inBranch" : "always";
}

function hasBranch(node: Node, fn: FunctionNode): boolean {
  for (let at = node.parent; at && at !== fn; at = at.parent) if (at.type === "IfStatement" || at.type === "CatchClause" || at.type === "ConditionalExpression") return true;
  return false;
}

/** The statement that is nothing but the call: what is returned or thrown leaves. */
function statementOf(call: CallNode): Node | undefined {
  let at = wrapped(call);
  if (at.parent?.type === "AwaitExpression") at = at.parent;
  const parent = at.parent;
  return parent?.type === "ExpressionStatement" ? parent : undefined;
}

/** Answers 401 or 403, sends to the login page, or calls back with an error that says so. */
export function isRefusal(file: FileAnalysis, call: CallNode, context: Context = file.tracer.root): boolean {
  if (!mayAnswer(file, call)) return callsBack(call, false);
  const methods = methodsAt(call, file.tracer, context);
  for (const spec of methods.flatMap((m) => m.sinks ?? [])) {
    if (spec.channel === "redirect") return call.arguments.some((a) => LOGIN.test(stringValue(a) ?? ""));
    if (spec.channel !== "answer" && spec.channel !== "view") continue;
    const status = statusOf(file, { spec, node: call }, context);
    if (status === 401 || status === 403) return true;
  }
  return callsBack(call, methods.some((m) => m.forwards === true));
}

/** By the name of what is called: a cheap look before the callee is traced. */
function mayAnswer(file: FileAnalysis, call: CallNode): boolean {
  const { index, tracer } = file;
  const callee = unwrap(call.callee);
  if (callee.type === "MemberExpression") return index.answeringMethods.has(memberName(callee)) || index.hasOpenSinks(tracer.world.moduleOf(call).filename);
  return callee.type !== "Identifier" || isGivenFunction(callee, file) || mayBeLibrary(callee, tracer.world, index);
}

/** `next`, `done`, a callback. */
function isGivenFunction(callee: AST.Identifier, file: FileAnalysis): boolean {
  return variableOf(callee, file.module)?.defs.some((d) => d.type === "Parameter") === true;
}

function callsBack(call: CallNode, forwards: boolean): boolean {
  const callee = unwrap(call.callee);
  if (!forwards && !(callee.type === "Identifier" && /^(?:cb|callback|done|next)$/.test(callee.name))) return false;
  const first = call.arguments[0] && unwrap(call.arguments[0]);
  if (!first || first.type === "SpreadElement") return false;
  if (isCall(first)) return /unauthori|forbidden/i.test(nameOfCallee(first)) || first.arguments.some((a) => REFUSAL.test(stringValue(a) ?? "") || (a.type === "Literal" && (a.value === 401 || a.value === 403)));
  return REFUSAL.test(stringValue(first) ?? "");
}

function nameOfCallee(call: CallNode): string {
  const callee = unwrap(call.callee);
  return callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
}

/** What runs after the branch of the refusal although its test came out so. */
function workAfter(file: FileAnalysis, statement: Node, anywhere: boolean): Node | undefined {
  let branch: { test: Node; taken: boolean } | undefined;
  let at = statement;
  for (let parent = at.parent; parent && !isFunction(parent); at = parent, parent = parent.parent) {
    if (parent.type === "IfStatement") branch ??= { test: parent.test, taken: at === parent.consequent };
    if (isLoop(parent)) return undefined;
    const list = statementsOf(parent);
    for (const later of list?.slice(list.indexOf(at) + 1) ?? []) {
      // Without a branch of its own the refusal is what the function does.
      const work = branch || anywhere ? workIn(file, later, branch) : undefined;
      if (work) return work;
      if (exits(later)) return undefined;
    }
    if (parent.type === "SwitchCase") return undefined;
  }
  return undefined;
}

function isLoop(node: Node): boolean {
  return node.type === "ForStatement" || node.type === "ForOfStatement" || node.type === "ForInStatement" || node.type === "WhileStatement" || node.type === "DoWhileStatement";
}

const HARMLESS = /^(?:JSON|Object|String|Number|Boolean|Math|Date|Array|console|res|response|reply|parseInt)$/;

function workIn(file: FileAnalysis, statement: Node, branch: { test: Node; taken: boolean } | undefined): Node | undefined {
  const claim = branch && new OtherwiseClaim(branch.test, branch.taken, (node) => file.module.text.slice(...node.range).replace(/\s+/g, " "));
  let found: Node | undefined;
  walk(statement, file.module.visitorKeys, (node) => {
    if (found || (isFunction(node) && node.type === "FunctionDeclaration")) return false;
    if (isCall(node) && isWork(file, node) && !(claim && file.facts.at(node, claim, file.tracer.root)) && !asksAnswered(node)) found = node;
    return !found;
  });
  return found;
}

/** `if (!res.headersSent) …` */
function asksAnswered(node: Node): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (at.type === "IfStatement" && /headersSent|writableEnded|\.sent\b|finished/.test(spelled(at.test))) return true;
  return false;
}

function spelled(node: Node): string {
  const at = unwrap(node);
  if (at.type === "UnaryExpression") return spelled(at.argument);
  return at.type === "MemberExpression" ? `${spelled(at.object)}.${memberName(at)}` : at.type === "Identifier" ? at.name : "";
}

function isWork(file: FileAnalysis, call: CallNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier" && /^(?:next|done)$/.test(callee.name)) return call.arguments.length === 0;
  let root: Node = callee;
  while (root.type === "MemberExpression" || root.type === "CallExpression") root = unwrap(root.type === "MemberExpression" ? root.object : root.callee);
  if (root.type === "Identifier" && (HARMLESS.test(root.name) || /^(?:require|setTimeout|cb|callback)$/.test(root.name))) return false;
  if (isRefusal(file, call) || logs(call, file.tracer, file.tracer.root, file.settings.loggers)) return false;
  return methodsAt(call, file.tracer, file.tracer.root).every((m) => m.sinks === undefined && m.status === undefined);
}

/** The name under which a middleware's way on is known: its last parameter. */
export function wayOn(file: FileAnalysis, fn: FunctionNode): string | undefined {
  const role = file.role(fn);
  const index = role?.params.findIndex((given) => typeof given?.value === "string" && /\.(?:next|done)$/.test(given.value)) ?? -1;
  const parameter = index >= 0 ? fn.params[index] : undefined;
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}

/** What a function goes by: its own name, that of the class where a framework prescribes the method's, or that of the function that makes it. */
export function titleOf(file: FileAnalysis, fn: FunctionNode): string {
  const own = nameOf(fn);
  if (own !== undefined) return file.role(fn)?.decorated?.names?.includes(own) === true ? (classOf(fn)?.id?.name ?? own) : own;
  const outer = enclosingFunction(fn);
  return outer && contains(outer, fn) ? (nameOf(outer) ?? "") : "";
}

function classOf(fn: FunctionNode): AST.ClassDeclaration | AST.ClassExpression | undefined {
  return fn.parent.type === "MethodDefinition" ? fn.parent.parent.parent : undefined;
}
