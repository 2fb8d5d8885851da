import type { FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { programOf } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import type { Edit, Edits } from "../edits/index.js";
import type { Kept } from "./query-fields.js";

/** `SELECT *`, `SELECT u.*`, `RETURNING *`: the star, and the table's short name before it. */
const star = /\b(select\s+(?:distinct\s+|all\s+)?|returning\s+|,\s*)((?:[\w"`]+\.)?)\*(?!\s*\))/i;

/** Columns in the place of the star in the statement that a call is given or a tag stands before, in its text or in the constant that holds it. */
export function columnList(file: FileAnalysis, call: AST.CallExpression | AST.TaggedTemplateExpression, { fields, guessed }: Kept, edits: Edits): readonly Edit[] | undefined {
  const columns = (prefix: string): string => fields.map((name) => prefix + name).join(", ") + (guessed ? " /* and the columns that the client needs */" : "");
  for (const text of textsOf(file, call)) {
    const source = edits.text(text);
    const match = star.exec(source);
    if (!match) continue;
    const at = text.range[0] + match.index + (match[1] ?? "").length;
    const prefix = match[2] ?? "";
    const from = at - text.range[0];
    const changed = source.slice(0, from) + columns(prefix) + source.slice(from + prefix.length + 1);
    if (!source.includes("\n")) return edits.replace(text.parent?.type === "TaggedTemplateExpression" ? text.parent : text, text.parent?.type === "TaggedTemplateExpression" ? edits.text(text.parent.tag) + changed : changed);
    return [{ range: [at, at + prefix.length + 1], text: columns(prefix) }];
  }
  return undefined;
}

/** The string and template literals that the statement is made of. */
function textsOf(file: FileAnalysis, call: AST.CallExpression | AST.TaggedTemplateExpression): Node[] {
  if (call.type === "TaggedTemplateExpression") return [call.quasi];
  const [first] = call.arguments;
  if (!first || first.type === "SpreadElement") return [];
  const out: Node[] = [];
  const collect = (root: Node): void => {
    walk(root, file.module.visitorKeys, (node) => {
      if ((node.type === "Literal" && typeof node.value === "string") || node.type === "TemplateLiteral") out.push(node);
      return undefined;
    });
  };
  collect(first);
  for (const { origin } of file.trace(first)) if ("node" in origin && programOf(origin.node) === file.module.ast) collect(origin.node);
  return out;
}
