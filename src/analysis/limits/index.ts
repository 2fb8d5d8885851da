import type { Node } from "../../concepts/ast.js";
import type { LimitSpec } from "../../concepts/decisions.js";
import type { FileAnalysis } from "../file.js";
import { constantOf, decidedIn, nodeIn, read, type Decided } from "../decisions/index.js";
import { collectedIn, isRequestStream, type Collected } from "./collected.js";
import { takesNoFiles } from "./files.js";
import { limitedElsewhere } from "./elsewhere.js";
import { sizeOf, type Size } from "./sizes.js";

export { sizeOfText, type Size } from "./sizes.js";
export type { Collected } from "./collected.js";

/** A place that lets clients send too much. */
export type Unlimited =
  /** A limit that is none: huge, infinite, or no size at all. */
  | { readonly kind: "huge" | "off"; readonly node: Node; readonly size: Size; readonly spec: LimitSpec }
  /** Nothing is said, and the library has no limit or a huge one. */
  | { readonly kind: "missing"; readonly node: Node; readonly spec: LimitSpec; readonly decided: Decided }
  /** The code collects the body itself. */
  | { readonly kind: "collected"; readonly node: Node; readonly collected: Collected };

export function unlimitedIn(file: FileAnalysis, most: Size): Unlimited[] {
  const declared = decidedIn(file).flatMap((decided) => (decided.decisions.limits ?? []).flatMap((spec) => unlimited(decided, spec, most, file) ?? []));
  return [...declared, ...collectedIn(file).map((collected) => ({ kind: "collected" as const, node: collected.node, collected }))];
}

function unlimited(decided: Decided, spec: LimitSpec, most: Size, file: FileAnalysis): Unlimited | undefined {
  if (spec.of && !isRequest(decided, spec.of.arg, file)) return undefined;
  if (spec.when) {
    const { values } = read(decided, spec.when, file);
    if (values.length === 0 || !values.every((t) => constantOf(t) === true)) return undefined;
  }
  const given = spec.at.map((place) => read(decided, place, file).values).filter((values) => values.length > 0);
  if (given.length === 0) return isMissing(decided, spec, most, file) ? { kind: "missing", node: decided.node, spec, decided } : undefined;
  // Several places bound it together: one good bound is enough.
  const sizes = given.map((values) => values.map((t) => ({ t, size: sizeOf(t, file) })));
  if (sizes.some((all) => all.some(({ size }) => size === undefined || size < mostOf(spec, most)))) return undefined;
  const first = sizes[0]?.[0];
  if (!first || first.size === undefined) return undefined;
  return { kind: first.size === Infinity ? "off" : "huge", node: nodeIn(file, decided, first.t), size: first.size, spec };
}

/** Uploads are large by nature: whoever chose a size for them has thought of it. */
function mostOf(spec: LimitSpec, most: Size): Size {
  return spec.takes === "files" ? Infinity : most;
}

function isMissing(decided: Decided, spec: LimitSpec, most: Size, file: FileAnalysis): boolean {
  if (spec.otherwise !== "none" && spec.otherwise < most) return false;
  if (decided.call && takesNoFiles(decided.call, spec.none ?? [], file)) return false;
  return !limitedElsewhere(spec.elsewhere ?? [], file);
}

function isRequest(decided: Decided, index: number, file: FileAnalysis): boolean {
  const node = decided.argument(index);
  return node !== undefined && isRequestStream(node, file);
}

