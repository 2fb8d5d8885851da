import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { AST } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { keyName } from "../../syntax/node.js";
import { oncePerFile } from "../../syntax/once.js";
import { walk } from "../../syntax/walk.js";

/** What the types that a file writes say of a property: a plain kind, or something that no constant stands in for. */
export type Declared = "array" | "boolean" | "number" | "object" | "other" | "string";

/** By the interfaces, type literals and classes of the file; undefined where none has a property of the name. */
export function declaredType(file: FileAnalysis, name: string): Declared | undefined {
  return declarations(file.module).get(name);
}

/** Whether a key of the read has a type that no default is of. */
export function hasNoDefault({ keys }: BodyRead, file: FileAnalysis): boolean {
  return keys.some((key) => declaredType(file, key.split(".").at(-1) ?? "") === "other");
}

const declarations = oncePerFile((module: Module): ReadonlyMap<string, Declared> => {
  const found = new Map<string, Declared>();
  if (!/\.[cm]?tsx?$/.test(module.filename)) return found;
  walk(module.ast, module.visitorKeys, (node) => {
    if ((node.type !== "TSPropertySignature" && node.type !== "PropertyDefinition") || node.computed || !node.typeAnnotation) return undefined;
    const name = keyName(node);
    const type = node.typeAnnotation.typeAnnotation;
    // These allow anything.
    if (type.type === "TSAnyKeyword" || type.type === "TSUnknownKeyword") return undefined;
    const kind = kindOf(type);
    // Two types of one name: nobody knows which of them is meant.
    found.set(name, found.has(name) && found.get(name) !== kind ? "other" : kind);
    return undefined;
  });
  return found;
});

/** What a written type says of a value. */
export function kindOf(type: AST.TypeNode): Declared {
  switch (type.type) {
    case "TSArrayType":
      return "array";
    case "TSBooleanKeyword":
      return "boolean";
    case "TSNumberKeyword":
      return "number";
    case "TSStringKeyword":
      return "string";
    case "TSTypeReference":
      return type.typeName.type === "Identifier" && type.typeName.name === "Array" ? "array" : "other";
    default:
      return "other";
  }
}
