import type { AST, Node } from "../../concepts/ast.js";
import type { FileAnalysis } from "../file.js";
import { membersOf, type Member } from "./declared.js";
import { nothingYet, type Evidence } from "./evidence.js";
import { FLAG_NAMES, TEXT_NAMES } from "./words.js";

/** A field of a body, as a schema can say it. */
export interface Field {
  readonly type: "any" | "array" | "boolean" | "number" | "numeric" | "object" | "string";
  /** A request without it does not fit. */
  readonly required: boolean;
  /** Of an object. */
  readonly fields?: ReadonlyMap<string, Field>;
  /** Of an array. */
  readonly element?: Field;
}

const DEEPEST = 3;
/** A larger type is better named than written out. */
const MOST_MEMBERS = 20;
/** What is often a file. */
const FILES = /(?:file|image|avatar|photo|picture|upload|attachment|document|logo|icon|video|audio|blob)s?$/i;
/** What is often a number, though it is made part of a text. */
const NUMBERS = /(?:^|_|[a-z])(?:id|ids|count|number|num|no|amount|quantity|qty|price|total|age|year|size|page|limit|offset|index|rating|score|port|zip|code)$/i;

/** How a file reads the body. */
export interface Reading {
  /** Its types are checked: a value which may be missing can be used only where the code asks for it. */
  readonly typed: boolean;
  /** It is a form: values are texts, or files. */
  readonly form: boolean;
  /** How many declared types lead to here: some lead to themselves. */
  readonly depth?: number;
}

/**
 * What a key of the body most likely holds: as the code declares it, else by what is done with it and what it is called.
 */
export function fieldOf(name: string, evidence: Evidence, required: boolean, how: Reading, file: FileAnalysis): Field {
  const declared = evidence.declared && declaredField(evidence.declared, evidence, how, file);
  const field = declared ?? guessed(name, evidence, how, file);
  const usable = required || !how.typed || declared !== undefined || evidence.asked || !evidence.needed;
  return { ...(usable ? field : { type: "any" }), required };
}

function guessed(name: string, evidence: Evidence, how: Reading, file: FileAnalysis): Omit<Field, "required"> {
  const { types, fields, element, whole } = evidence;
  const strong = [...types].filter((type) => type !== "text" && type !== "numeric");
  if (strong.length > 1) return { type: "any" };
  switch (strong[0]) {
    case "array":
      return { type: "array", element: element && !whole ? fieldOf("", element, true, how, file) : { type: "any", required: false } };
    case "object": {
      // An object that is handed on may hold more than what is read of it here.
      if (whole || fields.size === 0) return { type: "any" };
      return { type: "object", fields: new Map([...fields].map(([key, inner]) => [key, fieldOf(key, inner, inner.needed, how, file)])) };
    }
    case undefined:
      break;
    default:
      return { type: types.has("numeric") && strong[0] === "number" ? "numeric" : strong[0] };
  }
  if (how.form) return { type: FILES.test(name) || fields.size > 0 ? "any" : "string" };
  if (types.has("numeric")) return { type: types.has("text") ? "any" : "numeric" };
  if (TEXT_NAMES.test(name) || (types.has("text") && !NUMBERS.test(name))) return { type: "string" };
  // It is only asked whether it is set.
  const isFlag = evidence.asked && !evidence.needed && !whole && types.size === 0;
  return { type: FLAG_NAMES.test(name) || isFlag ? "boolean" : "any" };
}

/** Undefined where the declared type says nothing: `any`, `unknown`. */
function declaredField(type: Node, evidence: Evidence, how: Reading, file: FileAnalysis): Omit<Field, "required"> | undefined {
  switch (type.type) {
    case "TSStringKeyword":
      return { type: "string" };
    case "TSNumberKeyword":
      return { type: "number" };
    case "TSBooleanKeyword":
      return { type: "boolean" };
    case "TSAnyKeyword":
    case "TSUnknownKeyword":
      return undefined;
    case "TSUnionType": {
      const [only, ...others] = type.types.filter(({ type: kind }) => kind !== "TSUndefinedKeyword");
      return only && others.length === 0 ? declaredField(only, evidence, how, file) : { type: "any" };
    }
    case "TSArrayType":
      return { type: "array", element: elementOf(type.elementType, evidence, how, file) };
    case "TSTypeReference": {
      const [element] = isArray(type) ? (type.typeArguments?.params ?? []) : [];
      if (element) return { type: "array", element: elementOf(element, evidence, how, file) };
      return declaredObject(type, evidence, how, file);
    }
    default:
      return declaredObject(type, evidence, how, file);
  }
}

function isArray({ typeName }: AST.TSTypeReference): boolean {
  return typeName.type === "Identifier" && /^(?:Readonly)?Array$/.test(typeName.name);
}

function elementOf(type: Node, { element }: Evidence, how: Reading, file: FileAnalysis): Field {
  return { ...(declaredField(type, element ?? nothingYet(), how, file) ?? { type: "any" }), required: true };
}

/** An object of a declared type is used as one: all that it declares has to be there. */
function declaredObject(type: Node, evidence: Evidence, how: Reading, file: FileAnalysis): Omit<Field, "required"> {
  const { depth = 0 } = how;
  const members = depth < DEEPEST ? membersOf(type, file) : undefined;
  if (!members || members.size === 0 || members.size > MOST_MEMBERS) return { type: "any" };
  const inside = { ...how, depth: depth + 1 };
  const fields = [...members].map(([key, { type: own, optional }]): [string, Field] => [key, fieldOf(key, { ...(evidence.fields.get(key) ?? nothingYet()), declared: own }, !optional, inside, file)]);
  return { type: "object", fields: new Map(fields) };
}

/** Tells fields what a type declares them to be. */
export function declare(fields: ReadonlyMap<string, Evidence>, members: ReadonlyMap<string, Member>): void {
  for (const [key, evidence] of fields) evidence.declared = members.get(key)?.type ?? evidence.declared;
}
