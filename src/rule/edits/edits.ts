import type { SourceCode } from "eslint";
import type { Node } from "../../concepts/ast.js";
import type { Edit } from "./merge.js";

/** Changes to the text of one file, in the file's own style. */
export class Edits {
  private constructor(private readonly source: SourceCode) {}

  static of(source: SourceCode): Edits {
    return new Edits(source);
  }

  /** The source text of a node. */
  text(node: Node): string {
    return this.source.text.slice(...node.range);
  }

  replace(node: Node, text: string): Edit {
    return { range: node.range, text };
  }
}
