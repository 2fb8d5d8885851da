import type { Decided } from "../../analysis/decisions/index.js";
import type { FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { ArgPlace } from "../../concepts/model.js";
import { isCall, keyName, programOf, unwrap } from "../../syntax/node.js";
import type { Doc, Edit, Edits } from "../edits/index.js";

/** Writes a setting into the options of a call or object, adding what is missing on the way to it. */
export function withSetting(decided: Decided, place: ArgPlace, value: Doc, edits: Edits, file: FileAnalysis): Edit[] {
  const path = (place.path ?? []).filter((name) => name !== "()");
  const given = decided.argument(place.arg);
  if (!given) return isCall(decided.node) ? addArguments(decided.node, place.arg, nested(path, value, edits), edits) : [];
  const object = objectBehind(given, file);
  if (object) return into(object, path, value, edits, file);
  const [first, ...rest] = path;
  if (first === undefined) return edits.replace(given, value);
  return edits.replace(given, edits.braces([`...${edits.text(given)}`, [first, ": ", nested(rest, value, edits)]]), "object");
}

/** `f(a)` that needs its third argument becomes `f(a, undefined, …)`. */
function addArguments(call: AST.CallExpression | AST.NewExpression, index: number, value: Doc, edits: Edits): Edit[] {
  const gap = Array.from({ length: Math.max(0, index - call.arguments.length) }, (): Doc => ["undefined", ", "]);
  return edits.addArgument(call, gap.length > 0 ? [...gap, value] : value);
}

function nested(path: readonly string[], value: Doc, edits: Edits): Doc {
  return [...path].reverse().reduce<Doc>((inner, name) => edits.object([[name, inner]]), value);
}

/** The literal of this file that a value stands for. */
function objectBehind(node: Node, file: FileAnalysis): AST.ObjectExpression | undefined {
  const at = unwrap(node);
  if (at.type === "ObjectExpression") return at;
  const { tracer } = file;
  const [only, ...more] = tracer.trace(at, [], tracer.root, false);
  const found = only?.origin.kind === "object" && more.length === 0 ? only.origin.node : undefined;
  return found?.type === "ObjectExpression" && programOf(found) === file.module.ast ? found : undefined;
}

function into(object: AST.ObjectExpression, path: readonly string[], value: Doc, edits: Edits, file: FileAnalysis): Edit[] {
  const [name, ...rest] = path;
  if (name === undefined) return [];
  const property = object.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === name);
  if (!property) return edits.addProperty(object, name, nested(rest, value, edits));
  const inner = objectBehind(property.value, file);
  if (inner && rest.length > 0) return into(inner, rest, value, edits, file);
  return edits.replace(property.value, nested(rest, value, edits));
}

/** The options of a call where the property is all that they say: `helmet({ hsts: false })` becomes `helmet()`. */
export function onlySetting(property: AST.Property): Node {
  const object = property.parent;
  const call = object.parent;
  return object.type === "ObjectExpression" && object.properties.length === 1 && isCall(call) && call.arguments.length === 1 ? object : property;
}
