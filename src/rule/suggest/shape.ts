import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { keyName, stringValue } from "../../syntax/node.js";
import { oncePerFile } from "../../syntax/once.js";
import { walk } from "../../syntax/walk.js";
import { within } from "../../syntax/within.js";
import type { Doc, Edits } from "../edits/index.js";

/** Keys under which a failed answer says what went wrong. */
const tellingKeys = /^(?:error|message|msg|errors|detail|title|reason|err|errorMessage|error_message)$/;
/** Constants that go with it. */
const companions = /^(?:success|ok|status|statusText|data|result|code|type)$/;

/** How the file writes the answer of a failure. */
export interface FailureShape {
  readonly key: string;
  /** `success: false` and the like, as they stand, before and after the key. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const plain: FailureShape = { key: "error", before: [], after: [] };

/**
 * The shape of failed answers: the one most used in `near`, else in the file, else `{ error }`.
 * Only answers with a constant text count; those that leak are no example.
 */
export function failureShape(module: Module, near: Node | undefined): FailureShape {
  const { all, first, votes } = examplesOf(module);
  return (near ? mostUsed(within(all, near), votes) : undefined) ?? first ?? plain;
}

interface Example {
  readonly range: readonly [number, number];
  readonly id: string;
  readonly shape: FailureShape;
}

/** The answers of the file that say a failure, and the shape that most of them have. */
const examplesOf = oncePerFile((module: Module) => {
  const all: Example[] = [];
  walk(module.ast, module.visitorKeys, (node) => {
    const shape = node.type === "ObjectExpression" ? shapeOf(node, module) : undefined;
    if (shape) all.push({ range: node.range, id: JSON.stringify(shape), shape });
    return undefined;
  });
  const votes = votesOf(all);
  return { all, votes, first: mostUsed(all, votes) };
});

function votesOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const { id } of examples) votes.set(id, (votes.get(id) ?? 0) + 1);
  return votes;
}

/** Where two are used as often, the file decides, then the order of the text. */
function mostUsed(examples: readonly Example[], inFile: ReadonlyMap<string, number>): FailureShape | undefined {
  const [most] = [...votesOf(examples)].sort(([a, here], [b, there]) => there - here || (inFile.get(b) ?? 0) - (inFile.get(a) ?? 0));
  return examples.find(({ id }) => id === most?.[0])?.shape;
}

function shapeOf(node: AST.ObjectExpression, module: Module): FailureShape | undefined {
  if (!isAnswered(node)) return undefined;
  const before: string[] = [];
  const after: string[] = [];
  let key: string | undefined;
  for (const property of node.properties) {
    if (property.type !== "Property" || property.computed || property.kind !== "init") return undefined;
    const name = keyName(property);
    const text = stringValue(property.value);
    if (key === undefined && tellingKeys.test(name) && text !== undefined) key = name;
    else if (isFailing(name, property.value)) (key === undefined ? before : after).push(module.text.slice(...property.range));
    // `{ message: "Created", user }` answers a success.
    else return undefined;
  }
  const failing = before.length + after.length > 0 || key === "error" || key === "message" || key === "msg";
  return key !== undefined && failing ? { key, before, after } : undefined;
}

/** `success: false`, `status: "error"`, `data: null`: constants that say nothing of this answer alone. */
function isFailing(name: string, value: Node): boolean {
  if (!companions.test(name) || value.type !== "Literal") return false;
  if (value.value === false || value.value === null) return true;
  return typeof value.value === "string" && /^(?:error|fail|failed|failure)$/i.test(value.value);
}

/** Handed to a call or returned: `.json({ … })`, `new Response(…)`, `return { … }`. */
function isAnswered(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "ReturnStatement") return true;
  return parent?.type === "CallExpression" && parent.arguments[0] === node;
}

export function failure(edits: Edits, shape: FailureShape, text: string): Doc {
  const said: Doc = [`${shape.key}: `, edits.string(text)];
  return edits.braces([...shape.before, said, ...shape.after]);
}

/** Whether the property says by itself what went wrong: a constant text under a telling key. */
export function isTelling(property: AST.ObjectLiteralElement): boolean {
  return property.type === "Property" && tells(property) && stringValue(property.value) !== undefined;
}

/** Whether the property is where the answer says what went wrong, whatever it says now. */
export function tells(property: AST.ObjectLiteralElement): boolean {
  return property.type === "Property" && tellingKeys.test(keyName(property));
}
