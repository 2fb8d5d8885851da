import type { AST, Node } from "../concepts/ast.js";
import type { Path, Query } from "../concepts/origin.js";
import { pathInRecord } from "../flow/queries.js";
import { isCall, keyName, memberName, unwrap, wrapped } from "../syntax/node.js";
import type { FileAnalysis } from "./file.js";

/** What an expression is of a query's result. */
export interface Holding {
  /** One record or a list of them. */
  readonly records: "many" | "one";
  /** Where in the value they stand: `["rows"]` in a driver's result, `["data"]` in an object around them. */
  readonly path: Path;
  /** All keys of that object, when it is one of the project's own. */
  readonly keys?: readonly string[];
  /** The value is a list of such objects. */
  readonly listed?: true;
}

/** Whether an expression is the records of a query themselves, or a plain object around them; undefined when that can't be told. */
export function holdingOf(file: FileAnalysis, node: Node, query: Query): Holding | undefined {
  const own = holdingAt(file, node, [], query);
  const origins = file.trace(node).map(({ origin }) => origin);
  // Of an object around records "any element" is any of its keys.
  const isAround = origins.some(({ kind }) => kind === "object") && !origins.some((origin) => origin.kind === "rows" && origin.query.node === query.node);
  if (own && !isAround) return own;
  for (const origin of origins) {
    if (origin.kind !== "object" || origin.node.type !== "ObjectExpression") continue;
    const keys = origin.node.properties.flatMap((property) => (property.type === "Property" ? [keyName(property)] : []));
    if (keys.length !== origin.node.properties.length || keys.includes("*")) continue;
    const listed = file.tracer.trace(node, ["*"], file.tracer.root, false).some((one) => one.origin.kind === "object" && one.origin.node === origin.node);
    for (const key of keys) {
      const inside = holdingAt(file, node, listed ? ["*", key] : [key], query);
      if (inside) return { records: inside.records, path: [key, ...inside.path], keys, ...(listed && { listed }) };
    }
  }
  return own;
}

/** The same for what stands under a key of the value. */
export function holdingUnder(file: FileAnalysis, node: Node, { listed }: Holding, key: string, query: Query): Holding | undefined {
  return holdingAt(file, node, listed ? ["*", key] : [key], query);
}

function holdingAt(file: FileAnalysis, node: Node, path: Path, query: Query): Holding | undefined {
  const single = query.records === "many" ? 1 : 0;
  const elements = pathsInRows(file, node, [...path, "*"], query);
  if (elements.some(({ rest }) => rest?.length === single)) return { records: "many", path: [] };
  for (const { rest, missing } of pathsInRows(file, node, path, query)) {
    if (missing.length > 0) return { records: query.records === "many" ? "many" : "one", path: missing };
    if (rest !== undefined && rest.length <= single) return { records: "one", path: [] };
  }
  return undefined;
}

/** How far a value leads into the rows of a query: past their place in the result, or short of it. */
function pathsInRows(file: FileAnalysis, node: Node, path: Path, query: Query): { rest: Path | undefined; missing: Path }[] {
  return file.tracer.trace(node, path, file.tracer.root, false).flatMap(({ origin }) => {
    if (origin.kind !== "rows" || origin.query.node !== query.node) return [];
    // Of one record that older versions wrapped the value is the record itself.
    const bare = query.records === "one" && origin.path.length === 0 ? origin.query.at.find(({ length }) => length === 0) : undefined;
    const place = bare ?? origin.query.at.find((at) => at.every((name, i) => i >= origin.path.length || name === origin.path[i])) ?? (origin.query.at.length === 0 ? [] : undefined);
    // Beside the records in the result.
    if (!place) return [];
    return [origin.path.length < place.length ? { rest: undefined, missing: place.slice(origin.path.length) } : { rest: origin.path.slice(place.length), missing: [] }];
  });
}

/** A field that is read of what a query gives. */
interface Read {
  readonly name: string;
  /** Of an element: where the query gives one record it is that record's. */
  readonly element: boolean;
}

const cache = new WeakMap<FileAnalysis, ReadonlyMap<Node, readonly Read[]>>();

/** Names of fields that the file reads of the records of a query, in the order of the text. */
export function fieldsRead(file: FileAnalysis, query: Query): readonly string[] {
  const all = cache.get(file) ?? readsOf(file);
  cache.set(file, all);
  const own = (all.get(query.node) ?? []).filter(({ element }) => element || query.records === "one");
  return [...new Set(own.map(({ name }) => name))];
}

/** What the file reads of which query: all at once, since each read may be of any query. */
function readsOf(file: FileAnalysis): ReadonlyMap<Node, readonly Read[]> {
  const found = new Map<Node, Read[]>();
  const add = (value: Node, names: readonly string[]): void => {
    for (const { origin } of names.length > 0 ? file.trace(value) : []) {
      if (origin.kind !== "rows" || pathInRecord(origin.query, origin.path)?.length !== 0) continue;
      const element = origin.path.some((name) => name === "*" || /^\d+$/.test(name));
      const known = found.get(origin.query.node) ?? [];
      found.set(origin.query.node, known);
      known.push(...names.map((name) => ({ name, element })));
    }
  };
  for (const member of file.nodes.members) if (!isCalled(member) && !isWritten(member) && memberName(member) !== "*") add(member.object, [memberName(member)]);
  for (const pattern of file.nodes.patterns) {
    const taken = takenBy(pattern);
    if (taken) add(taken.value, taken.names);
  }
  return found;
}

/** `row.badge = …` adds something of the code's own. */
function isWritten(member: AST.MemberExpression): boolean {
  const { parent } = member;
  return (parent.type === "AssignmentExpression" && parent.left === member && parent.operator === "=") || (parent.type === "UnaryExpression" && parent.operator === "delete");
}

function isCalled(member: AST.MemberExpression): boolean {
  const call = wrapped(member).parent;
  return isCall(call) && unwrap(call.callee) === member;
}

/** What a destructuring takes out of a value; a rest takes the value on. */
function takenBy(pattern: AST.ObjectPattern): { readonly value: Node; readonly names: readonly string[] } | undefined {
  const { parent } = pattern;
  const value = parent.type === "VariableDeclarator" ? parent.init : parent.type === "AssignmentExpression" ? parent.right : undefined;
  if (!value || pattern.properties.some((property) => property.type === "RestElement")) return undefined;
  return { value, names: pattern.properties.flatMap((property) => (property.type === "Property" && !property.computed ? [keyName(property)] : [])) };
}
