import type { FileAnalysis, Leak } from "./analysis/index.js";
import { isStop, leakedAt } from "./analysis/leaks.js";
import type { Node } from "./concepts/ast.js";
import type { Origin, Stop, Trail } from "./concepts/origin.js";
import { typedExposureOf } from "./analysis/typed/exposure.js";
import { shortened, stepAt, wayOf, type WayStep } from "./analysis/ways.js";

export { analyze } from "./analysis/index.js";
export type { WayStep } from "./analysis/ways.js";

/** Why a trace knows no further. */
const stops: Readonly<Record<Stop, string>> = {
  budget: "too many steps: the file or the way is too large to follow",
  dynamic: "this can't be told from the code: it is worked out while the program runs",
  import: "the import leads to code that can't be read",
  parameter: "nothing in sight calls this function",
};

/** A value that leaves the server, or a request body that is read: what is to be said of it, and each way on which it came. */
export interface Sight {
  readonly what: string;
  readonly place: WayStep;
  readonly ways: readonly { readonly source: string; /** From the source to the sink. */ readonly steps: readonly WayStep[] }[];
}

/** What the analysis sees at a place of the text; without a column, on the whole line. */
export function sightsAt(file: FileAnalysis, line: number, column?: number): readonly Sight[] {
  const at = new Places(file, line, column);
  const sites = file.sites.filter(({ node, value }) => at.covers(node) || at.covers(value));
  const answers = sites.map((site): Sight => {
    const trails = file.tracer.trace(site.value, site.path, file.tracer.root, true);
    const stops = file.stops.filter((leak) => leak.site.node === site.node);
    return { what: `leaves the server (${channelOf(site)})${byType(file, stops)}`, place: at.step(site.value), ways: at.ways(trails) };
  });
  const reads = file.bodyReads.filter(({ node }) => at.covers(node)).map((read): Sight => ({ what: `reads ${read.keys.map((key) => key || "the body").join(", ")}: ${verdicts[read.kind]}`, place: at.step(read.node), ways: at.ways(file.trace(read.node)) }));
  const guarded = bodies(file, at).filter(({ node }) => !file.bodyReads.some((read) => read.node === node)).map(({ node, trails }): Sight => ({ what: "reads the body: nothing to report, since it is checked, has a default or goes nowhere", place: at.step(node), ways: at.ways(trails) }));
  return [...answers, ...helped(file, at, sites), ...reads, ...guarded];
}

/** What leaves through a function that answers with what it is given, wherever that stands. */
function helped(file: FileAnalysis, at: Places, own: FileAnalysis["sites"]): Sight[] {
  const leaks = file.serves ? leakedAt(file, ({ origin }) => origin.kind !== "literal").filter(({ node, site }) => at.covers(node) && !own.some((one) => one.node === site.node)) : [];
  return [...new Set(leaks.map(({ node }) => node))].map((node) => {
    const through = leaks.filter((leak) => leak.node === node);
    const [first] = through;
    return { what: `leaves the server through a helper (${first ? channelOf(first.site) : ""})${byType(file, through.filter(({ trail }) => isStop(trail)))}`, place: at.step(node), ways: at.ways(through.map(({ trail }) => trail)) };
  });
}

function channelOf({ library, channel, role }: Leak["site"]): string {
  return `${library}, ${channel}${role ? `, in a handler of ${role.framework}` : ""}`;
}

function byType(file: FileAnalysis, stops: readonly Leak[]): string {
  const fields = new Set(stops.flatMap((leak) => typedExposureOf(file, leak)?.fields ?? []));
  return fields.size > 0 ? `; by its type it holds ${[...fields].join(", ")}` : "";
}

/**
 * What the analysis sees on a line: each value that leaves the server there and each request body that is read there, with its way from the sink back
 * to its source or to the place where the trace stopped.
 */
export function explain(file: FileAnalysis, line: number, column?: number): string {
  const found = sightsAt(file, line, column);
  if (found.length === 0) return nothing(file, line);
  const show = ({ file: name, line: row, text }: WayStep): string => `${file.project.relative(name)}:${String(row)}  ${text}`;
  return found.map(({ what, place, ways }) => {
    const lines = ways.flatMap(({ source, steps }) => [`  ${source}`, ...steps.toReversed().map((step) => `    ${show(step)}`)]);
    return [`${show(place)} ${what}`, ...(lines.length > 0 ? lines : ["  it comes from nowhere: no value reaches this place"])].join("\n");
  }).join("\n\n");
}

const verdicts = {
  parse: "the text may be no JSON at all",
  throws: "where the key is missing, this throws",
  unchecked: "nothing on the way here checks it",
} as const;

function describe(origin: Origin, file: FileAnalysis): string {
  switch (origin.kind) {
    case "request":
      return `the request's ${[origin.part, ...origin.path].join(".")}${origin.raw ? " (not parsed yet)" : ""}`;
    case "error":
      return `an error${origin.path.length > 0 ? `'s ${origin.path.join(".")}` : ""}`;
    case "rows": {
      const { query, path } = origin;
      const fields = query.projection.kind === "all" ? "all fields" : query.projection.kind === "opaque" ? "a projection that can't be read" : `${query.projection.kind} ${query.projection.fields.join(", ")}`;
      const of = query.subject ? ` of ${query.subject.name}` : "";
      return `${query.records === "one" ? "a record" : "records"}${of} (${query.database}, ${query.op}), ${path.length > 0 ? `field ${path.join(".")}` : fields}`;
    }
    case "literal":
      return `the constant ${shortened(JSON.stringify(String(origin.value)))}`;
    case "env":
      return `the environment variable ${origin.name}`;
    case "shape":
      return `a value of a library (${origin.shape})`;
    case "function":
    case "class":
    case "instance":
    case "object":
      return `${origin.kind === "object" ? "an" : origin.kind === "instance" ? "an" : "a"} ${origin.kind} made here`;
    case "namespace":
      return `all exports of ${file.project.relative(origin.module.filename)}`;
    case "validated":
      return "a value that a validator let pass";
    case "plain":
      return "a value that tells nothing";
    case "parameter":
      return `stopped at parameter ${String(origin.index + 1)}${origin.path.length > 0 ? ` (${origin.path.join(".")})` : ""}: ${stops.parameter}`;
    case "unknown":
      return `stopped: ${stops[origin.reason]}`;
  }
}

/** Places on the line where a request's body is taken apart. */
function bodies(file: FileAnalysis, at: Places): { node: Node; trails: readonly Trail[] }[] {
  const { members, patterns } = file.nodes;
  const starts = [...members, ...patterns].filter((node) => at.begins(node) && node.parent.type !== "MemberExpression");
  return starts.flatMap((node) => {
    const source = node.type === "MemberExpression" ? node : node.parent.type === "VariableDeclarator" ? node.parent.init : undefined;
    const trails = source ? file.trace(source).filter(({ origin }) => origin.kind === "request" && origin.part === "body") : [];
    return trails.length > 0 ? [{ node, trails }] : [];
  });
}

function nothing(file: FileAnalysis, line: number): string {
  if (!file.serves) return "Nothing in this file hints at requests: no framework is imported, no function looks like a handler, and no importer makes it one.";
  const lines = [...new Set([...file.sites, ...file.bodyReads].map(({ node }) => stepAt(node, file.module).line))].sort((a, b) => a - b);
  const nearest = lines.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, 6).sort((a, b) => a - b);
  const elsewhere = lines.length > 0 ? `The nearest that do: ${nearest.map((one) => `line ${String(one)}`).join(", ")}.` : "Nothing does in this file.";
  return `No value leaves the server on line ${String(line)}, and no request body is read there. ${elsewhere}`;
}

/** The place that was asked for, and what stands there. */
class Places {
  constructor(
    private readonly file: FileAnalysis,
    private readonly line: number,
    private readonly column: number | undefined,
  ) {}

  step(node: Node): WayStep {
    return stepAt(node, this.file.tracer.world.moduleOf(node));
  }

  begins(node: Node): boolean {
    return this.step(node).line === this.line && this.covers(node);
  }

  covers(node: Node): boolean {
    const { line, column, endLine, endColumn } = this.step(node);
    if (line > this.line || this.line > endLine) return false;
    if (this.column === undefined) return true;
    return (line < this.line || column <= this.column) && (this.line < endLine || this.column < endColumn);
  }

  ways(trails: readonly Trail[]): Sight["ways"] {
    const found = trails.map((trail) => {
      const changes = [trail.text ? "as text" : "", trail.removed.length > 0 ? `without ${trail.removed.join(", ")}` : ""].filter((change) => change !== "");
      return { source: [describe(trail.origin, this.file), ...changes].join(", "), steps: wayOf(this.file, trail) };
    });
    // Ways through different calls of one helper may read the same.
    return [...new Map(found.map((way) => [JSON.stringify(way), way])).values()];
  }
}
