import type { Host, PathInfo } from "#host";
import { directoryOf, isInside } from "./paths.js";

/** A path is looked at no more than once in this time; an edit shows after it at the latest. */
const trust = 1000;
/** What was missing is looked for again after this time: a miss costs more and changes less. */
const trustMiss = 5000;
const limits = { paths: 20_000, derived: 12_000 };

interface Seen {
  readonly until: number;
  readonly info: PathInfo | undefined;
}

interface Derived {
  readonly info: PathInfo;
  readonly value: unknown;
}

/**
 * The files of one project. Nothing outside its root and nothing in node_modules is ever opened, whichever way a path or a symbolic link leads there.
 * What is remembered is only what can be read again.
 */
export class Files {
  private readonly seen = new Map<string, Seen>();
  private readonly listed = new Map<string, { readonly until: number; readonly names: readonly string[] }>();
  private readonly derived = new Map<string, Derived>();
  private readonly remembered = new Map<string, { readonly until: number; readonly value: unknown }>();
  private readonly realRoot: string | undefined;

  constructor(
    private readonly host: Host,
    readonly root: string,
  ) {
    this.realRoot = host.info(root)?.real;
  }

  /** Undefined for what is missing or none of the project's business. */
  info(path: string): PathInfo | undefined {
    const now = this.host.now();
    const known = this.seen.get(path);
    if (known && now < known.until) return known.info;
    const info = this.allowed(path) ? this.host.info(path) : undefined;
    const own = info && this.realRoot !== undefined && isOwn(info.real, this.realRoot) ? info : undefined;
    if (this.seen.size >= limits.paths) this.seen.clear();
    this.seen.set(path, { until: now + (own ? trust : trustMiss), info: own });
    return own;
  }

  isFile(path: string): boolean {
    return this.info(path)?.kind === "file";
  }

  /** Names in a directory of the project, as old as a miss may be. */
  list(directory: string): readonly string[] {
    if (this.info(directory)?.kind !== "directory") return [];
    const now = this.host.now();
    const known = this.listed.get(directory);
    if (known && now < known.until) return known.names;
    const names = this.host.list(directory);
    if (this.listed.size >= limits.derived) this.listed.clear();
    this.listed.set(directory, { until: now + trustMiss, names });
    return names;
  }

  /**
   * What `compute` makes of a file's text, anew whenever the file changed. `purpose` keeps different readings of one file apart.
   * Undefined when there is no such file or it is larger than `limit` bytes.
   */
  derive<T>(path: string, purpose: string, limit: number, compute: (text: string) => T): T | undefined {
    const info = this.info(path);
    if (info?.kind !== "file" || info.size > limit) return undefined;
    const key = `${purpose}:${path}`;
    const known = this.derived.get(key);
    if (known && isSame(known.info, info)) return known.value as T;
    const text = this.host.read(path, limit);
    const value = text === undefined ? undefined : compute(text);
    if (this.derived.size >= limits.derived) this.derived.clear();
    this.derived.set(key, { info, value });
    return value;
  }

  /** An answer that took many looks, believed as long as a miss. */
  remember<T>(key: string, compute: () => T): T {
    const now = this.host.now();
    const known = this.remembered.get(key);
    if (known && now < known.until) return known.value as T;
    const value = compute();
    if (this.remembered.size >= limits.paths) this.remembered.clear();
    this.remembered.set(key, { until: now + trustMiss, value });
    return value;
  }

  private allowed(path: string): boolean {
    return isOwn(path, this.root);
  }
}

export function isSame(a: PathInfo, b: PathInfo): boolean {
  return a.real === b.real && a.modified === b.modified && a.size === b.size;
}

function isOwn(path: string, root: string): boolean {
  return isInside(path, root) && !/\/node_modules(?:\/|$)/.test(path.slice(root.length));
}

/** Files that mark a folder as the top of a repository or workspace. */
const tops = [".git", "pnpm-workspace.yaml", "lerna.json", "nx.json", "turbo.json"];

/**
 * The project that a file belongs to: the nearest folder above it with `.git`; without one, the outermost folder that holds a package.json or a workspace's
 * configuration. The home directory and the file system's root never count, nor does anything above a package inside node_modules. A file on its own has its
 * folder as its project.
 */
export function rootOf(filename: string, host: Host): string {
  const home = host.home();
  let outermost: string | undefined;
  for (let at = directoryOf(filename); ; at = directoryOf(at)) {
    const parent = directoryOf(at);
    if (parent === at || at === home) break;
    if (host.info(`${at}/.git`)) return at;
    if ([...tops, "package.json"].some((name) => host.info(`${at}/${name}`))) outermost = at;
    if (/\/node_modules(?:\/@[^/]+)?$/.test(parent)) return outermost ?? at;
  }
  return outermost ?? directoryOf(filename);
}
