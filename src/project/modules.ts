import type { Host, Language } from "#host";
import type { AST, Node } from "../concepts/ast.js";
import type { Module, ScopeManager } from "../concepts/module.js";
import { isCode } from "./code-file.js";
import { isSame, type Files } from "./files.js";
import { isTooDeep } from "./depth.js";

type PathInfo = NonNullable<ReturnType<Files["info"]>>;

/** Larger files are bundles or data; one of a megabyte takes the parser more than a second. */
const maxBytes = 500_000;
/** Characters of all texts that are kept parsed: a tree takes about fifty times the memory of its text. */
const maxKept = 1_500_000;

/** Parsed files by real path, the least recently used given up first. A file that changed is parsed anew. */
export class Modules {
  private kept = 0;
  private readonly parsed = new Map<string, { readonly info: PathInfo; readonly module: Module | undefined }>();

  constructor(private readonly host: Host) {}

  open(path: string, files: Files): Module | undefined {
    const info = files.info(path);
    if (info?.kind !== "file" || info.size > maxBytes || !isCode(info.real)) return undefined;
    const known = this.parsed.get(info.real);
    const entry = known && isSame(known.info, info) ? known : { info, module: this.parse(info.real) };
    this.drop(info.real);
    this.parsed.set(info.real, entry);
    this.kept += sizeOf(entry);
    for (const oldest of this.parsed.keys()) {
      if (this.kept <= maxKept || oldest === info.real) break;
      this.drop(oldest);
    }
    return entry.module;
  }

  private drop(path: string): void {
    const entry = this.parsed.get(path);
    if (entry && this.parsed.delete(path)) this.kept -= sizeOf(entry);
  }

  private parse(path: string): Module | undefined {
    const text = this.host.read(path, maxBytes);
    return text === undefined ? undefined : parseModule(path, text, this.host);
  }
}

/** What can't be parsed is remembered at the price of a short file. */
function sizeOf({ module }: { readonly module: Module | undefined }): number {
  return module?.text.length ?? 1000;
}

/** A module from a text, in the form that typescript-estree gives; undefined when it can't be parsed. */
export function parseModule(filename: string, text: string, host: Host): Module | undefined {
  if (isTooDeep(text)) return undefined;
  const parsed = host.parse(filename, text, languageOf(filename));
  if (!parsed) return undefined;
  const { program } = parsed;
  finish(program);
  let comments: AST.Comment[] | undefined;
  Object.defineProperty(program, "comments", { configurable: true, enumerable: false, get: () => (comments ??= parsed.comments()) });
  Object.defineProperty(program, "tokens", { configurable: true, enumerable: false, value: [] });
  return new Opened(filename, program, text, host);
}

class Opened implements Module {
  readonly visitorKeys: Module["visitorKeys"];
  #scopes: ScopeManager | undefined;

  constructor(
    readonly filename: string,
    readonly ast: AST.Program,
    readonly text: string,
    private readonly host: Host,
  ) {
    this.visitorKeys = host.visitorKeys();
  }

  /** Found once a variable is asked for: one module in five only passes on what others export, and this is more than half of the work of opening one. */
  get scopes(): ScopeManager {
    return (this.#scopes ??= this.host.scopes(this.ast) ?? NO_SCOPES);
  }
}

/** Of a file whose scopes can't be told: nothing is known of its variables. */
const NO_SCOPES = { scopes: [], acquire: () => null } as unknown as ScopeManager;

function languageOf(filename: string): Language {
  if (filename.endsWith("tsx")) return "tsx";
  return /\.[cm]?ts$/.test(filename) ? "ts" : "jsx";
}

/** What typescript-estree leaves undefined and the parser gives as null; code that tests for undefined must not be misled. */
const absent = new Set(["accessibility", "constraint", "default", "directive", "returnType", "superTypeArguments", "typeAnnotation", "typeArguments", "typeParameters"]);

/**
 * Sets `parent` everywhere and evens out the last differences to typescript-estree. Every property is looked at, not the known child keys only: a node without
 * a parent would break whoever climbs. Without recursion, for deep trees.
 */
function finish(program: AST.Program): void {
  const stack: Node[] = [program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const record = node as unknown as Record<string, unknown>;
    for (const key in record) {
      const value = record[key];
      if (value === null && absent.has(key)) record[key] = undefined;
      if (typeof value !== "object" || value === null || key === "parent") continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (!isNode(child)) continue;
        (child as { parent: Node }).parent = node;
        stack.push(child);
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
