import type { Node } from "../../concepts/ast.js";
import type { ServeSpec } from "../../concepts/decisions.js";
import { enclosingFunction } from "../../syntax/node.js";
import { constantOf, decidedIn, nodeIn, read, switchedOn, type Decided } from "../decisions/index.js";
import type { FileAnalysis } from "../file.js";
import { nearestRole } from "../sites.js";
import { judgeFile, judgeFolder, type Content } from "./judge.js";
import { isClientChoice, spell, type Spelled } from "./paths.js";

/** Files that clients can fetch and were not meant to. */
export interface Served {
  readonly kind: "dotfiles" | "file" | "folder" | "listing";
  /** The path, or the setting. */
  readonly node: Node;
  readonly content: Content;
  /** The call has no path: it serves the working directory. */
  readonly implicit: boolean;
  readonly decided: Decided;
}

export function servedIn(file: FileAnalysis): Served[] {
  return decidedIn(file).flatMap((decided) => (decided.decisions.serves ?? []).flatMap((spec) => served(decided, spec, file) ?? []));
}

function served(decided: Decided, spec: ServeSpec, file: FileAnalysis): Served | undefined {
  if (spec.relative) return undefined;
  const { values } = read(decided, spec.path, file);
  const found = (kind: Served["kind"], node: Node, content: Content, implicit = false): Served => ({ kind, node, content, implicit, decided });
  const [first] = values;
  if (!first) {
    return spec.otherwise === "cwd" && decided.call ? found("folder", decided.node, "root", true) : undefined;
  }
  const node = pathNode(decided, spec, first, file);
  const at = located(node, decided, spec, file);
  if (!at) return undefined;
  const whole = spec.what === "folder" || spec.what === "listing";
  if (spec.what === "read" && (at.open !== "client" || !nearestRole(enclosingFunction(decided.node), file.roles))) return undefined;
  if (at.open === "unknown") return undefined;
  const content = whole || at.open === "client" ? judgeFolder(at, file) : judgeFile(at, file);
  if (content) return found(!whole && at.open === undefined ? "file" : listed(decided, spec, file) ? "listing" : "folder", node, content);
  return whole ? hidden(decided, spec, at, file, found) : undefined;
}

/** Where the path is spelled in this file: the argument itself, or the option's value. */
function pathNode(decided: Decided, spec: ServeSpec, first: Parameters<typeof nodeIn>[2], file: FileAnalysis): Node {
  const argument = decided.argument(spec.path.arg);
  if (argument && (spec.path.path ?? []).length === 0 && argument !== decided.node) return argument;
  return nodeIn(file, decided, first, true);
}

function located(node: Node, decided: Decided, spec: ServeSpec, file: FileAnalysis): Spelled | undefined {
  const base = spec.base && decided.argument(spec.base.arg) ? read(decided, spec.base, file).values[0] : undefined;
  const own = spell(node, file);
  if (!base) return own;
  const start = spell(nodeIn(file, decided, base, true), file);
  if (!start) return undefined;
  if (isClientChoice(node, file)) return { ...start, open: "client" };
  return own ? { ...start, names: [...start.names, ...own.names], open: own.open } : { ...start, open: "unknown" };
}

function listed(decided: Decided, spec: ServeSpec, file: FileAnalysis): boolean {
  if (spec.what === "listing") return true;
  return spec.listing !== undefined && read(decided, spec.listing, file).values.some((t) => constantOf(t) !== false);
}

/** `dotfiles: "allow"`, but for the one folder that is made for it. */
function hidden(decided: Decided, spec: ServeSpec, at: Spelled, file: FileAnalysis, found: (kind: Served["kind"], node: Node, content: Content) => Served): Served | undefined {
  const on = spec.dotfiles && switchedOn(decided, spec.dotfiles, file);
  if (!on || at.names.includes(".well-known") || decided.node.parent?.type === "CallExpression" && /well-known/.test(textOf(decided.node.parent, file))) return undefined;
  return found("dotfiles", nodeIn(file, decided, on), "dotfiles");
}

function textOf(node: Node, file: FileAnalysis): string {
  return file.module.text.slice(...node.range);
}
