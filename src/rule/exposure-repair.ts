import { propertyExporting, unprefixed, type Exposure } from "../analysis/secrets/index.js";
import type { AST, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Edit, Edits } from "./edits/index.js";

/** Takes a value out of an answer: its property goes, or an undefined takes its place. */
export function withoutProperty(node: Node, edits: Edits): Edit[] {
  const parent = node.parent;
  if (parent?.type === "Property" && parent.value === node && parent.parent.type === "ObjectExpression") return edits.remove(parent);
  if (parent?.type === "ArrayExpression") return edits.remove(node);
  return [edits.rewrite(node, "undefined")];
}

/** Keeps an exported value inside of its module; undefined where that is more than one edit can do. */
export function withoutExport({ node, name }: Exposure, module: Module, edits: Edits): Edit[] | undefined {
  const statement = topStatement(node);
  if (name !== undefined) {
    if (statement?.type === "ExportNamedDeclaration" && statement.declaration?.type === "VariableDeclaration" && statement.declaration.declarations.length === 1) return edits.removeExport(statement);
    const specifier = specifierOf(name, module);
    if (specifier) return edits.removeExport(specifier);
    const property = propertyExporting(name, module);
    if (property) return edits.remove(property);
    if (statement?.type === "ExpressionStatement" && statement.expression.type === "AssignmentExpression") return edits.removeExport(statement.expression);
    return undefined;
  }
  const property = node.parent;
  // The modifier is what a reader sees; callers outside of the class no longer compile.
  if (property?.type === "PropertyDefinition" && property.static && property.key.type === "Identifier" && edits.typescript) return privately(property);
  return property?.type === "Property" && property.parent.type === "ObjectExpression" ? edits.remove(property) : undefined;
}

/** `static readonly key` -> `private static readonly key` */
function privately(field: AST.PropertyDefinition): Edit[] {
  const at = field.range[0];
  return [{ range: [at, at], text: "private " }];
}

function specifierOf(local: string, module: Module): Node | undefined {
  for (const statement of module.ast.body) {
    if (statement.type !== "ExportNamedDeclaration" || statement.source) continue;
    const found = statement.specifiers.find((one) => "name" in one.local && one.local.name === local);
    if (found) return found;
  }
  return undefined;
}

/** The same variable under a name that no bundler copies. */
export function withoutPrefix({ node, variable, secret }: Exposure): { variable: string; text: string } | undefined {
  const bare = unprefixed(variable);
  if (secret || bare === variable || node.type !== "MemberExpression" || bare === "") return undefined;
  return { variable: bare, text: `process.env.${bare}` };
}

function topStatement(node: Node): Node | undefined {
  for (let at: Node | undefined = node; at; at = at.parent ?? undefined) if (at.parent?.type === "Program") return at;
  return undefined;
}
