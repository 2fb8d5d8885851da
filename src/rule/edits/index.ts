export { block, group, hardline, ifBroken, indent, join, line, printFlat, softline, type Doc } from "./doc.js";
export { Edits } from "./edits.js";
export { distinct, merge, overlap, type Edit } from "./merge.js";
export type { Added } from "./expressions.js";
