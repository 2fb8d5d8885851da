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
}

/** Whether an expression is the records of a query themselves, or a plain object around them; undefined when that can't be told. */
export function holdingOf(file: FileAnalysis, node: Node, query: Query): Holding | undefined {
  const own = holdingAt(file, node, [], query);
  if (own) return own;
  for (const { origin } of file.trace(node)) {
    if (origin.kind !== "object" || origin.node.type !== "ObjectExpression") continue;
    const keys = origin.node.properties.flatMap((property) => (property.type === "Property" ? [keyName(property)] : []));
    if (keys.length !== origin.node.properties.length || keys.includes("*")) continue;
    for (const key of keys) {
      const inside = holdingAt(file, node, [key], query);
      if (inside) return { records: inside.records, path: [key, ...inside.path], keys };
    }
  }
  return undefined;
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
    const place = bare ?? origin.query.at.find((at) => at.every((name, i) => i >= origin.path.length || name === origin.path[i])) ?? [];
    return [origin.path.length < place.length ? { rest: undefined, missing: place.slice(origin.path.length) } : { rest: origin.path.slice(place.length), missing: [] }];
  });
}

/** Names of fields that the file reads of the records of a query, in the order of the text. */
export function fieldsRead(file: FileAnalysis, query: Query): readonly string[] {
  const found = new Set<string>();
  for (const member of file.nodes.members) {
    if (isCalled(member) || memberName(member) === "*" || !isRecord(file, member.object, query)) continue;
    found.add(memberName(member));
  }
  for (const pattern of file.nodes.patterns) for (const name of takenBy(file, pattern, query)) found.add(name);
  return [...found];
}

function isCalled(member: AST.MemberExpression): boolean {
  const call = wrapped(member).parent;
  return isCall(call) && unwrap(call.callee) === member;
}

function isRecord(file: FileAnalysis, node: Node, query: Query): boolean {
  return file.trace(node).some(({ origin }) => {
    if (origin.kind !== "rows" || origin.query.node !== query.node) return false;
    if (pathInRecord(origin.query, origin.path)?.length !== 0) return false;
    return query.records === "one" || origin.path.some((name) => name === "*" || /^\d+$/.test(name));
  });
}

/** What a destructuring takes out of a record; a rest takes the record on. */
function takenBy(file: FileAnalysis, pattern: AST.ObjectPattern, query: Query): readonly string[] {
  const { parent } = pattern;
  const value = parent.type === "VariableDeclarator" ? parent.init : parent.type === "AssignmentExpression" ? parent.right : undefined;
  if (!value || pattern.properties.some((property) => property.type === "RestElement") || !isRecord(file, value, query)) return [];
  return pattern.properties.flatMap((property) => (property.type === "Property" && !property.computed ? [keyName(property)] : []));
}
