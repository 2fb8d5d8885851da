import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Field } from "../../concepts/records.js";
import { keyName, stringValue, unwrap } from "../../syntax/node.js";
import { lastName, merged, objectOf, scalarNamed } from "./fields.js";
import type { Reader, Tools } from "./reader.js";

/** `pgTable("users", { … })` and its kin, also through `pgTableCreator` and `schema.table`. */
export const drizzle: Reader = {
  id: "drizzle",
  read: ({ node, module }, tools) => {
    if (node.type !== "CallExpression" || !/table/i.test(lastName(node.callee) ?? "")) return undefined;
    const name = stringValue(node.arguments[0]);
    const columns = name === undefined ? undefined : objectOf(node.arguments[1], module, tools);
    if (name === undefined || !columns) return undefined;
    const { fields, open } = columnsOf(columns.object, columns.module, tools, 0);
    return { name, fields, open, serialisation: "plain", file: module.filename };
  },
};

function columnsOf(object: AST.ObjectExpression, module: Module, tools: Tools, depth: number): { readonly fields: readonly Field[]; readonly open: boolean } {
  let open = false;
  const lists = object.properties.map((property): readonly Field[] => {
    if (property.type === "Property") return keyName(property) === "*" ? [] : [tools.field(keyName(property), { scalar: scalarNamed(builderOf(property.value)) })];
    const spread = depth < 4 ? objectOf(property.argument, module, tools) : undefined;
    const inside = spread && columnsOf(spread.object, spread.module, tools, depth + 1);
    open ||= inside?.open ?? true;
    return inside?.fields ?? [];
  });
  return { fields: merged(...lists), open };
}

/** `text` of `text("name").notNull().default(sql`…`)`: what the chain of calls begins with. */
function builderOf(node: Node): string | undefined {
  let at = unwrap(node);
  while (at.type === "CallExpression" && at.callee.type === "MemberExpression" && unwrap(at.callee.object).type === "CallExpression") at = unwrap(at.callee.object);
  return lastName(at);
}
