import type { FileAnalysis } from "../../analysis/index.js";
import type { Exposure } from "../../analysis/records.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { RelationPlace } from "../../concepts/model.js";
import { keyName, programOf, stringValue, unwrap } from "../../syntax/node.js";
import type { Doc, Edit, Edits } from "../edits/index.js";
import type { Kept } from "./query-fields.js";
import { property } from "./query-select.js";

/** Takes named credentials out of a projection. */
export function withoutFields(file: FileAnalysis, { query, fields }: Exposure, edits: Edits): readonly Edit[] | undefined {
  const node = query.projection.kind === "only" ? unwrap(query.projection.node) : undefined;
  if (!node || programOf(node) !== file.module.ast) return undefined;
  if (node.type === "ObjectExpression") return without(node.properties.filter((one) => one.type === "Property" && fields.includes(keyName(one))), edits);
  if (node.type === "ArrayExpression") return without(node.elements.filter((one): one is AST.Expression => one !== null && fields.includes((stringValue(one) ?? "").replace(/^.*\./, ""))), edits);
  return inText(node, fields, edits);
}

function without(elements: readonly Node[], edits: Edits): readonly Edit[] | undefined {
  return elements.length > 0 ? edits.remove(...elements) : undefined;
}

/** `"id name password"`, `SELECT id, password FROM users`. */
function inText(node: Node, fields: readonly string[], edits: Edits): readonly Edit[] | undefined {
  if (node.type !== "Literal" && node.type !== "TemplateLiteral") return undefined;
  const text = edits.text(node);
  const names = fields.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  const cleaned = text
    .replace(new RegExp(`,\\s*(?:[\\w"\`]+\\.)?(?:${names})\\b(?!\\s*=)`, "gi"), "")
    .replace(new RegExp(`(?<![\\w.])(?:[\\w"\`]+\\.)?\\+?(?:${names})\\b\\s*,?\\s*`, "i"), "");
  const tidy = cleaned.replace(/\s+(['"`])$/, "$1");
  return tidy === text ? undefined : [{ range: node.range, text: tidy }];
}

/** Names the fields of a relation that is loaded whole. */
export function narrowedRelation(file: FileAnalysis, { query, relation }: Exposure, kept: Kept, edits: Edits): readonly Edit[] | undefined {
  if (!relation || programOf(relation.node) !== file.module.ast) return undefined;
  const model = file.index.models.find((one) => one.kind === "database" && one.id === query.database);
  const places = Object.values(model?.shapes ?? {}).flatMap((shape) => Object.values(shape.methods ?? {}).flatMap((method) => method.query?.relations ?? []));
  const node = relation.node.type === "Property" ? relation.node : unwrap(relation.node);
  if (node.type === "Property") return inKeys(node, places, kept, edits);
  if (node.type === "ObjectExpression") return inObject(node, places, kept, edits);
  return inWords(node, places, kept, edits);
}

function inKeys(node: AST.Property, places: readonly RelationPlace[], kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const projection = places.find(({ form }) => form === "keys")?.projection;
  const key = projection && "key" in projection ? projection.key : undefined;
  if (key === undefined) return undefined;
  const value: Doc = edits.braces(noted(kept, (name) => `${name}: true`));
  if (node.value.type === "ObjectExpression") return edits.addProperty(node.value, key, value);
  return edits.replace(node.value, edits.braces([[`${key}: `, value]]), "object");
}

function inObject(node: AST.ObjectExpression, places: readonly RelationPlace[], kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const projection = places.find(({ form }) => form === "objects")?.projection;
  if (!projection || !("key" in projection) || property(node, projection.key)) return undefined;
  const value = projection.form === "words" ? edits.string(kept.fields.join(" ")) : edits.array(noted(kept, (name) => edits.string(name)));
  return edits.addProperty(node, projection.key, value);
}

/** `.populate("author")` takes the fields as its next argument. */
function inWords(node: Node, places: readonly RelationPlace[], kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const call = node.parent;
  const projection = places.find(({ form, projection: own }) => form === "words" && own && !("key" in own))?.projection;
  if (call?.type !== "CallExpression" || !projection || "key" in projection || call.arguments.length !== projection.arg) return undefined;
  return edits.addArgument(call, edits.string(kept.fields.join(" ")));
}

function noted({ fields, guessed }: Kept, write: (name: string) => string): string[] {
  return fields.map((name, i) => write(name) + (guessed && i === fields.length - 1 ? " /* and the fields that the client needs */" : ""));
}

