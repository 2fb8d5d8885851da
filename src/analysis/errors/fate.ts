import type { AST, CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { SinkSpec } from "../../concepts/model.js";
import type { Path } from "../../concepts/origin.js";
import type { Context } from "../../flow/engine.js";
import { contains, isCall, isFunction, memberName, programOf, unwrap, wrapped } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { ExpectedErrorClaim } from "../claims.js";
import type { FileAnalysis } from "../file.js";
import { sitesAround, sitesWithin } from "../site-index.js";
import { callSites, type ResponseSite } from "../sites.js";
import { collectedAnswers } from "./collected.js";
import { isException, isExceptionClass } from "./exceptions.js";
import { onlyChecksInput, statusOf } from "./input.js";
import { logs, methodsAt } from "./logging.js";
import { isOwn, type ErrorRegion } from "./regions.js";

/** What a client is told because of an error. */
export interface FailureAnswer {
  /** In the linted file. */
  readonly node: Node;
  /** A new exception stands for the error, and the framework turns it into the answer. */
  readonly thrown: boolean;
  /** The same error is answered in other branches as well. */
  readonly others: boolean;
}

/** An answer, or undefined when the error is logged, passed on, or handed to code that can't be read. */
export function unloggedAnswer(file: FileAnalysis, region: ErrorRegion): FailureAnswer | undefined {
  const { doubts } = file.tracer;
  const fate = new Fate(file, region);
  const [first, ...others] = fate.answers;
  // Where the budget ended it may be logged.
  return fate.kept || !first || file.tracer.doubts > doubts ? undefined : { ...first, others: others.some((o) => o.node !== first.node) };
}

const DEPTH = 3;
const ANSWERS: ReadonlySet<SinkSpec["channel"]> = new Set(["answer", "view", "exception"]);
/** Gives a value made of its argument, and does nothing else. */
const CONVERTS = /^(?:is|has|as|to|get|format|parse|stringify|serialize|extract|normali[sz]e|map|convert|create|make|build|inspect|String|Boolean|Error)/;

class Fate {
  readonly answers: Omit<FailureAnswer, "others">[] = [];
  /** Logged, thrown again, passed on, or out of sight. */
  kept = false;
  readonly #expected: ExpectedErrorClaim;

  constructor(
    readonly file: FileAnalysis,
    readonly region: ErrorRegion,
  ) {
    this.#expected = new ExpectedErrorClaim(file.tracer, (node, context) => this.#carries(node, context, true));
    this.#examine(region.body, file.tracer.root, DEPTH, undefined);
    if (!this.kept) this.#ownSites();
  }

  /** Is the value the error, or something that holds it? With `part` also a part or a text of it. */
  #carries(node: Node, context: Context, part: boolean, path: Path = []): boolean {
    const { binding } = this.region;
    if (!binding) return false;
    return this.file.tracer.trace(node, path, context, true).some((t) => t.origin.kind === "error" && t.origin.node === binding && (part || (t.origin.path.length === 0 && !t.text)));
  }

  #examine(body: Node, context: Context, left: number, from: Node | undefined): void {
    const keys = this.file.tracer.world.moduleOf(body).visitorKeys;
    walk(body, keys, (node) => {
      if (this.kept) return false;
      if (from === undefined && !isOwn(node, this.region) && node !== body) return false;
      if (node.type === "ThrowStatement") this.#thrown(node, context, from);
      else if (isCall(node)) this.#called(node, context, left, from);
      return undefined;
    });
  }

  #thrown(node: AST.ThrowStatement, context: Context, from: Node | undefined): void {
    const value = unwrap(node.argument);
    // What is passed on in a branch for errors that were expected says nothing of the others.
    const passedOn = (): void => {
      this.kept ||= !this.file.facts.at(node, this.#expected, context);
    };
    if (!isCall(value)) {
      if (this.#carries(value, context, false)) passedOn();
      else if (isExceptionClass(this.file, value, context)) this.#add(node, true, context, from);
      return;
    }
    if (!isException(this.file, value, context)) {
      // Another error of one's own replaces it: whoever takes that one decides.
      if (value.arguments.some((a) => this.#carries(a, context, false))) passedOn();
      return;
    }
    const sites = callSites(value, this.file.tracer, this.file.index, this.file.roles, context);
    // What stands at a place that is sent is no cause; beside it, it stays with the exception.
    const sent = sites.filter((s) => s.path.length === 0 || this.#carries(s.value, context, false, s.path)).map((s) => s.value);
    if (value.arguments.some((a) => !sent.includes(a) && this.#carries(a, context, false))) passedOn();
    else this.#add(node, true, context, from, sites[0]);
  }

  #called(call: CallNode, context: Context, left: number, from: Node | undefined): void {
    const { tracer, settings } = this.file;
    if (logs(call, tracer, context, settings.loggers)) this.kept = true;
    if (this.kept) return;
    const methods = methodsAt(call, tracer, context);
    const [first] = call.arguments;
    if (methods.some((m) => m.forwards === true) && first && !isNullish(first)) this.kept ||= !this.file.facts.at(call, this.#expected, context);
    const sinks = methods.flatMap((m) => m.sinks ?? []).filter((spec) => ANSWERS.has(spec.channel));
    if (this.kept) return;
    if (sinks.length > 0) {
      if (from !== undefined || !insideThrow(call)) this.#add(call, sinks.every((spec) => spec.channel === "exception"), context, from, sinks[0] && { spec: sinks[0], node: call });
      return;
    }
    if (methods.length === 0) this.#helper(call, context, left, from);
  }

  #helper(call: CallNode, context: Context, left: number, from: Node | undefined): void {
    const { tracer } = this.file;
    let read = false;
    for (const { origin } of call.type === "CallExpression" && left > 0 ? tracer.trace(call.callee, [], context, false) : []) {
      if (origin.kind !== "function" || isAround(origin.node, call)) continue;
      read = true;
      const closure = origin.env as Context;
      const inside = tracer.enter({ fn: origin.node, args: call.arguments, bound: [], caller: context, closure, self: closure.self });
      if (this.#concerns(call, context, origin.node)) this.#examine(origin.node.body, inside, left - 1, from ?? call);
    }
    if (!read) this.#unread(call, context);
  }

  /** Cheap test: the helper is given the error, or is one that might answer. */
  #concerns(call: CallNode, context: Context, fn: FunctionNode): boolean {
    return call.arguments.length > 0 || fn.params.length === 0 || this.#carries(call, context, true);
  }

  /** Code out of sight that is given the error may log it. */
  #unread(call: CallNode, context: Context): void {
    const given = (part: boolean): boolean => call.arguments.some((a) => !isFunction(a) && this.#carries(a, context, part));
    const callee = unwrap(call.callee);
    const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
    const effect = wrapped(call).parent;
    const alone = effect?.type === "ExpressionStatement" || effect?.type === "ReturnStatement" || (effect?.type === "AwaitExpression" && effect.parent.type !== "VariableDeclarator") || (effect !== undefined && isFunction(effect));
    if (alone ? given(true) : given(false) && !CONVERTS.test(name) && call.type === "CallExpression" && !this.#feedsAnswer(call)) this.kept = true;
  }

  /** The call only makes a value that is sent: `res.json(describe(error))`. */
  #feedsAnswer(call: Node): boolean {
    return sitesAround(this.file, call).some((s) => ANSWERS.has(s.channel));
  }

  /** Answers by assignment and by return, and those that are collected here and sent later. */
  #ownSites(): void {
    for (const site of sitesWithin(this.file, this.region.body)) {
      if (site.how === "argument" || !ANSWERS.has(site.channel) || !isOwn(site.value, this.region)) continue;
      if (site.how === "return" && !isTelling(site.value)) continue;
      this.#add(site.value, false, this.file.tracer.root, undefined, site);
    }
    const { tried } = this.region;
    if (this.answers.length > 0 || (tried && onlyChecksInput(tried, this.file))) return;
    const collected = collectedAnswers(this.file, this.region, (node) => this.#carries(node, this.file.tracer.root, true));
    if (collected === "logged") this.kept = true;
    else if (collected) this.answers.push({ node: collected, thrown: false });
  }

  #add(node: Node, thrown: boolean, context: Context, from: Node | undefined, site?: Pick<ResponseSite, "node" | "spec">): void {
    const { facts, tracer } = this.file;
    if (facts.at(node, this.#expected, context)) return;
    if (from && facts.at(from, this.#expected, tracer.root)) return;
    const status = site && statusOf(this.file, site, context);
    if (status !== undefined && status >= 400 && status < 500 && this.region.tried && onlyChecksInput(this.region.tried, this.file)) return;
    this.answers.push({ node: from ?? node, thrown });
  }
}

/** A function that calls itself adds nothing. */
function isAround(fn: FunctionNode, call: Node): boolean {
  return programOf(fn) === programOf(call) && contains(fn, call);
}

function insideThrow(node: Node): boolean {
  const parent = wrapped(node).parent;
  return parent?.type === "ThrowStatement";
}

function isNullish(node: Node): boolean {
  const at = unwrap(node);
  return (at.type === "Literal" && at.value === null) || (at.type === "Identifier" && at.name === "undefined");
}

/** A value that tells the client of a failure: nothing, false or an empty list don't. */
function isTelling(node: Node): boolean {
  const at = unwrap(node);
  switch (at.type) {
    case "Literal":
      return typeof at.value === "string" && at.value !== "";
    case "Identifier":
      return at.name !== "undefined";
    case "ArrayExpression":
      return at.elements.length > 0;
    case "UnaryExpression":
      return false;
    default:
      return true;
  }
}
