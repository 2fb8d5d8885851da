import type { AST, Node } from "../../concepts/ast.js";
import type { FileAnalysis } from "../file.js";
import { BodyUses } from "./body-uses.js";
import { ClassUses } from "./class-uses.js";
import { openJsonSchemas } from "./json-schemas.js";
import { openProperties, type OpenProperty } from "./properties.js";
import { openSchemas, type OpenSchema } from "./schemas.js";

export type { OpenProperty } from "./properties.js";
export type { OpenSchema } from "./schemas.js";

/** A string of a request body that may be as long as the client likes. */
export type OpenString =
  | { readonly kind: "schema"; readonly node: Node; readonly schema: OpenSchema }
  | { readonly kind: "property"; readonly node: Node; readonly property: OpenProperty }
  | { readonly kind: "json"; readonly node: AST.ObjectExpression };

export function openStrings(file: FileAnalysis): OpenString[] {
  const schemas = openSchemas(file);
  const uses = schemas.length > 0 ? new BodyUses(file) : undefined;
  const properties = openProperties(file);
  const classes = properties.length > 0 ? new ClassUses(file) : undefined;
  return [
    ...schemas.filter((s) => uses?.reaches(s.top) === true).map((schema) => ({ kind: "schema" as const, node: schema.maker, schema })),
    ...properties.filter((p) => classes?.reaches(p.property.parent.parent) === true).map((property) => ({ kind: "property" as const, node: property.property.key, property })),
    ...openJsonSchemas(file).map((node) => ({ kind: "json" as const, node })),
  ];
}
