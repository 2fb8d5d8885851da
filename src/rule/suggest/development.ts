import type { Node } from "../../concepts/ast.js";
import { block, type Edit, type Edits } from "../edits/index.js";

/** Makes a setting or a call happen in development only: NODE_ENV unset, as it often is, counts as production. */
export function tieToDevelopment(node: Node, isTrue: boolean, edits: Edits): Edit[] {
  const test = `process.env.NODE_ENV === ${edits.string("development")}`;
  if (isTrue) return edits.replace(node, test, "logical");
  const statement = enclosingStatement(node);
  if (statement?.type === "ExpressionStatement") {
    const text = edits.text(statement);
    return text.includes("\n") ? [...edits.wrap(statement, `if (${test}) `, "")] : [edits.rewrite(statement, block(`if (${test})`, [text]))];
  }
  if (node.parent?.type === "ArrayExpression") return edits.replace(node, `...(${test} ? [${edits.text(node)}] : [])`);
  if (node.parent?.type === "Property" && node.type !== "CallExpression") return edits.replace(node, `${test} && ${edits.text(node)}`, "logical");
  return edits.replace(node, `${test} ? ${edits.text(node)} : undefined`, "conditional");
}

/** The statement that consists of the call, alone or among the arguments of another: `app.use(errorhandler());`. */
function enclosingStatement(node: Node): Node | undefined {
  let at = node;
  for (let left = 3; left > 0 && at.parent; left--) {
    at = at.parent;
    if (at.type === "ExpressionStatement") return at;
    if (at.type !== "CallExpression" && at.type !== "AwaitExpression" && at.type !== "ChainExpression") return undefined;
  }
  return undefined;
}
