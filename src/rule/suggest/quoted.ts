import type { FileAnalysis } from "../../analysis/index.js";
import type { Node } from "../../concepts/ast.js";

const LONGEST = 60;

/** An expression as the messages quote it: on one line, and not longer than one reads. */
export function quoted(file: FileAnalysis, node: Node): string {
  const text = file.module.text.slice(...node.range).replace(/\s+/g, " ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text;
}
