import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Field } from "../../concepts/records.js";
import { isFunction, keyName, stringValue, unwrap } from "../../syntax/node.js";
import type { FieldFacts, Tools } from "./reader.js";
import { sensitivityOf, type Scalar } from "./sensitivity.js";

const rank = { none: 0, personal: 1, secret: 2 } as const;

export function makeField(name: string, facts: FieldFacts, isSensitive: (name: string) => boolean): Field {
  const own = facts.relation !== undefined ? "none" : isSensitive(name) ? "secret" : sensitivityOf(name, facts.scalar);
  // What is inside tells more than the name around it: `tokens: [{ type, createdAt }]`.
  const open = (facts.inside ?? []).filter((field) => field.unselected !== true && field.unserialised !== true);
  const start = own === "personal" || isSensitive(name) ? own : "none";
  const worst = open.reduce<Field["sensitivity"]>((most, field) => (rank[field.sensitivity] > rank[most] ? field.sensitivity : most), start);
  const sensitivity = facts.inside ? worst : own;
  return {
    name,
    sensitivity,
    ...(facts.relation === undefined ? {} : { relation: facts.relation }),
    ...(facts.eager === true ? { eager: true } : {}),
    ...(facts.unselected === true ? { unselected: true } : {}),
    ...(facts.scoped === true ? { scoped: true } : {}),
    ...(facts.unserialised === true ? { unserialised: true } : {}),
  };
}

/** The fields again, some of them marked as removed from JSON. */
export function withoutSerialised(fields: readonly Field[], isRemoved: (name: string) => boolean): Field[] {
  return fields.map((field) => (isRemoved(field.name) ? { ...field, unserialised: true } : field));
}

/** Of several declarations of one name the later holds. */
export function merged(...lists: readonly (readonly Field[])[]): Field[] {
  return [...new Map(lists.flat().map((field) => [field.name, field])).values()];
}

/** The object literal behind an expression: itself, a variable's, or what a function written here returns. */
export function objectOf(node: Node | null | undefined, module: Module, tools: Tools): { readonly object: AST.ObjectExpression; readonly module: Module } | undefined {
  if (!node) return undefined;
  const at = unwrap(node);
  if (at.type === "ObjectExpression") return { object: at, module };
  const returned = returnedBy(at);
  if (returned) return objectOf(returned, module, tools);
  if (at.type !== "Identifier" && at.type !== "MemberExpression") return undefined;
  for (const found of tools.declarations(at, module)) {
    const value = unwrap(found.node);
    if (value.type === "ObjectExpression") return { object: value, module: found.module };
  }
  return undefined;
}

/** The expression that a function written in place returns. */
export function returnedBy(node: Node): Node | undefined {
  if (!isFunction(node)) return undefined;
  if (node.body.type !== "BlockStatement") return unwrap(node.body);
  const last = node.body.body.at(-1);
  return last?.type === "ReturnStatement" && last.argument ? unwrap(last.argument) : undefined;
}

/** The value under a key of an object literal; a method counts. */
export function option(object: AST.ObjectExpression, ...path: readonly string[]): Node | undefined {
  const [key, ...rest] = path;
  const property = object.properties.find((each): each is AST.Property => each.type === "Property" && keyName(each) === key);
  if (!property) return undefined;
  const value = unwrap(property.value);
  if (rest.length === 0) return value;
  return value.type === "ObjectExpression" ? option(value, ...rest) : undefined;
}

export function isLiteral(node: Node | undefined, value: boolean): boolean {
  return node?.type === "Literal" && node.value === value;
}

/** Constant texts of an array literal, or of a single text. */
export function textsIn(node: Node | null | undefined): string[] {
  if (!node) return [];
  const at = unwrap(node);
  if (at.type === "ArrayExpression") return at.elements.flatMap((element) => (element ? (stringValue(element) ?? []) : []));
  return stringValue(at)?.split(/\s+/).filter(Boolean) ?? [];
}

/** Whether queries leave a field out by themselves: it is not in the list of what they select, or among what an object names under `except`. */
export function leftOutBy(selection: Node | null | undefined, except: string): (name: string) => boolean {
  const at = selection && unwrap(selection);
  // `[fn, "alias"]` is selected under its alias.
  if (at?.type === "ArrayExpression") return not(new Set(at.elements.flatMap((one) => (one?.type === "ArrayExpression" ? textsIn(one.elements.at(-1)) : textsIn(one)))));
  const named = new Set(at?.type === "ObjectExpression" ? textsIn(option(at, except)) : []);
  return (name) => named.has(name);
}

function not(names: ReadonlySet<string>): (name: string) => boolean {
  return (name) => !names.has(name);
}

/** The last name of a dotted expression: `DataTypes.STRING(20)` is `STRING`. */
export function lastName(node: Node): string | undefined {
  const at = unwrap(node);
  switch (at.type) {
    case "Identifier":
      return at.name;
    case "MemberExpression":
      return at.property.type === "Identifier" ? at.property.name : stringValue(at.property);
    case "CallExpression":
    case "NewExpression":
      return lastName(at.callee);
    default:
      return stringValue(at);
  }
}

/** What a type's or builder's name says, in the words of the databases. */
export function scalarNamed(name: string | undefined): Scalar | undefined {
  const plain = name?.toLowerCase() ?? "";
  if (/^bool/.test(plain)) return "boolean";
  if (/^(?:date|time|timestamp|now)/.test(plain)) return "date";
  if (/^(?:num|int|big|small|tiny|medium|float|double|real|decimal|dec$|serial|long|short)/.test(plain)) return "number";
  if (/^(?:string|text|char|varchar|var|uuid|cuid|nvarchar|citext|enum|tsvector|objectid|long)/.test(plain)) return "string";
  return plain === "" ? undefined : "other";
}

/** What a TypeScript type annotation says. */
export function scalarOf(type: Node | null | undefined, tools: Pick<Tools, "fieldWrappers">): Scalar | undefined {
  switch (type?.type) {
    case "TSTypeAnnotation":
      return scalarOf(type.typeAnnotation, tools);
    case "TSStringKeyword":
    case "TSTemplateLiteralType":
      return "string";
    case "TSNumberKeyword":
    case "TSBigIntKeyword":
      return "number";
    case "TSBooleanKeyword":
      return "boolean";
    case "TSUnionType": {
      const kinds = new Set(type.types.map((each) => scalarOf(each, tools)).filter((kind) => kind !== undefined));
      return kinds.size === 1 ? [...kinds][0] : undefined;
    }
    case "TSLiteralType":
      return type.literal.type === "Literal" && typeof type.literal.value === "boolean" ? "boolean" : undefined;
    case "TSTypeReference": {
      const name = type.typeName.type === "Identifier" ? type.typeName.name : "";
      if (name === "Date") return "date";
      const [inner] = type.typeArguments?.params ?? [];
      return tools.fieldWrappers.has(name) || /^(?:Maybe|Nullable)$/.test(name) ? scalarOf(inner, tools) : undefined;
    }
    default:
      return undefined;
  }
}
