import type { Node } from "../concepts/ast.js";
import { within } from "../syntax/within.js";
import type { BodyRead } from "./bodies.js";
import type { FileAnalysis } from "./file.js";

const known = new WeakMap<FileAnalysis, readonly { readonly range: readonly [number, number]; readonly read: BodyRead }[]>();

/** The unguarded reads of a body inside of a node, in the order of the text, without a look at all those of the file. */
export function readsWithin(file: FileAnalysis, outer: Node): BodyRead[] {
  const all = known.get(file) ?? file.bodyReads.map((read) => ({ range: read.node.range, read }));
  known.set(file, all);
  return within(all, outer).map(({ read }) => read);
}
