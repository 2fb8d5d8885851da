import type { Path, Trail } from "../concepts/origin.js";
import { memberOfClass, memberOfInstance } from "./classes.js";
import type { Context, Engine } from "./engine.js";
import { traceNamespace } from "./imports.js";
import { memberOfRows, memberOfShape } from "./library.js";
import { merge, plain, stop } from "./trails.js";

/** Reads a path from values that were already traced to their origin. */
export function follow(engine: Engine, trails: readonly Trail[], path: Path, context: Context, deep: boolean): readonly Trail[] {
  return merge(...trails.map((t) => followOne(engine, t, path, context, deep)));
}

function followOne(engine: Engine, t: Trail, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const { origin } = t;
  if (path.length === 0 && !(deep && (origin.kind === "object" || origin.kind === "instance"))) return [t];
  switch (origin.kind) {
    case "request":
    case "error":
    case "parameter":
      return [{ ...t, origin: { ...origin, path: [...origin.path, ...path] } }];
    case "rows":
      return memberOfRows(engine, t, path, context, deep) ?? [{ ...t, origin: { ...origin, path: [...origin.path, ...path] } }];
    case "object":
      return engine.trace(origin.node, path, origin.env as Context, deep);
    case "shape":
      return memberOfShape(engine, t, origin, path, context, deep);
    case "instance":
      return memberOfInstance(engine, origin, path, context, deep);
    case "class":
      return memberOfClass(engine, origin, path, context, deep);
    case "namespace":
      return traceNamespace(engine, origin.module, path, t.steps.node, deep);
    case "validated":
    case "unknown":
      return [t];
    case "function":
      return stop("dynamic", origin.node);
    case "literal":
    case "env":
    case "plain":
      return plain(t.steps.node);
  }
}
