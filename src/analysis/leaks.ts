import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Trail } from "../concepts/origin.js";
import type { Context } from "../flow/engine.js";
import { variableOf } from "../flow/scopes.js";
import { nodesOf } from "../flow/trails.js";
import { contains, enclosingFunction, isFunction, memberName, programOf, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import { isOutside } from "./callees.js";
import { Outcomes } from "./outcomes.js";
import type { FileView } from "./view.js";
import { callSites, type ResponseSite } from "./sites.js";

/** One way on which a value leaves the server. */
export interface Leak {
  readonly site: ResponseSite;
  readonly trail: Trail;
  /** The expression in the linted file that a person would change: the argument, property or returned value. */
  readonly node: Node;
}

/** Helpers that helpers call are entered this deep. */
const DEPTH = 3;

type Wanted = (trail: Trail) => boolean;

/** The ways on which values leave, of those that are wanted: working out the place of each costs something. */
export function leakedAt(file: FileView, wanted: Wanted): readonly Leak[] {
  const leaks = new Leaks(file, wanted);
  for (const site of file.sites) leaks.add(site, file.tracer.trace(site.value, site.path, file.tracer.root, true), site.value);
  for (const call of file.nodes.calls) if (mayAnswerThrough(file, call)) leaks.addThrough(call);
  return leaks.found;
}

class Leaks {
  readonly found: Leak[] = [];
  readonly #outcomes: Outcomes;

  constructor(
    private readonly file: FileView,
    private readonly wanted: Wanted,
  ) {
    this.#outcomes = new Outcomes(file.tracer, file.facts);
  }

  /** `trails`: every way to the value of the site; `from`: where the value is in this file. */
  add(site: ResponseSite, trails: readonly Trail[], from: Node): void {
    for (const trail of trails) {
      if (!this.wanted(trail) || isAbsent(site, trail) || nodesOf(trail).some(isCount) || this.#outcomes.isOther(trail)) continue;
      const node = spot(this.file, trail, from);
      if (isStop(trail) && trails.some((other) => !isStop(other) && other.origin.kind !== "literal" && nodesOf(other).includes(node))) continue;
      this.found.push({ site, trail, node });
    }
  }

  /** Helpers that are given the response, or stand in for it: `sendToken(user, 200, res)`, `this.fail(res, error)`. */
  addThrough(call: CallNode): void {
    for (const { site, trails } of this.#answersOf(call, this.file.tracer.root, DEPTH)) this.add(site, trails, call);
  }

  /** What leaves in the functions that a call may lead to, as far as it was given by the call's arguments. */
  #answersOf(call: CallNode, context: Context, left: number): Answer[] {
    if (left === 0 || call.type !== "CallExpression") return [];
    const { tracer, index, roles } = this.file;
    const callee = unwrap(call.callee);
    // `ok(text, data)(res)`: what was given to the first call is in the closure of the second.
    const args = callee.type === "CallExpression" ? [...callee.arguments, ...call.arguments] : call.arguments;
    if (args.length === 0) return [];
    const out: Answer[] = [];
    for (const { origin } of tracer.trace(callee, [], context, false)) {
      if (origin.kind !== "function" || !mayAnswer(this.file, origin.node)) continue;
      const closure = origin.env as Context;
      const inside = tracer.enter({ fn: origin.node, args: call.arguments, bound: [], caller: context, closure, self: closure.self });
      for (const inner of callsIn(this.file, origin.node)) {
        for (const site of callSites(inner, tracer, index, roles, inside)) out.push({ site, trails: tracer.trace(site.value, site.path, inside, true) });
        out.push(...this.#answersOf(inner, inside, left - 1));
      }
    }
    return out.map(({ site, trails }) => ({ site, trails: trails.filter((trail) => crosses(trail, args)) })).filter(({ trails }) => trails.length > 0);
  }
}

interface Answer {
  readonly site: ResponseSite;
  readonly trails: readonly Trail[];
}

/** Where the trace found what leaves. */
export function isTold({ origin }: Trail): boolean {
  return origin.kind === "error" || origin.kind === "rows" || origin.kind === "env" || (origin.kind === "literal" && typeof origin.value === "string");
}

/** Where the trace knows no further than a type may tell: it stopped, or came to a value that is only declared to be of a class. */
export function isStop({ origin }: Trail): boolean {
  return origin.kind === "unknown" || origin.kind === "parameter" || (origin.kind === "instance" && origin.call === undefined);
}

/** A part that only the code itself puts there, asked of an error that stands in its place. */
function isAbsent({ own, path }: ResponseSite, { origin }: Trail): boolean {
  return own === true && origin.kind === "error" && origin.path.join(".") === path.join(".");
}

/** `errors.length`: how many there are, and nothing of what they hold. */
function isCount(node: Node): boolean {
  return node.type === "MemberExpression" && !node.computed && /^(?:length|size)$/.test(memberName(node));
}

/** Calls that may answer through what they call: those that are given the response, that hand on an error, or whose result is returned or thrown. */
function mayAnswerThrough(file: FileView, call: CallNode): boolean {
  if (call.type !== "CallExpression") return false;
  const callee = unwrap(call.callee);
  if (callee.type === "CallExpression") return true;
  if (call.arguments.length === 0 || isOutside(callee, file.tracer.world)) return false;
  for (let at: Node | undefined = call.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === "ReturnStatement" || at.type === "ThrowStatement" || at.type === "CatchClause") return true;
  }
  const { parent } = call;
  if (isFunction(parent) || (parent.type === "AwaitExpression" && isFunction(parent.parent))) return true;
  return call.arguments.some((a) => (a.type === "ThisExpression" || (a.type === "Identifier" && !isAwaited(a, file))) && file.trace(a).some((t) => t.origin.kind === "shape" || t.origin.kind === "error"));
}

/** What was waited for is data: no response, and no error that was caught. */
function isAwaited(name: AST.Identifier, file: FileView): boolean {
  const definitions = variableOf(name, file.module)?.defs ?? [];
  return definitions.length > 0 && definitions.every(({ node }) => node.type === "VariableDeclarator" && node.id.type === "Identifier" && node.init?.type === "AwaitExpression");
}

/** Does something in the function look like a sink? A cheap test before the exact one. */
function mayAnswer(file: FileView, fn: FunctionNode): boolean {
  return callsIn(file, fn).some((c) => {
    const callee = unwrap(c.callee);
    return callee.type === "MemberExpression" ? file.index.sinkMethods.has(memberName(callee)) : callee.type === "Identifier" && file.index.mayBeImportedSink(callee.name);
  });
}

/** Did the value come in through the call's arguments? What the helper itself fetched is reported where the helper stands. */
function crosses(trail: Trail, args: readonly Node[]): boolean {
  return nodesOf(trail).some((n) => args.some((a) => contains(a, n) && programOf(a) === programOf(n)));
}

const calls = new WeakMap<FunctionNode, readonly CallNode[]>();

function callsIn(file: FileView, fn: FunctionNode): readonly CallNode[] {
  const known = calls.get(fn);
  if (known) return known;
  const out: CallNode[] = [];
  walk(fn, file.tracer.world.moduleOf(fn).visitorKeys, (n) => {
    if (n.type === "CallExpression" || n.type === "NewExpression") out.push(n);
    return undefined;
  });
  calls.set(fn, out);
  return out;
}

/**
 * The place to change: going from the sink towards the origin, the first expression that is no mere container; where the way
 * leads through a helper's parameters, what the caller handed over.
 */
function spot(file: FileView, trail: Trail, from: Node): Node {
  const steps = nodesOf(trail).filter((n) => programOf(n) === file.module.ast);
  let place: Node = from;
  let settled = false;
  let home = enclosingFunction(from);
  for (const step of steps) {
    const inside = contains(place, step);
    if (!settled && inside) {
      place = step;
      if (!isContainer(step)) settled = true;
      continue;
    }
    if (!settled && !inside) settled = true;
    // A variable that holds a made-up object: the part of it that leaks is the place, not the variable.
    if (settled && place.type === "Identifier" && isPart(step) && home === enclosingFunction(step)) {
      place = step;
      settled = !isContainer(step);
      continue;
    }
    // Out of the helper's body, into an argument of the call that led here.
    // A helper that takes the text out of an error itself is the place to change, once for all its callers.
    if (settled && isHandedTo(step, home) && !file.carried.has(step) && !(trail.origin.kind === "error" && place.type !== "Identifier" && step.type === "Identifier" && place !== from)) {
      place = step;
      settled = !isContainer(step);
      home = enclosingFunction(step);
    } else if (settled && unwrap(place).type === "CallExpression" && inside && step !== place && isArgument(place, step)) {
      place = step;
      settled = !isContainer(step);
    }
  }
  return place;
}

function isContainer(node: Node): boolean {
  switch (node.type) {
    case "ObjectExpression":
    case "ArrayExpression":
    case "TemplateLiteral":
    case "ConditionalExpression":
    case "LogicalExpression":
    case "BinaryExpression":
    case "AwaitExpression":
      return true;
    case "CallExpression":
      return true;
    default:
      return false;
  }
}

/** Something that was put into an object: a literal, its text, or the value of `result.error = value`. */
function isPart(step: Node): boolean {
  const made = step.type === "ObjectExpression" || step.type === "ArrayExpression" || (step.type === "CallExpression" && isStringify(step));
  const parent = step.parent;
  if (parent?.type === "VariableDeclarator") return made && parent.id.type === "Identifier";
  if (parent?.type !== "AssignmentExpression" || parent.right !== step) return false;
  return parent.left.type === "MemberExpression" || (made && parent.left.type === "Identifier");
}

function isStringify(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && memberName(callee) === "stringify";
}

/** The step is an argument of a call, standing in another function than the one the value left. */
function isHandedTo(step: Node, home: FunctionNode | undefined): boolean {
  const parent = step.parent;
  if (!parent || (parent.type !== "CallExpression" && parent.type !== "NewExpression")) return false;
  if (!(parent.arguments as readonly Node[]).includes(step) || isFunction(step)) return false;
  return home !== undefined && !contains(home, step);
}

function isArgument(call: Node, step: Node): boolean {
  const at = unwrap(call);
  return at.type === "CallExpression" && at.arguments.some((a) => contains(a, step));
}
