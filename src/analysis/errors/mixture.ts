import type { Node } from "../../concepts/ast.js";
import type { Origin, Path, Step, Trail } from "../../concepts/origin.js";
import { contains, enclosingFunction, keyName, memberName, programOf, settle, unwrap, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { pendingCall, settledCall } from "../vague.js";

/** Names on the way to a part, and values looked at on each. */
const DEEPEST = 4;
const WIDEST = 48;

/** A value that holds an error, or a text of one, in some of its parts, or is one only sometimes. */
export interface Mixture {
  readonly value: Node;
  /** Where in it the error stands; empty: the value itself is one at times. */
  readonly path: Path;
  readonly trail: Trail;
  /** The error itself stands there, rather than a text of it. */
  readonly whole: boolean;
}

/** Undefined where the value is nothing but the error or its text. */
export function mixtureOf(file: FileAnalysis, value: Node, trail: Trail, whole: boolean): Mixture | undefined {
  const source = trail.origin.kind === "error" ? trail.origin.node : undefined;
  const names = namesOnTheWay(trail);
  let paths: Path[] = [[]];
  for (let depth = 0; depth <= DEEPEST && paths.length > 0; depth++) {
    for (const path of paths) {
      const origins = originsAt(file, value, path);
      if (!origins.some((one) => one.kind === "error" && one.node === source)) continue;
      return path.length > 0 || (origins.some(isData) && (whole || isText(trail))) || (isText(trail) && isFetched(file, value, trail)) ? { value, path, trail, whole } : undefined;
    }
    paths = paths.flatMap((path) => stepsFrom(originsAt(file, value, path), names).map((name) => [...path, name])).slice(0, WIDEST);
  }
  return undefined;
}

/** Where what stands at a path of a value comes from, without what is inside of it. */
export function originsAt(file: FileAnalysis, value: Node, path: Path): readonly Origin[] {
  return file.tracer.trace(value, path, file.tracer.root, false).map(({ origin }) => origin);
}

/** What may be read of a value: the elements of a list, else the properties that are spoken of. */
function stepsFrom(origins: readonly Origin[], names: readonly string[]): readonly string[] {
  if (origins.some(({ kind }) => kind === "rows")) return [];
  if (origins.some((one) => one.kind === "object" && one.node.type === "ArrayExpression")) return ["*"];
  return origins.some((one) => one.kind === "object" && one.node.type === "ObjectExpression") ? names : [...names, "*"];
}

function isText({ text, origin }: Trail): boolean {
  return text || (origin.kind === "error" && /^(?:message|stack)$/.test(origin.path.at(-1) ?? ""));
}

/** What a function gave that the error was not given to: it gives something else otherwise. */
function isFetched(file: FileAnalysis, value: Node, { origin }: Trail): boolean {
  const settled = settle(value);
  const call = settled.type === "Identifier" ? settledCall(file, settled) : settled;
  const home = origin.kind === "error" ? enclosingFunction(origin.node) : undefined;
  return call?.type === "CallExpression" && home !== undefined && !(programOf(home) === programOf(value) && contains(home, value));
}

function isData({ kind }: Origin): boolean {
  return kind === "rows" || kind === "object" || kind === "validated";
}

/** Properties that the value was put into before it got here. */
function namesOnTheWay({ steps }: Trail): readonly string[] {
  const names = new Set<string>();
  for (let step: Step | undefined = steps; step; step = step.next) {
    const node = wrapped(step.node);
    const { parent } = node;
    if (parent?.type === "Property" && parent.value === node && parent.parent.type === "ObjectExpression") names.add(keyName(parent));
    if (parent?.type === "AssignmentExpression" && parent.right === node && parent.left.type === "MemberExpression") names.add(memberName(parent.left));
    // `result.failures.push({ … })`
    const list = parent?.type === "CallExpression" && parent.callee.type === "MemberExpression" && parent.callee.object !== node ? unwrap(parent.callee.object) : undefined;
    if (list?.type === "MemberExpression") names.add(memberName(list));
  }
  return [...names].filter((name) => name !== "*" && name !== "");
}

/** Whether nobody has waited for the value yet: it is what an async function gave. */
export function isPromised(file: FileAnalysis, node: Node): boolean {
  if (node.type === "AwaitExpression") return false;
  const at = unwrap(node);
  const call = at.type === "Identifier" ? pendingCall(file, at) : at;
  return call?.type === "CallExpression" && originsAt(file, call.callee, []).some((one) => one.kind === "function" && one.node.async);
}
