import type { CallNode, Node } from "../../concepts/ast.js";
import type { ValidatorModel } from "../../concepts/model.js";
import { nodesOf } from "../../flow/trails.js";
import { isCall, keyName, memberName, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { FileAnalysis } from "../file.js";

/** Functions and methods that put something in the place of what is missing. */
const STANDS_IN = /^(?:_?default|devDefault|testDefault|prefault|catch|failover|fallback|value)$/;
const LETS_PASS = /^(?:optional|exactOptional|optionalAsync|nullish|nullable|undefinedable|undefined|partial|notRequired|or|union|allow)$/;

/** What the schema that a call checks the environment by says of one variable; undefined where it says nothing, or gives it a default. */
export function fieldOf(call: CallNode, variable: string, file: FileAnalysis): { readonly strict: boolean } | undefined {
  const field = entryOf(call, variable, file);
  if (!field) return undefined;
  const words = wordsIn(field, file);
  if (words.some((word) => STANDS_IN.test(word))) return undefined;
  const demanded = modelOf(field, file)?.demands;
  return { strict: !words.some((word) => LETS_PASS.test(word)) && (demanded === undefined || words.includes(demanded)) };
}

export function isInSchema(call: CallNode, variable: string, file: FileAnalysis): boolean {
  return entryOf(call, variable, file) !== undefined;
}

function entryOf(call: CallNode, variable: string, file: FileAnalysis): Node | undefined {
  const callee = unwrap(call.callee);
  const places = [...call.arguments, ...(callee.type === "MemberExpression" ? [callee.object] : [])];
  return places.map((place) => entryIn(place, variable, file, 4)).find((one) => one !== undefined);
}

/** The value under a key of the object literal that a schema is made of, through variables and chained calls. */
function entryIn(node: Node, variable: string, file: FileAnalysis, left: number): Node | undefined {
  const at = unwrap(node);
  if (left === 0) return undefined;
  const among = (nodes: readonly Node[]): Node | undefined => nodes.map((one) => entryIn(one, variable, file, left - 1)).find((one) => one !== undefined);
  if (at.type === "ObjectExpression") return at.properties.flatMap((p) => (p.type === "Property" && keyName(p) === variable ? [p.value] : []))[0];
  if (isCall(at)) {
    const callee = unwrap(at.callee);
    return among([...at.arguments, ...(callee.type === "MemberExpression" ? [callee.object] : [])]);
  }
  if (at.type !== "Identifier") return undefined;
  return among(file.trace(at).flatMap(nodesOf).filter((one) => isCall(one) || one.type === "ObjectExpression"));
}

/** The names of what is called and of the options that are given. */
function wordsIn(field: Node, file: FileAnalysis): string[] {
  const words: string[] = [];
  walk(field, file.module.visitorKeys, (node) => {
    if (isCall(node)) {
      const callee = unwrap(node.callee);
      words.push(callee.type === "MemberExpression" ? memberName(callee) : callee.type === "Identifier" ? callee.name : "");
    } else if (node.type === "Property") words.push(keyName(node));
    return undefined;
  });
  return words;
}

/** The library that a field is spelled with. */
function modelOf(field: Node, file: FileAnalysis): ValidatorModel | undefined {
  for (const { origin } of file.trace(field)) {
    if (origin.kind !== "shape") continue;
    const model = file.index.models.find((one): one is ValidatorModel => one.kind === "validator" && origin.shape.startsWith(`${one.id}.`));
    if (model) return model;
  }
  return undefined;
}
