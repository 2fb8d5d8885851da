import type { Node } from "../concepts/ast.js";
import type { Origin, Path, Stop, Trail } from "../concepts/origin.js";

/** More ways back than this to one value are one too many to tell apart. */
const MOST_TRAILS = 48;

export function trail(origin: Origin, node: Node): Trail {
  return { origin, steps: { node, next: undefined }, text: false, removed: [] };
}

export function stop(reason: Stop, node: Node): readonly Trail[] {
  return [trail({ kind: "unknown", reason, node }, node)];
}

export function plain(node: Node): readonly Trail[] {
  return [trail({ kind: "plain", node }, node)];
}

/** The same trails, seen from one step nearer to the sink. */
export function via(node: Node, trails: readonly Trail[]): readonly Trail[] {
  return trails.map((t) => (t.steps.node === node ? t : { ...t, steps: { node, next: t.steps } }));
}

/** A value that became text: an error gives its message, records give nothing, plain values stay plain. */
export function asText(node: Node, trails: readonly Trail[]): readonly Trail[] {
  return trails.map((t) => ({ ...t, text: true, steps: { node, next: t.steps } }));
}

export function without(names: readonly string[], trails: readonly Trail[]): readonly Trail[] {
  return names.length === 0 ? trails : trails.map((t) => ({ ...t, removed: [...new Set([...t.removed, ...names])] }));
}

function originKey(o: Origin): string {
  switch (o.kind) {
    case "request":
      return `request:${o.part}:${o.path.join(".")}:${String(o.raw)}`;
    case "error":
      return `error:${o.node.range[0]}:${o.path.join(".")}`;
    case "rows":
      return `rows:${o.query.node.range[0]}:${o.query.module.filename}:${o.path.join(".")}:${o.query.projection.kind}`;
    case "shape":
      return `shape:${o.shape}:${o.subject?.name ?? ""}`;
    case "env":
      return `env:${o.name}`;
    case "parameter":
      return `parameter:${o.fn.range[0]}:${o.index}:${o.path.join(".")}`;
    case "namespace":
      return `namespace:${o.module.filename}`;
    case "function":
    case "class":
    case "instance":
    case "object":
      return `${o.kind}:${o.node.range[0]}:${o.node.range[1]}:${o.env.id}`;
    case "literal":
    case "plain":
    case "validated":
      return `${o.kind}:${o.node.range[0]}`;
    case "unknown":
      return `unknown:${o.reason}`;
  }
}

/** One trail for each origin; the first way found is kept. */
export function merge(...lists: (readonly Trail[])[]): readonly Trail[] {
  const [only, ...more] = lists.filter((l) => l.length > 0);
  if (only === undefined) return [];
  // A list by itself was merged where it was made.
  if (more.length === 0) return only;
  const seen = new Map<string, Trail>();
  for (const list of lists) {
    for (const t of list) {
      const key = `${originKey(t.origin)}:${String(t.text)}:${t.removed.join(",")}`;
      if (!seen.has(key)) seen.set(key, t);
      if (seen.size >= MOST_TRAILS) return [...seen.values()];
    }
  }
  return [...seen.values()];
}

export function nodesOf(t: Trail): Node[] {
  const out: Node[] = [];
  for (let s: Trail["steps"] | undefined = t.steps; s; s = s.next) out.push(s.node);
  return out;
}

/** `*` meets any name; `0`, `1` … meet `*`. */
export function startsWith(path: Path, prefix: Path): boolean {
  if (prefix.length > path.length) return false;
  return prefix.every((name, i) => name === path[i] || name === "*" || (path[i] === "*" && /^\d+$/.test(name)));
}
