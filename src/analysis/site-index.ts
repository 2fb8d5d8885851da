import type { Node } from "../concepts/ast.js";
import { grouped } from "../syntax/grouped.js";
import { within } from "../syntax/within.js";
import type { FileAnalysis } from "./file.js";
import type { ResponseSite } from "./sites.js";

interface Placed {
  readonly range: readonly [number, number];
  readonly site: ResponseSite;
}

/** The sites of a file by where they stand: who asks about one place must not look at all of them. */
interface SiteIndex {
  readonly byNode: ReadonlyMap<Node, readonly ResponseSite[]>;
  readonly byValue: ReadonlyMap<Node, readonly ResponseSite[]>;
  readonly placed: readonly Placed[];
}

const known = new WeakMap<FileAnalysis, SiteIndex>();

function indexOf(file: FileAnalysis): SiteIndex {
  const before = known.get(file);
  if (before) return before;
  const made = { byNode: grouped(file.sites, ({ node }) => node), byValue: grouped(file.sites, ({ value }) => value), placed: file.sites.map((site) => ({ range: site.value.range, site })) };
  known.set(file, made);
  return made;
}

/** What a map knows of a node and of all around it. */
function around(map: ReadonlyMap<Node, readonly ResponseSite[]>, node: Node): ResponseSite[] {
  const out: ResponseSite[] = [];
  for (let at: Node | undefined = node; at; at = at.parent ?? undefined) out.push(...(map.get(at) ?? []));
  return out;
}

/** Whether the node itself answers. */
export function isSite(file: FileAnalysis, node: Node): boolean {
  return indexOf(file).byNode.has(node);
}

/** The sites whose value stands inside of a node, in the order of the text. */
export function sitesWithin(file: FileAnalysis, outer: Node): ResponseSite[] {
  return within(indexOf(file).placed, outer).map(({ site }) => site);
}

/** The sites whose value a node is a part of. */
export function sitesAround(file: FileAnalysis, node: Node): ResponseSite[] {
  return around(indexOf(file).byValue, node);
}

/** The sites that a node is a part of: of what is sent, or of how. */
export function sitesOver(file: FileAnalysis, node: Node): ResponseSite[] {
  return around(indexOf(file).byNode, node);
}
