import type { Node } from "../../concepts/ast.js";
import type { ServeSpec } from "../../concepts/decisions.js";
import { nodesOf } from "../../flow/trails.js";
import { enclosingFunction, programOf } from "../../syntax/node.js";
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
  /** The expression that spells the folder, and whether the name of a file comes after it there. */
  readonly folder: Node;
  readonly joined: boolean;
}

export function servedIn(file: FileAnalysis): Served[] {
  const found = decidedIn(file).flatMap((decided) => (decided.decisions.serves ?? []).flatMap((spec) => served(decided, spec, file)));
  // One path may be read in two ways: alone, and as an element of a list.
  const seen = new Set<Node>();
  return found.filter(({ node }) => !seen.has(node) && seen.add(node));
}

function served(decided: Decided, spec: ServeSpec, file: FileAnalysis): Served[] {
  const { values } = read(decided, spec.path, file);
  if (values.length === 0) {
    return spec.otherwise === "cwd" && decided.call ? [{ kind: "folder", node: decided.node, content: "root", implicit: true, decided, folder: decided.node, joined: false }] : [];
  }
  // Of several values of one setting the first speaks; each element of a list is served.
  const each = spec.path.path?.includes("*") === true ? values : values.slice(0, 1);
  return each.flatMap((value) => servedAt(pathNode(decided, spec, value, file), decided, spec, file) ?? []);
}

function servedAt(node: Node, decided: Decided, spec: ServeSpec, file: FileAnalysis): Served | undefined {
  const whole = spec.what === "folder" || spec.what === "listing";
  const at = located(node, decided, spec, file, whole);
  if (!at) return undefined;
  const found = (kind: Served["kind"], where: Node, content: Content): Served => ({ kind, node: where, content, implicit: false, decided, folder: at.folder, joined: at.joined });
  const { path } = at;
  if (spec.what === "read" && (path.open !== "client" || !nearestRole(enclosingFunction(decided.node), file.roles))) return undefined;
  if (path.open === "unknown") return undefined;
  const content = whole || path.open === "client" ? judgeFolder(path, file) : judgeFile(path, file);
  if (content) return found(!whole && path.open === undefined ? "file" : listed(decided, spec, file) ? "listing" : "folder", node, content);
  return whole ? hidden(decided, spec, path, file, found) : undefined;
}

/** Where the path is spelled in this file: the argument itself, or the option's value. */
function pathNode(decided: Decided, spec: ServeSpec, first: Parameters<typeof nodeIn>[2], file: FileAnalysis): Node {
  const argument = decided.argument(spec.path.arg);
  if (argument && (spec.path.path ?? []).length === 0 && argument !== decided.node) return argument;
  return nodeIn(file, decided, first, true);
}

interface Located {
  readonly path: Spelled;
  readonly folder: Node;
  readonly joined: boolean;
}

function located(node: Node, decided: Decided, spec: ServeSpec, file: FileAnalysis, whole: boolean): Located | undefined {
  const base = spec.base && decided.argument(spec.base.arg) ? read(decided, spec.base, file).values[0] : undefined;
  const own = spell(node, file);
  if (!base) return own && { path: own, folder: whole ? node : written(node, file), joined: !whole };
  const folder = nodeIn(file, decided, base, true);
  const start = spell(folder, file);
  if (!start) return undefined;
  const open = isClientChoice(node, file) ? "client" : own ? own.open : "unknown";
  return { path: { ...start, names: own && open !== "client" ? [...start.names, ...own.names] : start.names, open }, folder, joined: false };
}

/** Behind a name: the call that puts the path together. */
function written(node: Node, file: FileAnalysis): Node {
  if (node.type !== "Identifier") return node;
  const { tracer } = file;
  const steps = tracer.trace(node, [], tracer.root, false).flatMap((t) => nodesOf(t));
  return steps.find((n) => n.type === "CallExpression" && programOf(n) === file.module.ast) ?? node;
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
