import type { AST, CallNode, Node } from "../../concepts/ast.js";
import type { SchemaForm } from "../../concepts/declared.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Declaration, Field, RecordModel } from "../../concepts/records.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, isFunction, keyName, stringValue, unwrap } from "../../syntax/node.js";
import { isLiteral, lastName, merged, objectOf, option, scalarNamed } from "./fields.js";
import type { FieldFacts, Reader, Tools } from "./reader.js";
import { serialisedBy, serialiserOf, type Serialiser } from "./serialisation.js";

/** What a reader may ask, and the form that it reads. */
export interface SchemaTools extends Tools {
  readonly form: SchemaForm;
}

/** `model("User", schema)`, `new Schema({ … })`, and an interface for which this file makes a schema. */
export function schemas(form: SchemaForm): Reader {
  return {
    read: ({ node, module }, given) => {
      const tools = { ...given, form };
      const schema = schemaCall(node, form);
      if (schema) return schemaRecord(nameFor(schema), schema, module, tools);
      if (node.type === "CallExpression" && lastName(node.callee) === form.model) return modelRecord(node, module, tools);
      if (node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration") return schemaTyped(node.id.name, module, tools);
      return undefined;
    },
  };
}

/** With `new` or without. */
function schemaCall(node: Node | null | undefined, form: SchemaForm): CallNode | undefined {
  return isCall(node) && lastName(node.callee) === form.maker ? node : undefined;
}

function nameFor(node: Node): string {
  return node.parent?.type === "VariableDeclarator" && node.parent.id.type === "Identifier" ? node.parent.id.name : "";
}

/** `model("User", schema)`; without a schema it only asks for a model made elsewhere. */
function modelRecord(call: AST.CallExpression, module: Module, tools: SchemaTools): RecordModel | undefined {
  const name = stringValue(call.arguments[0]) ?? "";
  const schema = call.arguments[1];
  if (!schema) return undefined;
  for (const found of tools.declarations(schema, module)) {
    const { notWith } = tools.form;
    if (found.node.type === "ObjectExpression" && notWith !== undefined && stringValue(option(found.node, notWith)) !== undefined) return undefined;
    const record = found.node.type === "ObjectExpression" ? definedBy(name, found.node, found.module, tools) : tools.read(found);
    if (record) return { ...record, name };
  }
  return undefined;
}

/** `model("User", { … })`: paths without a schema around them. */
function definedBy(name: string, definition: AST.ObjectExpression, module: Module, tools: SchemaTools): RecordModel {
  return { name, fields: fieldsOf(definition, module, tools), open: hasSpread(definition), serialisation: "plain", file: module.filename };
}

/** `interface IUser` and, beside it, `new Schema<IUser>({ … })`. */
function schemaTyped(type: string, module: Module, tools: SchemaTools): RecordModel | undefined {
  for (const statement of module.ast.body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { init } of declaration.declarations) {
      const made = schemaCall(init && unwrap(init), tools.form);
      const typed = made?.typeArguments?.params.some((param) => param.type === "TSTypeReference" && lastName(param.typeName) === type);
      if (made && typed === true) return schemaRecord(type, made, module, tools);
    }
  }
  return undefined;
}

function schemaRecord(name: string, schema: CallNode, module: Module, tools: SchemaTools): RecordModel | undefined {
  const definition = objectOf(schema.arguments[0], module, tools);
  const fields = definition ? fieldsOf(definition.object, definition.module, tools) : [];
  const options = objectOf(schema.arguments[1], module, tools)?.object;
  const open = !definition || hasSpread(definition.object) || isLiteral(options && option(options, tools.form.loose.option), tools.form.loose.is);
  const record: RecordModel = { name, fields, open, serialisation: "plain", file: module.filename };
  const binding = schema.parent.type === "VariableDeclarator" ? variableOf(schema.parent.id, module) : undefined;
  return customised(serialisedBy(record, transformOf(options, module, tools)), binding, definition?.object, module, tools);
}

/** A spread whose object was found is read with the rest; it may still hold names that are computed. */
function hasSpread(definition: AST.ObjectExpression): boolean {
  return definition.properties.some((property) => property.type === "SpreadElement");
}

/** What is done to a schema after it was made. */
export function customised(record: RecordModel, schema: Variable | undefined, definition: AST.ObjectExpression | undefined, module: Module, tools: SchemaTools): RecordModel {
  const { form } = tools;
  let model = record;
  for (const { identifier } of schema?.references ?? []) {
    const use = usageOf(identifier);
    if (!use) continue;
    const { names, value, args } = use;
    const [method] = names;
    if (method === form.adds && args) model = { ...model, fields: merged(model.fields, addedBy(args[0], module, tools)) };
    else if (method === form.sets && args && stringValue(args[0]) === form.transform[0]) model = serialisedBy(model, transformOf(objectOf(args[1], module, tools)?.object, module, tools));
    else if (method === form.plugs && args?.[0]) model = plugged(model, { plugin: args[0], options: args[1] }, definition, module, tools);
    else if (method !== undefined && form.methods.includes(method)) model = serialisedBy(model, methodNamed(form.transform[0], names, value ?? args, module, tools));
  }
  return model;
}

function addedBy(node: Node | undefined, module: Module, tools: SchemaTools): Field[] {
  const added = objectOf(node, module, tools);
  return added ? fieldsOf(added.object, added.module, tools) : [];
}

interface Usage {
  readonly names: readonly string[];
  /** Arguments of `schema.name(…)`. */
  readonly args?: readonly Node[];
  /** What is assigned to `schema.name`. */
  readonly value?: Node;
}

function usageOf(identifier: Node): Usage | undefined {
  const names: string[] = [];
  let at = identifier;
  while (at.parent?.type === "MemberExpression" && at.parent.object === at) {
    const name = at.parent.computed ? stringValue(at.parent.property) : lastName(at.parent.property);
    if (name === undefined) return undefined;
    names.push(name);
    at = at.parent;
  }
  const parent = at.parent;
  if (names.length === 0 || !parent) return undefined;
  if (parent.type === "CallExpression" && parent.callee === at) return { names, args: parent.arguments };
  return parent.type === "AssignmentExpression" && parent.left === at ? { names, value: parent.right } : undefined;
}

/** `methods.toJSON = fn`, `methods = { toJSON() {} }`, `method("toJSON", fn)`, `method({ toJSON })`. */
function methodNamed(name: string, names: readonly string[], given: Node | readonly Node[] | undefined, module: Module, tools: SchemaTools): Serialiser | undefined {
  const nodes = Array.isArray(given) ? (given as readonly Node[]) : given ? [given as Node] : [];
  if (names[1] === name || stringValue(nodes[0]) === name) return serialiserOf(nodes.at(-1), module);
  const object = objectOf(nodes[0], module, tools)?.object;
  return object && names.length === 1 ? serialiserOf(option(object, name), module) : undefined;
}

/** `{ toJSON: { transform } }` of a schema's options, or the inner object alone. */
export function transformOf(options: AST.ObjectExpression | undefined, module: Module, { form }: SchemaTools): Serialiser | undefined {
  if (!options) return undefined;
  const [outer, key] = form.transform;
  const inner = option(options, outer);
  const transform = inner?.type === "ObjectExpression" ? option(inner, key) : option(options, key);
  // A mere `true` or `false` changes nothing.
  return transform?.type === "Literal" ? undefined : serialiserOf(transform, module);
}

function plugged(model: RecordModel, use: { plugin: Node; options: Node | undefined }, definition: AST.ObjectExpression | undefined, module: Module, tools: SchemaTools): RecordModel {
  const name = lastName(use.plugin) ?? "";
  const source = tools.packageOf(name, module) ?? "";
  const found = tools.declarations(use.plugin, module);
  const { inert, hiding, adding, marks } = tools.form.plugins;
  if (found.length === 0 && (hiding.test(source) || (source === "" && hiding.test(name)))) return serialisedBy(model, { kind: "opaque" });
  const secrets = Object.hasOwn(adding, source) ? adding[source] : undefined;
  if (secrets) {
    const added = secrets.map((each) => ({ ...tools.field(each, { unselected: true }), sensitivity: "secret" as const }));
    return { ...model, fields: merged(model.fields, added), open: true };
  }
  for (const plugin of found) {
    const flags = flagsHiddenBy(plugin, marks);
    if (flags) return serialisedBy(model, hiddenByFlags(flags, definition));
  }
  const addsPaths = found.length === 0 ? !inert.test(source || name) : found.some((plugin) => /\.add\(/.test(plugin.module.text.slice(...plugin.node.range)));
  return addsPaths ? { ...model, open: true } : model;
}

/** A plugin of the project that removes fields marked in the schema: `{ private: true }` where it reads `options.private`. Undefined when it is about something else. */
function flagsHiddenBy({ node, module }: Declaration, marks: RegExp): ReadonlySet<string> | undefined {
  const text = isFunction(node) ? module.text.slice(...node.range) : "";
  if (!/toJSON/.test(text) || !/\bdelete\b|omit|transform/.test(text)) return undefined;
  const flags = [...text.matchAll(marks)].flatMap((match) => match.slice(1).find(Boolean) ?? []);
  return new Set(flags.filter((flag) => !/^(?:toJSON|toObject|transform|timestamps|length)$/.test(flag)));
}

function hiddenByFlags(flags: ReadonlySet<string>, definition: AST.ObjectExpression | undefined): Serialiser {
  const names = (definition?.properties ?? []).flatMap((property) => {
    const value = property.type === "Property" ? unwrap(property.value) : undefined;
    const marked = value?.type === "ObjectExpression" && [...flags].some((flag) => isLiteral(option(value, flag), true));
    return property.type === "Property" && marked ? [keyName(property)] : [];
  });
  return { kind: "without", names: new Set(names) };
}

function fieldsOf(definition: AST.ObjectExpression, module: Module, tools: SchemaTools, depth = 0): Field[] {
  return definition.properties.flatMap((property) => {
    if (property.type === "SpreadElement") {
      const spread = depth < 4 ? objectOf(property.argument, module, tools) : undefined;
      return spread ? fieldsOf(spread.object, spread.module, tools, depth + 1) : [];
    }
    const name = keyName(property);
    return name === "*" ? [] : [tools.field(name, pathFacts(property.value, module, tools, depth))];
  });
}

/** One path of a schema: a type, `{ type, ref, select }`, a list, a nested object or another schema. */
export function pathFacts(value: Node, module: Module, tools: SchemaTools, depth = 0): FieldFacts {
  const at = unwrap(value);
  if (depth > 4) return {};
  if (at.type === "ArrayExpression") return at.elements[0] ? pathFacts(at.elements[0], module, tools, depth + 1) : {};
  if (at.type === "ObjectExpression") {
    const { type: typeKey, relation, unselected } = tools.form.path;
    const type = option(at, typeKey);
    // `{ type: { type: String } }` is a nested object with a path that is called type.
    if (!type || (type.type === "ObjectExpression" && option(type, typeKey))) return { inside: fieldsOf(at, module, tools, depth + 1) };
    const ref = option(at, relation);
    const inner = pathFacts(type, module, tools, depth + 1);
    return { ...inner, relation: ref ? (stringValue(ref) ?? lastName(ref)) : inner.relation, unselected: isLiteral(option(at, unselected.option), unselected.is) };
  }
  const scalar = scalarNamed(lastName(at));
  if (scalar !== undefined && scalar !== "other") return { scalar };
  const [schema] = at.type === "Identifier" || isCall(at) || at.type === "MemberExpression" ? tools.declarations(at, module) : [];
  const embedded = schema ? tools.read(schema) : undefined;
  return embedded ? { inside: embedded.fields } : { scalar };
}
