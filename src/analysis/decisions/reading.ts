import type { Node } from "../../concepts/ast.js";
import type { Constant, Switch } from "../../concepts/decisions.js";
import type { ArgPlace } from "../../concepts/place.js";
import type { Path, Trail } from "../../concepts/origin.js";
import type { Context, Engine } from "../../flow/engine.js";
import { returnsOf } from "../../flow/functions.js";
import { nodesOf } from "../../flow/trails.js";
import { contains, programOf, stringValue } from "../../syntax/node.js";
import { development } from "../claims.js";
import type { FileAnalysis } from "../file.js";
import { configured } from "./configured.js";
import type { Decided } from "./decided.js";

/** What stands at a place of a call or an object. */
export interface Reading {
  /** Where its values come from; empty when certainly nothing stands there. */
  readonly values: readonly Trail[];
}

export function read(decided: Decided, place: ArgPlace, file: FileAnalysis): Reading {
  const node = decided.argument(place.arg);
  // After a spread nobody knows which argument is which.
  if (!node) return { values: decided.call?.arguments.some((a) => a.type === "SpreadElement") === true ? unknown(decided.node) : [] };
  // `*` speaks of the elements of a list, a name of an object's properties.
  const [head = "()"] = place.path ?? [];
  if (head !== "()" && (head === "*") !== isList(node, file)) return { values: [] };
  const values = valuesAt(node, place.path ?? [], file.tracer, file.tracer.root).flatMap((t) => elsewhere(t, file));
  return { values: values.filter((t) => !(t.origin.kind === "literal" && t.origin.value === undefined) && !isUndefined(t) && !isWithinConstant(t)) };
}

function isList(node: Node, { tracer }: FileAnalysis): boolean {
  return tracer.trace(node, [], tracer.root, false).some(({ origin }) => origin.kind === "object" && origin.node.type === "ArrayExpression");
}

/** A property of a text or a number: no setting stands there. */
function isWithinConstant({ origin }: Trail): boolean {
  return origin.kind === "plain" && origin.node.type === "Literal";
}

/** A setting that is asked for by name is what the application's configuration says. */
function elsewhere(t: Trail, file: FileAnalysis): readonly Trail[] {
  if (t.origin.kind !== "unknown") return [t];
  const asked = nodesOf(t).find((n) => n.type === "MemberExpression" || n.type === "CallExpression");
  const found = asked ? configured(asked, file) : [];
  return asked && found.length > 0 ? found.map((f) => ({ ...f, steps: { node: asked, next: f.steps } })) : [t];
}

function isUndefined({ origin }: Trail): boolean {
  return "node" in origin && origin.node.type === "Identifier" && origin.node.name === "undefined";
}

function unknown(node: Node): readonly Trail[] {
  return [{ origin: { kind: "unknown", reason: "dynamic", node }, steps: { node, next: undefined }, text: false, removed: [] }];
}

/** Follows a path that may lead through what functions return (`()`). */
export function valuesAt(node: Node, path: Path, engine: Engine, context: Context): readonly Trail[] {
  const call = path.indexOf("()");
  if (call < 0) return engine.trace(node, path, context, false);
  return engine.trace(node, path.slice(0, call), context, false).flatMap((t) => {
    if (t.origin.kind !== "function") return t.origin.kind === "object" ? [] : [t];
    const inside = t.origin.env as Context;
    return returnsOf(t.origin.node, engine).flatMap((returned) => valuesAt(returned, path.slice(call + 1), engine, inside));
  });
}

/** The constant that a value is for certain. */
export function constantOf({ origin, text }: Trail): Constant | undefined {
  if (text || origin.kind !== "literal") return undefined;
  const { value } = origin;
  return typeof value === "boolean" || typeof value === "number" || typeof value === "string" || value === null ? value : undefined;
}

/** Where in the file a value stands: the constant itself, or the expression that reads it from elsewhere. */
export function nodeIn(file: FileAnalysis, decided: Decided, trail: Trail, first = false): Node {
  const mine = nodesOf(trail).filter((n) => programOf(n) === file.module.ast);
  // The whole expression, not the constant that it begins with.
  if (first) return mine.find((n) => n !== decided.node && n.type !== "ObjectExpression" && n.type !== "ArrayExpression") ?? decided.node;
  const { origin } = trail;
  if ("node" in origin && origin.kind === "literal" && programOf(origin.node) === file.module.ast) return origin.node;
  return mine.findLast((n) => contains(decided.node, n) && n !== decided.node) ?? decided.node;
}

/** The value that certainly switches something on, where nothing ties it to development. */
export function switchedOn(decided: Decided, { at, is, when }: Switch, file: FileAnalysis): Trail | undefined {
  if (when && !when.is.includes(stringValue(decided.argument(when.arg)) ?? "")) return undefined;
  const { values } = read(decided, at, file);
  const open = values.filter((t) => !inDevelopment(nodesOf(t), file));
  const [first] = open;
  const certain = first !== undefined && open.length === values.length && open.every((t) => isOneOf(constantOf(t), is));
  return certain && !inDevelopment([decided.node], file) ? first : undefined;
}

function isOneOf(value: Constant | undefined, values: readonly Constant[]): boolean {
  return value !== undefined && values.includes(value);
}

/** Does anything on the way run in development only? */
export function inDevelopment(nodes: readonly Node[], file: FileAnalysis): boolean {
  return nodes.some((node) => (programOf(node) as Node).type === "Program" && file.facts.at(node, development, file.tracer.root));
}
