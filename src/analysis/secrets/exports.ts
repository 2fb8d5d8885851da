import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { exportsOf } from "../../flow/exports.js";
import { variableOf } from "../../flow/scopes.js";
import { enclosingClass, memberChain } from "../../syntax/node.js";
import type { Place } from "./places.js";

/** How a value leaves the module with its exports. */
export interface Reach {
  /** The exported name when the value itself is the export, not a part of it. */
  readonly name: string | undefined;
}

/** Whether what stands at a place is reachable through the module's exports; undefined when it is not. */
export function exportReach(place: Place, node: Node, module: Module): Reach | undefined {
  switch (place.end) {
    case "variable":
      return ofVariable(place, module);
    case "export":
      return { name: place.holder === undefined ? "default" : undefined };
    case "class": {
      const field = fieldAround(node);
      const owner = field?.static === true && field.accessibility !== "private" && field.key.type !== "PrivateIdentifier" ? enclosingClass(field) : undefined;
      return owner?.id && isExported(owner.id, module) ? { name: undefined } : undefined;
    }
    case "enum": {
      const declaration = ancestor(node, "TSEnumDeclaration");
      return declaration?.type === "TSEnumDeclaration" && isExported(declaration.id, module) ? { name: undefined } : undefined;
    }
    case "argument":
    case "other":
    case "parameter":
    case "return":
      return undefined;
  }
}

function ofVariable({ holder, top, names }: Place, module: Module): Reach | undefined {
  const owner = top.parent;
  if (owner?.type === "VariableDeclarator") {
    if (!isExported(owner.id, module)) return undefined;
    return { name: holder === owner && owner.id.type === "Identifier" ? owner.id.name : undefined };
  }
  if (owner?.type !== "AssignmentExpression") return undefined;
  const { root } = memberChain(owner.left);
  if (root.type !== "Identifier") return undefined;
  if (root.name === "exports" || (root.name === "module" && names.includes("exports"))) return { name: holder === owner && names[0] !== "exports" ? names[0] : undefined };
  return isExported(root, module) ? { name: undefined } : undefined;
}

/** Whether a name of the module is exported, itself or inside an exported object. */
function isExported(id: Node, module: Module): boolean {
  const variable = variableOf(id, module);
  const { named, whole } = exportsOf(module);
  const same = (node: Node): boolean => node === id || (variable !== undefined && variableOf(node, module) === variable);
  for (const exported of named.values()) if (exported.kind === "local" && (same(exported.node) || holds(exported.node, same))) return true;
  return whole !== undefined && (same(whole) || holds(whole, same));
}

/** The property of an exported object that holds the variable: `module.exports = { router, SECRET }`. */
export function propertyExporting(local: string, module: Module): Node | undefined {
  const { named, whole } = exportsOf(module);
  const held = [whole, ...[...named.values()].flatMap((e) => (e.kind === "local" ? [e.node] : []))];
  for (const node of held) {
    if (node?.type !== "ObjectExpression") continue;
    const found = node.properties.find((p) => p.type === "Property" && p.value.type === "Identifier" && p.value.name === local);
    if (found) return found;
  }
  return undefined;
}

/** `export default { jwtSecret }`, `module.exports = { keys: { jwtSecret } }` */
function holds(node: Node, same: (node: Node) => boolean): boolean {
  if (node.type !== "ObjectExpression") return false;
  return node.properties.some((p) => (p.type === "Property" ? same(p.value) || holds(p.value, same) : same(p.argument)));
}

function fieldAround(node: Node): AST.PropertyDefinition | undefined {
  const field = ancestor(node, "PropertyDefinition");
  return field?.type === "PropertyDefinition" ? field : undefined;
}

function ancestor(node: Node, type: string): Node | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.type === type) return at;
  return undefined;
}

