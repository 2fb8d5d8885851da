// What a model says, taken apart into rows: each is one fact that decides by itself what a rule reports.
import type { FrameworkModel, Method, Model, Shape, Yield } from "../../src/concepts/model.js";

export interface Row {
  /** `express.response.methods.jsonp.sinks` */
  path: string;
  /** The shape it belongs to; nothing where it is no fact of a shape. */
  shape: string | undefined;
  /** Words of which code has to contain one for the row to count; nothing where any code may. */
  words: readonly string[] | undefined;
  /** The model without it. */
  without: Model;
}

type Key = string | number;
type Keys = readonly Key[];

/** What a call does: takes handlers, lets out, reads records, checks. What else a method says leads from one value to the next, or is of no account without these. */
const EFFECTS = ["sinks", "handlers", "query", "guard", "bodySchema", "responseSchema", "hides"] as const;

/** Whether something comes in by this value, or is let through. */
function lets(value: Yield | null | undefined): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("request" in value) return value.request === "body";
  return "error" in value || "records" in value || ("middleware" in value && value.middleware === "validatesBody");
}

function* ofMethod(method: Method, at: Keys): Iterable<Keys> {
  for (const heading of EFFECTS) if (method[heading] !== undefined) yield [...at, heading];
  if (lets(method.returns)) yield [...at, "returns"];
}

function* ofShape(shape: Shape): Iterable<Keys> {
  for (const [name, value] of Object.entries(shape.props ?? {})) if (lets(value)) yield ["props", name];
  if (lets(shape.anyProp)) yield ["anyProp"];
  for (const [name, method] of Object.entries(shape.methods ?? {})) yield* ofMethod(method, ["methods", name]);
  for (const key of ["anyMethod", "call", "construct", "tag"] as const) if (shape[key]) yield* ofMethod(shape[key], [key]);
  for (const name of Object.keys(shape.assign ?? {})) yield ["assign", name];
}

function* ofFramework({ handlers, fileRoutes = [], decorated = [], conventions = [] }: FrameworkModel): Iterable<Keys> {
  for (const name of Object.keys(handlers)) yield ["handlers", name];
  for (const [i, route] of fileRoutes.entries()) for (const name of Object.keys(route.exports)) yield ["fileRoutes", i, "exports", name];
  for (const [i, route] of decorated.entries()) {
    for (const j of route.methods.keys()) yield ["decorated", i, "methods", j];
    for (const j of (route.names ?? []).keys()) yield ["decorated", i, "names", j];
    for (const [name, value] of Object.entries(route.params)) if (lets(value)) yield ["decorated", i, "params", name];
  }
  for (const i of conventions.keys()) yield ["conventions", i];
}

function* pathsOf(model: Model): Iterable<Keys> {
  for (const [id, shape] of Object.entries(model.shapes ?? {})) for (const path of ofShape(shape)) yield ["shapes", id, ...path];
  for (const [name, value] of Object.entries(model.types ?? {})) if (lets(value) || (typeof value === "object" && "handler" in value)) yield ["types", name];
  if (model.kind === "framework") yield* ofFramework(model);
}

/** A copy without what stands at the path. */
function without<T>(value: T, [key, ...rest]: Keys): T {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return (rest.length === 0 ? list.filter((_, i) => i !== key) : list.map((one, i) => (i === key ? without(one, rest) : one))) as T;
  }
  const copy = { ...(value as Record<string, unknown>) };
  if (rest.length === 0) Reflect.deleteProperty(copy, key);
  else copy[key] = without(copy[key], rest);
  return copy as T;
}

function at(model: Model, path: Keys): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<Key, unknown>)[key], model);
}

function spelled(model: Model, path: Keys): string {
  const words = path.map((key, i) => {
    const value = at(model, path.slice(0, i + 1));
    return typeof key === "number" && typeof value === "string" ? value : String(key);
  });
  return words[0] === "shapes" ? words.slice(1).join(".") : [model.id, ...words].join(".");
}

/** Where the name of a row stands that other rows of the same description may share. */
function nameAt(path: Keys): number {
  if (path[0] === "shapes" && ["methods", "props", "assign"].includes(String(path[2]))) return 3;
  return path[0] === "types" || path[0] === "decorated" || path[0] === "fileRoutes" ? path.length - 1 : -1;
}

function wordOf(path: Keys): string | undefined {
  const name = path[0] === "decorated" || path[0] === "fileRoutes" ? undefined : path[nameAt(path)];
  return typeof name === "string" && /^[A-Za-z_$][\w$]*$/.test(name) ? name : undefined;
}

/** Names with the same description, side by side in one place of a model, are one row. */
export function rowsOf(model: Model): Row[] {
  const groups = new Map<string, Keys[]>();
  for (const path of pathsOf(model)) {
    const named = nameAt(path);
    const described = path[0] === "decorated" && path[2] !== "params" ? "" : at(model, path);
    const key = JSON.stringify(named < 0 ? path : [path.slice(0, named), path.slice(named + 1), described]);
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  return [...groups.values()].map((paths) => {
    const [first = []] = paths;
    const words = paths.map(wordOf).filter((word) => word !== undefined);
    return {
      path: paths.length === 1 ? spelled(model, first) : `${spelled(model, first)} and ${paths.length - 1} like it`,
      shape: first[0] === "shapes" ? String(first[1]) : undefined,
      words: words.length < paths.length ? undefined : words,
      // From the last on: positions in lists stay as they are.
      without: [...paths].reverse().reduce<Model>((all, path) => without(all, path), model),
    };
  });
}
