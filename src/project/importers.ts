import type { Module } from "../concepts/module.js";
import { isCode } from "./code-file.js";
import type { Files } from "./files.js";
import { baseOf, directoryOf } from "./paths.js";
import type { Place } from "./resolve.js";

const SKIPPED = /^(?:\..*|node_modules|dist|build|out|coverage|public|static|vendor|tmp|logs?|__tests__|tests?|docs|e2e)$/;
/** Names of files that hold no code; folders have dots too (`[...slug]`, `v1.2`). */
const ENDING = /\.[a-z][a-z0-9]{0,4}$/i;
const MOST_FILES = 6000;
const DEEPEST = 10;
/** A file that is imported everywhere is asked about no further. */
const MOST_CANDIDATES = 40;
const LARGEST = 400_000;
/** How long the list of files and what they import is believed. */
const TRUST = 5000;
const SPECIFIER = /(?:\bfrom\s*|\brequire\s*\(\s*|\bimport\s*\(?\s*)["']([^"'\n]+)["']/g;

interface Importer {
  readonly path: string;
  readonly specifier: string;
}

interface Index {
  readonly until: number;
  /** Last segment of an import specifier -> who imports something so named. */
  readonly byStem: ReadonlyMap<string, readonly Importer[]>;
}

/** Which files of the project import a file: needed where a handler is exported here and registered there. */
export class Importers {
  /** By the folder that is looked through. */
  readonly #indexes = new Map<string, Index>();
  readonly #putBy = new Map<string, { readonly until: number; readonly byKey: ReadonlyMap<string, readonly string[]> }>();

  constructor(
    private readonly files: Files,
    private readonly place: (from: string, specifier: string) => Place,
    private readonly open: (path: string) => Module | undefined,
    private readonly now: () => number,
  ) {}

  /** At most `most` of them, nearest path first; those that use `name`, where one is given. */
  of(filename: string, name?: string, most = 8): Module[] {
    const out: Module[] = [];
    const candidates = this.#candidates(filename);
    for (const [path, specifiers] of name === undefined ? candidates.slice(0, MOST_CANDIDATES) : candidates) {
      if (out.length >= most) break;
      if (path === filename || (name !== undefined && !this.#mentions(path, name)) || !specifiers.some((s) => this.#leadsTo(path, s, filename))) continue;
      const module = this.open(path);
      if (module) out.push(module);
    }
    return out;
  }

  /** Files, the nearest first, that put something under a name on a value: `req.name = …`, or one of these methods: `app.decorate("name", …)`. */
  putting(filename: string, name: string, { methods, packages }: Putting, most = 12): Module[] {
    const puts = this.#puts(this.#home(filename));
    const keys = [`= ${name}`, ...methods.map((method) => `${method} ${name}`), ...packages.map((p) => `from ${p}`)];
    const paths = new Set(keys.flatMap((key) => puts.get(key) ?? []));
    const nearest = [...paths].sort((one, other) => shared(other, filename) - shared(one, filename));
    return nearest.slice(0, most).flatMap((path) => this.open(path) ?? []);
  }

  #puts(home: string): ReadonlyMap<string, readonly string[]> {
    const now = this.now();
    const before = this.#putBy.get(home);
    if (before && now < before.until) return before.byKey;
    const byKey = new Map<string, string[]>();
    for (const path of this.#list(home)) {
      for (const key of this.files.derive(path, "puts", LARGEST, putsIn) ?? []) {
        const known = byKey.get(key);
        if (known) known.push(path);
        else byKey.set(key, [path]);
      }
    }
    this.#putBy.set(home, { until: now + TRUST, byKey });
    return byKey;
  }

  /** Files whose text has an import of this name, the nearest first, with what they import. */
  #candidates(filename: string): (readonly [string, readonly string[]])[] {
    const stem = stemOf(filename);
    const names = stem === "index" ? [stemOf(directoryOf(filename)), "index", "."] : [stem];
    const { byStem } = this.#current(this.#home(filename));
    const found = new Map<string, string[]>();
    for (const { path, specifier } of names.flatMap((n) => byStem.get(n) ?? [])) found.set(path, [...(found.get(path) ?? []), specifier]);
    return [...found].sort(([a], [b]) => shared(b, filename) - shared(a, filename));
  }

  #leadsTo(from: string, specifier: string, filename: string): boolean {
    const place = this.place(from, specifier);
    return place.kind === "file" && (place.path === filename || this.files.info(place.path)?.real === filename);
  }

  #mentions(path: string, name: string): boolean {
    return this.files.derive(path, `mentions ${name}`, LARGEST, (text) => text.includes(name) || /\bexport\s*\*/.test(text)) ?? false;
  }

  /** The project, or the folder of it that is passed over otherwise and that the file itself lies in: examples among tests import each other. */
  #home(filename: string): string {
    const { root } = this.files;
    if (!filename.startsWith(`${root}/`)) return root;
    const segments = filename.slice(root.length + 1).split("/").slice(0, -1);
    const skipped = segments.findIndex((name) => SKIPPED.test(name));
    return skipped < 0 ? root : [root, ...segments.slice(0, skipped + 1)].join("/");
  }

  #current(home: string): Index {
    const now = this.now();
    const before = this.#indexes.get(home);
    if (before && now < before.until) return before;
    const byStem = new Map<string, Importer[]>();
    for (const path of this.#list(home)) {
      const specifiers = this.files.derive(path, "imports", LARGEST, (text) => [...new Set([...text.matchAll(SPECIFIER)].map((m) => m[1] ?? ""))]);
      for (const specifier of specifiers ?? []) {
        const stem = stemOf(specifier);
        const known = byStem.get(stem);
        if (known) known.push({ path, specifier });
        else byStem.set(stem, [{ path, specifier }]);
      }
    }
    const made = { until: now + TRUST, byStem };
    this.#indexes.set(home, made);
    return made;
  }

  #list(home: string): string[] {
    const out: string[] = [];
    const visit = (directory: string, depth: number): void => {
      for (const name of this.files.list(directory)) {
        if (out.length >= MOST_FILES) return;
        const path = `${directory}/${name}`;
        if (isCode(name)) out.push(path);
        else if (!ENDING.test(name) && !SKIPPED.test(name) && depth < DEEPEST) visit(path, depth + 1);
      }
    };
    visit(home, 0);
    return out;
  }
}

/** Methods and packages that put values on others. */
export interface Putting {
  readonly methods: readonly string[];
  readonly packages: readonly string[];
}

/** `= user`: something is assigned to a member so named; `decorate mail`: a method is called with a text first; `from passport`: an import. */
function putsIn(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [, name = ""] of text.matchAll(/\.([A-Za-z_$][\w$]*)\s*=(?![=>])/g)) out.add(`= ${name}`);
  for (const [, method = "", name = ""] of text.matchAll(/\.([a-zA-Z]\w*)\(\s*["'`](\w+)["'`]\s*,/g)) out.add(`${method} ${name}`);
  for (const [, specifier = ""] of text.matchAll(SPECIFIER)) out.add(`from ${specifier}`);
  return out;
}

function stemOf(path: string): string {
  return baseOf(path).replace(/\.[cm]?[jt]sx?$/, "");
}

function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}
