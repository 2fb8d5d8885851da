import type { CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import { returnsOf } from "../../flow/functions.js";
import { enclosingFunction, isCall, isFunction, memberChain, memberName, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { errorRegions, type ErrorRegion } from "../errors/index.js";
import type { FileAnalysis } from "../file.js";
import { UnknownCallerClaim } from "./claims.js";
import { isRefusal, refusalsThatGoOn, titleOf, wayOn } from "./continues.js";
import { ENFORCES, LETS_PASS } from "./names.js";

export type { Refusal } from "./continues.js";
export { refusalsThatGoOn };

/** A place where an unknown caller is let in. */
export interface Opening {
  readonly node: Node;
  readonly why: "error" | "nobody" | "unverified";
}

export function openings(file: FileAnalysis): Opening[] {
  // Nobody is identified here: no failure of that can be passed over.
  const regions = CHECKS.test(file.module.text) ? errorRegions(file) : [];
  return [...file.nodes.functions.flatMap((fn) => [...granted(file, fn), ...passed(file, fn, regions)]), ...decoded(file, regions)];
}

/** A guard that says yes to nobody, or because the check failed. */
function granted(file: FileAnalysis, fn: FunctionNode): Opening[] {
  if (!textOf(file, fn).includes("true") || file.role(fn)?.spec.decides !== true || LETS_PASS.test(titleOf(file, fn))) return [];
  const claim = new UnknownCallerClaim();
  return returnsOf(fn, file.tracer).flatMap((value): Opening[] => {
    const at = unwrap(value);
    if (at.type !== "Literal" || at.value !== true) return [];
    if (clauseAround(at)) return [{ node: value, why: "error" }];
    return file.facts.at(at, claim, file.tracer.root) ? [{ node: value, why: "nobody" }] : [];
  });
}

/** A middleware that goes on for nobody although it is there to refuse, or because the check failed. */
function passed(file: FileAnalysis, fn: FunctionNode, regions: readonly ErrorRegion[]): Opening[] {
  const title = titleOf(file, fn);
  const enforces = ENFORCES.test(title);
  if (LETS_PASS.test(title) || !(enforces || regions.some((r) => isInside(r.body, fn)))) return [];
  const next = wayOn(file, fn);
  if (next === undefined) return [];
  const claim = new UnknownCallerClaim();
  return callsIn(file, fn).flatMap((call): Opening[] => {
    if (!isNamed(call, next) || call.arguments.length > 0) return [];
    const region = regions.find((r) => r.how !== "handler" && isInside(call, r.body) && r.tried !== undefined && checks(file, r.tried));
    if (region) return enforces || refuses(file, fn, region) ? [{ node: call, why: "error" }] : [];
    return enforces && enclosingFunction(call) === fn && file.facts.at(call, claim, file.tracer.root) ? [{ node: call, why: "nobody" }] : [];
  });
}

/** The content of a token is taken although its signature did not hold. */
function decoded(file: FileAnalysis, regions: readonly ErrorRegion[]): Opening[] {
  return regions.flatMap((region) => {
    if (region.how === "handler" || !(region.tried ? checks(file, region.tried) : verifies(region.taker))) return [];
    return callsIn(file, region.body).flatMap((call): Opening[] => (isDecode(call) ? [{ node: call, why: "unverified" }] : []));
  });
}

function clauseAround(node: Node): Node | undefined {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (at.type === "CatchClause") return at;
  return undefined;
}

function textOf(file: FileAnalysis, node: Node): string {
  return file.module.text.slice(...node.range);
}

function isInside(node: Node, body: Node): boolean {
  return body.range[0] <= node.range[0] && node.range[1] <= body.range[1];
}

function callsIn(file: FileAnalysis, root: Node): CallNode[] {
  const out: CallNode[] = [];
  walk(root, file.module.visitorKeys, (node) => {
    if (isCall(node)) out.push(node);
    return undefined;
  });
  return out;
}

function isNamed(call: CallNode, name: string): boolean {
  const callee = unwrap(call.callee);
  return callee.type === "Identifier" && callee.name === name;
}

function lastName(call: CallNode): string {
  const { root, names } = memberChain(unwrap(call.callee));
  return names.at(-1) ?? (root.type === "Identifier" ? root.name : "");
}

/** Code that finds out who the caller is. */
function checks(file: FileAnalysis, tried: Node): boolean {
  return callsIn(file, tried).some((call) => CHECKS.test(lastName(call)));
}

const CHECKS = /verify|authenticate|validate_?(?:token|jwt|session|user)|check_?(?:token|auth|session)|introspect/i;

/** The callback of `verify(token, key, (err, decoded) => …)`. */
function verifies(taker: Node): boolean {
  const call = taker.parent;
  return isCall(call) && /verify/i.test(lastName(call));
}

function isDecode(call: CallNode): boolean {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return /^(?:jwt_?decode|decode_?(?:jwt|token)|decodeJwt)$/i.test(callee.name);
  if (callee.type !== "MemberExpression" || memberName(callee) !== "decode") return false;
  const { root, names } = memberChain(callee.object);
  return /jwt|token/i.test([root.type === "Identifier" ? root.name : "", ...names].join("."));
}

function refuses(file: FileAnalysis, fn: FunctionNode, region: ErrorRegion): boolean {
  return callsIn(file, fn).some((call) => !isInside(call, region.body) && isRefusal(file, call));
}
