import type { Node } from "../../concepts/ast.js";
import type { Constant, ExposureSpec } from "../../concepts/decisions.js";
import type { FileAnalysis } from "../file.js";
import { decidedIn, type Decided } from "./decided.js";
import { constantOf, inDevelopment, nodeIn, read, switchedOn } from "./reading.js";

/** Something meant for developers that any client gets to see. */
export interface Exposure {
  readonly shows: ExposureSpec["shows"];
  /** The setting's value, or the call that exposes by itself. */
  readonly node: Node;
  /** The value that the setting certainly has; undefined for a call. */
  readonly value: Constant | undefined;
  /** Whether the value is a constant of this file. */
  readonly constant: boolean;
}

export function exposuresIn(file: FileAnalysis): Exposure[] {
  return decidedIn(file).flatMap((decided) => (decided.decisions.exposes ?? []).flatMap((spec) => exposure(decided, spec, file) ?? []));
}

function exposure(decided: Decided, spec: ExposureSpec, file: FileAnalysis): Exposure | undefined {
  if ((spec.unless ?? []).some((place) => read(decided, place, file).values.some((t) => constantOf(t) !== false))) return undefined;
  if (!spec.by) return inDevelopment([decided.node], file) ? undefined : { shows: spec.shows, node: decided.node, value: undefined, constant: false };
  const trail = switchedOn(decided, spec.by, file);
  if (!trail) return undefined;
  const node = nodeIn(file, decided, trail);
  return { shows: spec.shows, node, value: constantOf(trail), constant: "node" in trail.origin && trail.origin.node === node };
}
