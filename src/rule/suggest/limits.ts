import type { Collected } from "../../analysis/limits/index.js";
import type { Node } from "../../concepts/ast.js";
import type { Edit, Edits } from "../edits/index.js";

/** Counts what comes, and stops at a megabyte. */
export function counted({ around, chunk, source, node }: Collected, edits: Edits): Edit[] {
  const received = edits.freshName("received");
  const limit = "1_000_000";
  const stop = source ? `if (${received} > ${limit}) ${edits.text(source)}.destroy()${edits.semi}` : `if (${received} > ${limit}) throw new Error(${edits.string("The request body is too large.")})${edits.semi}`;
  const count = `${received} += ${chunk}.length${edits.semi}`;
  const declared = edits.before(around, `let ${received} = 0${edits.semi}`) ?? [];
  const inside = around.type === "ForOfStatement" ? edits.before(firstOf(around.body) ?? node, count, stop) : edits.atStart(around, count, stop);
  return [...declared, ...(inside ?? [])];
}

function firstOf(body: Node): Node | undefined {
  return body.type === "BlockStatement" ? body.body[0] : body;
}
