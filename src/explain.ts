import type { FileAnalysis } from "./analysis/index.js";
import type { Node } from "./concepts/ast.js";
import type { Origin, Stop, Trail } from "./concepts/origin.js";
import { nodesOf } from "./flow/trails.js";

export { analyze } from "./analysis/index.js";

const WIDTH = 90;

/** Why a trace knows no further. */
const stops: Readonly<Record<Stop, string>> = {
  budget: "too many steps: the file or the way is too large to follow",
  dynamic: "this can't be told from the code: it is worked out while the program runs",
  import: "the import leads to code that can't be read",
  parameter: "nothing in sight calls this function",
};

/**
 * What the analysis sees on a line: each value that leaves the server there and each request body that is read there, with its way from the sink back
 * to its source or to the place where the trace stopped.
 */
export function explain(file: FileAnalysis, line: number): string {
  const at = new Places(file);
  const sites = file.sites.filter(({ node, value }) => at.covers(node, line) || at.covers(value, line));
  const answers = sites.map((site) => {
    const trails = file.tracer.trace(site.value, site.path, file.tracer.root, true);
    const handler = site.role ? `, in a handler of ${site.role.framework}` : "";
    return [`${at.show(site.value)} leaves the server (${site.library}, ${site.channel}${handler})`, ...ways(trails, at)].join("\n");
  });
  const reads = file.bodyReads.filter(({ node }) => at.covers(node, line)).map((read) => [`${at.show(read.node)} reads ${read.keys.map((key) => key || "the body").join(", ")}: ${verdicts[read.kind]}`, ...ways(file.trace(read.node), at)].join("\n"));
  const guarded = bodies(file, line, at).filter(({ node }) => !file.bodyReads.some((read) => read.node === node)).map(({ node, trails }) => [`${at.show(node)} reads the body: nothing to report, since it is checked, has a default or goes nowhere`, ...ways(trails, at)].join("\n"));
  const found = [...answers, ...reads, ...guarded];
  return found.length > 0 ? found.join("\n\n") : nothing(file, at, line);
}

const verdicts = {
  parse: "the text may be no JSON at all",
  throws: "where the key is missing, this throws",
  unchecked: "nothing on the way here checks it",
} as const;

function ways(trails: readonly Trail[], at: Places): string[] {
  if (trails.length === 0) return ["  it comes from nowhere: no value reaches this place"];
  return trails.flatMap((trail) => {
    const changes = [trail.text ? "as text" : "", trail.removed.length > 0 ? `without ${trail.removed.join(", ")}` : ""].filter((change) => change !== "");
    return [`  ${[describe(trail.origin, at), ...changes].join(", ")}`, ...at.steps(trail).map((step) => `    ${step}`)];
  });
}

function describe(origin: Origin, at: Places): string {
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
      return `all exports of ${at.relative(origin.module.filename)}`;
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
function bodies(file: FileAnalysis, line: number, at: Places): { node: Node; trails: readonly Trail[] }[] {
  const { members, patterns } = file.nodes;
  const starts = [...members, ...patterns].filter((node) => at.lineOf(node) === line && node.parent.type !== "MemberExpression");
  return starts.flatMap((node) => {
    const source = node.type === "MemberExpression" ? node : node.parent.type === "VariableDeclarator" ? node.parent.init : undefined;
    const trails = source ? file.trace(source).filter(({ origin }) => origin.kind === "request" && origin.part === "body") : [];
    return trails.length > 0 ? [{ node, trails }] : [];
  });
}

function nothing(file: FileAnalysis, at: Places, line: number): string {
  if (!file.serves) return "Nothing in this file hints at requests: no framework is imported, no function looks like a handler, and no importer makes it one.";
  const lines = [...new Set([...file.sites.map(({ node }) => at.lineOf(node)), ...file.bodyReads.map(({ node }) => at.lineOf(node))])].sort((a, b) => a - b);
  const elsewhere = lines.length > 0 ? `The nearest that do: ${lines.toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, 6).sort((a, b) => a - b).map((one) => `line ${String(one)}`).join(", ")}.` : "Nothing does in this file.";
  return `No value leaves the server on line ${String(line)}, and no request body is read there. ${elsewhere}`;
}

/** Nodes as a reader finds them: file, line and text. */
class Places {
  constructor(private readonly file: FileAnalysis) {}

  lineOf(node: Node): number {
    return this.#count(node, node.range[0]);
  }

  covers(node: Node, line: number): boolean {
    return this.lineOf(node) <= line && line <= this.#count(node, node.range[1]);
  }

  show(node: Node): string {
    const { filename, text } = this.#module(node);
    return `${this.relative(filename)}:${String(this.lineOf(node))}  ${shortened(text.slice(...node.range))}`;
  }

  /** From the sink to the source; a step that reads like the one before adds nothing. */
  steps(trail: Trail): string[] {
    const shown = nodesOf(trail).map((node) => this.show(node));
    return shown.filter((step, i) => step !== shown[i - 1]);
  }

  relative(filename: string): string {
    const root = this.file.project.root;
    return root !== undefined && filename.startsWith(`${root}/`) ? filename.slice(root.length + 1) : filename;
  }

  #module(node: Node): { filename: string; text: string } {
    return this.file.tracer.world.moduleOf(node);
  }

  #count(node: Node, offset: number): number {
    return this.#module(node).text.slice(0, offset).split("\n").length;
  }
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
