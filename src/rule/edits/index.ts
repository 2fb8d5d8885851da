export { merge, type Edit } from "./merge.js";
export { Edits } from "./edits.js";
