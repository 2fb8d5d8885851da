export { accessesIn, isOnlyRead, isWritten, type Access } from "./accesses.js";
export { membersOf } from "./declared.js";
export { evidenceOf, type Evidence } from "./evidence.js";
export { declare, fieldOf, type Field } from "./fields.js";
export { bodyParameter, type BodyParameter } from "./parameter.js";
export { FLAG_NAMES, LIST_METHODS, TEXT_METHODS, TEXT_NAMES } from "./words.js";
