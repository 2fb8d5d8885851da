import type { Served } from "../../analysis/served/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { isCall, stringValue } from "../../syntax/node.js";
import type { Edit, Edits } from "../edits/index.js";

/** The same call with a folder named `public`, spelled in the way of what stood there. */
export function publicPath({ node, decided, implicit, content }: Served, edits: Edits): Edit[] {
  const text = edits.string("public");
  if (implicit) return isCall(node) && node.arguments.length === 0 ? edits.addArgument(node, text) : edits.replace(node, edits.text(node));
  const inside = content === "root" || content === "source";
  if (decided.decisions.serves?.some((s) => s.what === "file" || s.what === "read") === true) return edits.replace(node, fileBelow(node, edits));
  if (!inside) return edits.replace(node, sibling(node, edits) ?? text);
  if (stringValue(node) !== undefined || spelled(node, edits) === "process.cwd()") return edits.replace(node, text);
  if (isCall(node) && node.arguments.length > 0) return edits.addArgument(node, text);
  return edits.replace(node, `\`\${${edits.text(node)}}/public\``);
}

function spelled(node: Node, edits: Edits): string {
  return edits.text(node).replace(/\s/g, "");
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
  return name === undefined ? `\`\${${edits.text(node)}}/public\`` : edits.string(`public/${name}`);
}
