import type { Served } from "../../analysis/served/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { isCall, stringValue } from "../../syntax/node.js";
import type { Edit, Edits } from "../edits/index.js";

/** The same call with a folder named `public`, spelled in the way of what stood there. */
export function publicPath({ node, folder, joined, implicit, content }: Served, edits: Edits): Edit[] {
  const text = edits.string("public");
  if (implicit) return isCall(node) ? edits.addArgument(node, text) : [];
  if (joined) return edits.replace(folder, fileBelow(folder, edits));
  if (content !== "root" && content !== "source") return edits.replace(folder, sibling(folder, edits) ?? text);
  if (stringValue(folder) !== undefined || edits.text(folder).replace(/\s/g, "") === "process.cwd()") return edits.replace(folder, text);
  if (isCall(folder) && folder.arguments.length > 1) return edits.addArgument(folder, text);
  if (folder.type === "BinaryExpression") return edits.replace(folder.right, edits.string("/public"));
  return edits.replace(folder, `\`\${${edits.text(folder)}}/public\``);
}

/** `join(__dirname, "logs")` becomes `join(__dirname, "public")`. */
function sibling(node: Node, edits: Edits): string | undefined {
  if (!isCall(node)) return undefined;
  const last = node.arguments.at(-1);
  if (!last || stringValue(last) === undefined) return undefined;
  const start = edits.text(node).slice(0, last.range[0] - node.range[0]);
  return `${start}${edits.string("public")}${edits.text(node).slice(last.range[1] - node.range[0])}`;
}

/** A file keeps its name, in another folder. */
function fileBelow(node: Node, edits: Edits): string {
  if (isCall(node) && node.arguments.length > 1) {
    const [first, ...rest] = node.arguments as readonly AST.Expression[];
    if (first) return `${edits.text(node.callee)}(${[edits.text(first), edits.string("public"), ...rest.slice(-1).map((part) => edits.text(part))].join(", ")})`;
  }
  const name = stringValue(node)?.split("/").at(-1);
  if (name !== undefined) return edits.string(`public/${name}`);
  if (node.type === "BinaryExpression") return `${edits.text(node.left)} + ${edits.string("/public/")} + ${edits.text(node.right)}`;
  if (node.type === "TemplateLiteral") return edits.text(node).replace(/\}/, "}/public");
  return `\`public/\${${edits.text(node)}}\``;
}
