// What a model says, taken apart into rows: each is one fact that decides by itself what a rule reports.
import type { FrameworkModel, LibraryModel, Method, Model, Shape, ValidatorModel, Yield } from "../../src/concepts/model.js";

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

/** The same of what neither takes requests nor holds records: its part is what it does to the values of others. */
const DEEDS = [...EFFECTS, "logs", "leaves", "protects", "hands", "attaches", "step", "setting", "settings", "path", "connects", "orThrow"] as const;

/** Places of a call, each of which says something by itself. */
const PLACES = ["secrets", "exposes", "serves", "limits", "cookies", "unsecures"] as const;

/** Whether something comes in by this value, or is let through. */
function lets(value: Yield | null | undefined): boolean {
  if (typeof value !== "object" || value === null) return false;
  if ("request" in value) return value.request === "body";
  return "error" in value || "records" in value || ("middleware" in value && value.middleware === "validatesBody");
}

/** Whether a value says more than which members it has. */
function tells(value: Yield | null | undefined): boolean {
  return typeof value === "object" && value !== null && !("plain" in value) && !("same" in value) && !("shape" in value);
}

function* elements(list: readonly unknown[] = [], at: Keys): Iterable<Keys> {
  for (const i of list.keys()) yield [...at, i];
}

function* ofMethod(method: Method, at: Keys, isHelper: boolean): Iterable<Keys> {
  for (const heading of isHelper ? DEEDS : EFFECTS) if (method[heading] !== undefined) yield [...at, heading];
  // What comes out of a query is part of the query.
  if ((isHelper ? tells : lets)(method.returns) && !(isHelper && method.query)) yield [...at, "returns"];
  for (const heading of PLACES) yield* elements(method[heading], [...at, heading]);
  if (!isHelper) return;
  if (method.guard?.validated) yield [...at, "guard", "validated"];
}

function* ofShape(shape: Shape, isHelper: boolean): Iterable<Keys> {
  const says = isHelper ? tells : lets;
  for (const [name, value] of Object.entries(shape.props ?? {})) if (says(value)) yield ["props", name];
  if (says(shape.anyProp)) yield ["anyProp"];
  for (const [name, method] of Object.entries(shape.methods ?? {})) yield* ofMethod(method, ["methods", name], isHelper);
  for (const key of ["anyMethod", "call", "construct", "tag"] as const) if (shape[key]) yield* ofMethod(shape[key], [key], isHelper);
  for (const name of Object.keys(shape.assign ?? {})) yield ["assign", name];
  if (shape.extends) yield ["extends"];
  yield* elements(shape.secretProps, ["secretProps"]);
  for (const heading of PLACES) if (heading !== "secrets") yield* elements(shape.decides?.[heading], ["decides", heading]);
}

/** What a helper says beside its shapes. */
function* ofHelper(model: LibraryModel): Iterable<Keys> {
  for (const [name, value] of Object.entries(model.exports ?? {})) if (tells(value)) yield ["exports", name];
  for (const [i, { exports = {} }] of (model.companions ?? []).entries()) for (const [name, value] of Object.entries(exports)) if (tells(value)) yield ["companions", i, "exports", name];
  for (const [name, value] of Object.entries(model.globals ?? {})) if (tells(value)) yield ["globals", name];
  for (const [i, { decides }] of (model.configFiles ?? []).entries()) for (const heading of PLACES) if (heading !== "secrets") yield* elements(decides[heading], ["configFiles", i, "decides", heading]);
  if (model.errors?.internal) yield ["errors", "internal"];
  for (const heading of ["meant", "withheld", "harmless", "predicates"] as const) yield* elements(model.errors?.[heading], ["errors", heading]);
  for (const heading of ["tokens", "browserKeys", "publicVariables", "buildFolders"] as const) yield* elements(model[heading], [heading]);
}

/** Lists of names that do the same are one row each. */
function* ofValidator({ propertyDecorators, strings }: ValidatorModel): Iterable<Keys> {
  if (propertyDecorators) yield ["propertyDecorators"];
  for (const [heading, list] of Object.entries(strings ?? {})) if (Array.isArray(list) && list.length > 0) yield ["strings", heading];
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
  const isHelper = model.kind === "utility" || model.kind === "validator";
  for (const [id, shape] of Object.entries(model.shapes ?? {})) for (const path of ofShape(shape, isHelper)) yield ["shapes", id, ...path];
  for (const [name, value] of Object.entries(model.types ?? {})) if (lets(value) || (typeof value === "object" && "handler" in value)) yield ["types", name];
  if (model.kind === "framework") yield* ofFramework(model);
  if (isHelper) yield* ofHelper(model);
  if (model.kind === "validator") yield* ofValidator(model);
  if (model.kind === "utility") yield* elements(model.serialisingDecorators, ["serialisingDecorators"]);
}

/** A copy without what stands at the path. */
function without<T>(value: T, [key, ...rest]: Keys): T {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return (rest.length === 0 ? list.filter((_, i) => i !== key) : list.map((one, i) => (i === key ? without(one, rest) : one))) as T;
  }
  const copy = { ...(value as Record<string, unknown>) };
  const left = rest.length === 0 ? undefined : without(copy[key], rest);
  if (left === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = left;
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
