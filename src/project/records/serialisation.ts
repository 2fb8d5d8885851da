import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { RecordModel } from "../../concepts/records.js";
import { isFunction, keyName, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { textsIn, withoutSerialised } from "./fields.js";

/** What a function that turns a record into JSON leaves of it. */
export type Serialiser =
  /** These are taken away. */
  | { readonly kind: "without"; readonly names: ReadonlySet<string> }
  /** Only these leave. */
  | { readonly kind: "only"; readonly names: ReadonlySet<string> }
  /** It maps in a way that can't be read. */
  | { readonly kind: "opaque" };

/** Reads `toJSON`, `transform(doc, ret)`, `$formatJson`: deletions, a rest pattern, `omit` and `pick`, a new object. */
export function serialiserOf(fn: Node | undefined, module: Module): Serialiser | undefined {
  const at = fn && unwrap(fn);
  if (!isFunction(at)) return at ? { kind: "opaque" } : undefined;
  const names = new Set<string>();
  const picked: string[] = [];
  /** A deletion by a computed name: a loop over a list from elsewhere. */
  const computed: Node[] = [];
  walk(at, module.visitorKeys, (node) => {
    if (node !== at && isFunction(node) && node.type !== "ArrowFunctionExpression") return false;
    for (const name of removedBy(node)) names.add(name);
    picked.push(...pickedBy(node));
    if (node.type === "UnaryExpression" && node.operator === "delete" && removedBy(node).length === 0) computed.push(node);
    return undefined;
  });
  const returned = returnsOf(at, module);
  const built = returned.map((node) => keysBuilt(node)).find((keys) => keys !== undefined);
  if (built) return { kind: "only", names: built };
  if (picked.length > 0) return { kind: "only", names: new Set(picked) };
  if (names.size > 0) return { kind: "without", names };
  const converts = returned.some((node) => node.type === "NewExpression" || (node.type === "CallExpression" && !isConversion(node)));
  return computed.length > 0 || converts ? { kind: "opaque" } : { kind: "without", names };
}

/** Names that one node takes away. */
function removedBy(node: Node): string[] {
  if (node.type === "UnaryExpression" && node.operator === "delete") {
    const target = unwrap(node.argument);
    return target.type === "MemberExpression" && memberName(target) !== "*" ? [memberName(target)] : [];
  }
  if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression") {
    const value = unwrap(node.right);
    const emptied = (value.type === "Identifier" && value.name === "undefined") || (value.type === "UnaryExpression" && value.operator === "void");
    return emptied ? [memberName(node.left)] : [];
  }
  if (node.type === "ObjectPattern" && node.properties.some((property) => property.type === "RestElement")) {
    return node.properties.flatMap((property) => (property.type === "Property" ? [keyName(property)] : []));
  }
  if (node.type === "CallExpression" && calls(node, /^omit$/)) return node.arguments.slice(1).flatMap((argument) => textsIn(argument));
  // `ret = { ...ret, password: undefined }`
  if (node.type === "Property" && node.value.type === "Identifier" && node.value.name === "undefined") return [keyName(node)];
  return [];
}

function pickedBy(node: Node): string[] {
  return node.type === "CallExpression" && calls(node, /^pick$/) ? node.arguments.slice(1).flatMap((argument) => textsIn(argument)) : [];
}

function calls(node: AST.CallExpression, name: RegExp): boolean {
  const callee = unwrap(node.callee);
  const called = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
  return name.test(called);
}

/** `this.toObject()`, `super.toJSON()`, `Object.assign({}, this.get())`: the record itself. */
function isConversion(node: AST.CallExpression): boolean {
  return calls(node, /^(?:toObject|toJSON|get|assign|\$formatJson|\$toJson|cloneDeep|structuredClone|parse|omit|omitBy|pick|entries|fromEntries)$/);
}

function returnsOf(fn: AST.ArrowFunctionExpression | AST.FunctionDeclaration | AST.FunctionExpression, module: Module): Node[] {
  if (fn.body.type !== "BlockStatement") return [unwrap(fn.body)];
  const found: Node[] = [];
  walk(fn.body, module.visitorKeys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === "ReturnStatement" && node.argument) found.push(unwrap(node.argument));
    return undefined;
  });
  return found;
}

/** The keys of a new object that takes over nothing as a whole. */
function keysBuilt(node: Node): Set<string> | undefined {
  if (node.type !== "ObjectExpression" || node.properties.length === 0) return undefined;
  if (node.properties.some((property) => property.type === "SpreadElement" || (property.computed && stringValue(property.key) === undefined))) return undefined;
  return new Set(node.properties.flatMap((property) => (property.type === "Property" ? [keyName(property)] : [])));
}

/** The model as its own code turns it into JSON. A mapping that can't be read gets the benefit of the doubt. */
export function serialisedBy(model: RecordModel, serialiser: Serialiser | undefined): RecordModel {
  if (!serialiser) return model;
  const { fields } = model;
  switch (serialiser.kind) {
    case "without":
      return serialiser.names.size === 0 ? model : { ...model, fields: withoutSerialised(fields, (name) => serialiser.names.has(name)), serialisation: "custom" };
    case "only":
      return { ...model, fields: withoutSerialised(fields, (name) => !serialiser.names.has(name)), open: false, serialisation: "custom" };
    case "opaque":
      return { ...model, fields: withoutSerialised(fields, () => true), open: false, serialisation: "custom" };
  }
}
