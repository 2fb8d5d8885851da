import type { Decisions } from "../../concepts/decisions.js";
import type { Shape } from "../../concepts/model.js";
import type { ModelIndex } from "../knowledge.js";

interface Names {
  /** Names of methods whose call may decide something. */
  readonly methods: ReadonlySet<string>;
  /** Names of functions and classes, read from a namespace, whose call may. */
  readonly functions: ReadonlySet<string>;
  /** Specifiers of packages that have settings which decide. */
  readonly packages: RegExp;
  /** Methods that are handed a plugin beside its options. */
  readonly registers: ReadonlySet<string>;
  /** Names of types whose objects decide something. */
  readonly types: ReadonlySet<string>;
}

const cache = new WeakMap<ModelIndex, Names>();

/** A cheap test before the exact one: most calls of a file have none of these names. */
export function decidingNames(index: ModelIndex): Names {
  const known = cache.get(index);
  if (known) return known;
  const methods = new Set<string>();
  const types = new Set<string>();
  for (const model of index.models) {
    for (const shape of Object.values(model.shapes ?? {})) {
      for (const [name, method] of Object.entries(shape.methods ?? {})) if (own(method)) methods.add(name);
    }
    for (const names of [model.types, ...(model.companions ?? []).map((c) => c.types)]) {
      for (const [name, value] of Object.entries(names ?? {})) if (typeof value === "string" && shapeIn(index, value)?.decides) types.add(name);
    }
  }
  // What is served is served by a file that answers requests, which is known without this.
  const found = { packages: index.packagesWith((method) => method !== undefined && SETTINGS.some((part) => method[part] !== undefined)), methods, functions: index.functionsWith(own), types, registers: new Set(["register", "use"]) };
  cache.set(index, found);
  return found;
}

function shapeIn(index: ModelIndex, id: string): Shape | undefined {
  return index.shape(id);
}

function own(method: Decisions | undefined): boolean {
  return method !== undefined && (method.serves !== undefined || SETTINGS.some((part) => method[part] !== undefined));
}

const SETTINGS = ["exposes", "limits", "cookies", "unsecures"] as const;
