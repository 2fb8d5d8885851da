import type { Node } from "../concepts/ast.js";
import type { Path, Projection } from "../concepts/origin.js";
import { unwrap } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { reachingWrites } from "./reaching.js";
import { variableOf } from "./scopes.js";

/** Marks what is not known in a text that is otherwise. */
const HOLE = "?";
const DEPTH = 12;

/** The text of an SQL statement as far as literals spell it, holes as `?`; undefined when nothing of it is known. */
export function sqlText(engine: Engine, node: Node, path: Path, context: Context): string | undefined {
  if (path.length > 0) {
    const found = engine.trace(node, path, context, false).map((t) => t.origin);
    if (found.length === 0) return sqlText(engine, node, [], context);
    const [first] = found;
    return first?.kind === "literal" ? String(first.value) : first && "node" in first ? textOf(engine, first.node, DEPTH) : undefined;
  }
  return textOf(engine, node, DEPTH);
}

function textOf(engine: Engine, node: Node, left: number): string | undefined {
  const at = unwrap(node);
  if (left === 0) return undefined;
  switch (at.type) {
    case "Literal":
      return typeof at.value === "string" ? at.value : undefined;
    case "TemplateLiteral":
      return at.quasis.map((q, i) => (q.value.cooked ?? "") + (i < at.expressions.length ? (textOf(engine, at.expressions[i] as Node, left - 1) ?? HOLE) : "")).join("");
    case "TaggedTemplateExpression":
      return textOf(engine, at.quasi, left - 1);
    case "BinaryExpression": {
      if (at.operator !== "+") return undefined;
      const parts = [textOf(engine, at.left, left - 1), textOf(engine, at.right, left - 1)];
      return parts.every((p) => p === undefined) ? undefined : parts.map((p) => p ?? HOLE).join("");
    }
    case "Identifier": {
      const variable = variableOf(at, engine.world.moduleOf(at));
      if (!variable) return undefined;
      const values = reachingWrites(at, variable).flatMap((w) => (w.kind === "value" && w.pattern === w.identifier ? [w] : []));
      const texts = [...values].sort((a, b) => a.value.range[0] - b.value.range[0]).map((w) => textOf(engine, w.value, left - 1));
      return texts.length === 0 || texts.every((t) => t === undefined) ? undefined : texts.map((t) => t ?? HOLE).join(" ");
    }
    case "CallExpression": {
      // `sql(…)`, `"…".concat(…)`, `.trim()`: the text is the argument or the receiver.
      const callee = unwrap(at.callee);
      const source = callee.type === "MemberExpression" ? callee.object : at.arguments[0];
      return source && source.type !== "SpreadElement" ? textOf(engine, source, left - 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** What an SQL statement returns: all columns, some, or no records at all. */
export function readSql(text: string | undefined, node: Node): Projection | "nothing" | undefined {
  if (text === undefined) return { kind: "opaque", node };
  const flat = text.replace(/--[^\n]*/g, " ").replace(/\/\*[\s\S]*?\*\//g, " ").replace(/\s+/g, " ").trim();
  const list = /^\s*(?:with\b|\(?\s*select\b)/i.test(flat) ? outerSelect(flat) : /\breturning\b(.*)$/i.exec(flat)?.[1];
  if (list === undefined) return /^\s*(?:call|exec|show|pragma|\?)/i.test(flat) ? { kind: "opaque", node } : "nothing";
  const columns = splitTopLevel(list.replace(/^\s*(?:distinct(?:\s+on\s*\([^)]*\))?|all|top\s+\d+)\s+/i, ""));
  if (columns.some(isStar)) return undefined;
  if (columns.every((c) => /^\s*(?:count|sum|avg|min|max|exists)\s*\(/i.test(c))) return "nothing";
  if (columns.every((c) => c.trim() === HOLE)) return { kind: "opaque", node };
  return { kind: "only", fields: columns.map(columnName).filter(Boolean), node };
}

function outerSelect(sql: string): string | undefined {
  // The last top-level SELECT of a WITH statement is the one that answers.
  let depth = 0;
  let start: number | undefined;
  for (const match of sql.matchAll(/[()]|\bselect\b|\bfrom\b/gi)) {
    if (match[0] === "(") depth++;
    else if (match[0] === ")") depth--;
    else if (depth === 0 && /select/i.test(match[0])) start = match.index + match[0].length;
    else if (depth === 0 && start !== undefined) return sql.slice(start, match.index);
  }
  return start === undefined ? undefined : sql.slice(start);
}

function splitTopLevel(list: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let part = "";
  for (const c of list) {
    if (c === "(") depth++;
    else if (c === ")") depth--;
    if (c === "," && depth === 0) {
      out.push(part);
      part = "";
    } else part += c;
  }
  return [...out, part];
}

/** `*`, `t.*`, and a whole row packed into JSON; `count(*)` is no star. */
function isStar(column: string): boolean {
  return /^\s*(?:["`\w]+\s*\.\s*)?\*\s*;?\s*$/.test(column) || /\b(?:json_agg|jsonb_agg|row_to_json|to_json|to_jsonb|array_agg)\s*\(\s*(?:distinct\s+)?(?:["`\w]+\s*\.\s*\*|["`]?\w+["`]?)\s*\)/i.test(column);
}

function columnName(column: string): string {
  const alias = /\bas\s+["`]?(\w+)["`]?\s*;?\s*$/i.exec(column)?.[1];
  const source = /^\s*(?:["`]?\w+["`]?\s*\.\s*)?["`]?(\w+)["`]?/.exec(column)?.[1];
  return (/\(/.test(column) ? alias : source) ?? alias ?? "";
}
