import { aliasesIn } from "./aliases.js";
import { entryOf, importOf } from "./entries.js";
import type { Files } from "./files.js";
import { manifestsAbove, type Manifest } from "./package.js";
import { directoryOf, isAbsolute, join } from "./paths.js";
import { codeFile } from "./code-file.js";
import { matchPattern, pathConfigsFor, type PathConfig } from "./tsconfig.js";
import { workspacesAbove } from "./workspaces.js";

/** Where a specifier leads, before anything is parsed. */
export type Place =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "package"; readonly name: string; readonly subpath: string }
  | { readonly kind: "unknown" };

const unknown: Place = { kind: "unknown" };

/** Everything about a folder that its imports are resolved with. */
interface Surroundings {
  readonly manifests: readonly Manifest[];
  readonly configs: readonly PathConfig[];
  readonly workspaces: ReadonlyMap<string, Manifest>;
}

/**
 * Resolves imports as TypeScript and bundlers do, with two differences that no ready-made resolver has: nothing outside the project and nothing in
 * node_modules is opened (a package is known by its specifier, installed or not), and a broken or missing configuration costs only what it would have said.
 */
export function createResolver(files: Files): (from: string, specifier: string) => Place {
  return (from, specifier) => {
    const directory = directoryOf(from);
    return files.remember(`${directory}\0${specifier}`, () => {
      if (isRelative(specifier)) return asFile(codeFile(join(directory, specifier), files)) ?? unknown;
      return resolveBare(from, specifier, files.remember(`around:${directory}`, () => surround(from, files)), files);
    });
  };
}

export function isRelative(specifier: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(specifier);
}

/** The package that a specifier names; undefined when no package can be called so. */
export function packageNamed(specifier: string): { name: string; subpath: string } | undefined {
  const plain = specifier.replace(/^node:/, "").replace(/^(?:npm|jsr):\/?((?:@[^/]+\/)?[^@/]+)(?:@[^/]*)?/, "$1");
  const match = /^((?:@[a-z0-9_.~-]+\/)?[a-z0-9_$][\w.:~-]*)(?:\/(.*))?$/i.exec(plain);
  return match?.[1] === undefined || /^[A-Za-z][\w+.-]*:\/\//.test(plain) ? undefined : { name: match[1], subpath: match[2] ?? "" };
}

function surround(from: string, files: Files): Surroundings {
  const workspaces = workspacesAbove(from, files);
  const findPackage = (specifier: string): string | undefined => {
    const wanted = packageNamed(specifier);
    const member = wanted && workspaces.get(wanted.name);
    return member && join(member.root, wanted.subpath);
  };
  const manifests = [...manifestsAbove(from, files)];
  const configs = [...pathConfigsFor(from, files, findPackage), ...manifests.map((manifest) => files.remember(`aliases:${manifest.root}`, () => aliasesIn(manifest, files)))];
  return { manifests, configs, workspaces };
}

function asFile(path: string | undefined): Place | undefined {
  return path === undefined ? undefined : { kind: "file", path };
}

function resolveBare(from: string, specifier: string, around: Surroundings, files: Files): Place {
  if (specifier === "" || specifier.startsWith("node:") || isAbsolute(specifier)) {
    const builtin = packageNamed(specifier);
    return specifier.startsWith("node:") && builtin ? { kind: "package", ...builtin } : unknown;
  }
  const configured = asFile(
    (specifier.startsWith("#") ? internal(specifier, around, files) : undefined) ??
      aliased(specifier, around.configs, files) ??
      below(around.configs.find((config) => config.baseUrl !== undefined)?.baseUrl, specifier, files),
  );
  if (configured) return configured;
  const named = packageNamed(specifier);
  const member = named && around.workspaces.get(named.name);
  // A workspace that shows no source is unknown, not a package of the registry.
  if (member) return asFile(entryOf(member, named.subpath, files)) ?? unknown;
  const declared = named && around.manifests.some((manifest) => manifest.dependencies.has(named.name));
  if (declared) return { kind: "package", ...named };
  const customary = asFile(byCustom(from, specifier, around, files));
  if (customary) return customary;
  return named && !isCustomary(specifier) && !isAlias(specifier, around.configs) ? { kind: "package", ...named } : unknown;
}

/** `#name` of the nearest package that knows it. */
function internal(specifier: string, around: Surroundings, files: Files): string | undefined {
  for (const manifest of around.manifests) {
    const found = importOf(manifest, specifier, files);
    if (found !== undefined) return found;
  }
  return undefined;
}

function aliased(specifier: string, configs: readonly PathConfig[], files: Files): string | undefined {
  for (const { patterns } of configs) {
    const fitting = patterns
      .flatMap(({ pattern, targets }) => {
        const star = matchPattern(pattern, specifier);
        return star === undefined ? [] : [{ pattern, targets, star }];
      })
      .sort((a, b) => prefix(b.pattern) - prefix(a.pattern));
    for (const { targets, star } of fitting) {
      for (const target of targets) {
        const found = codeFile(target.replace("*", () => star), files);
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}

/** How much of a pattern stands before its star; an exact one is the most specific. */
function prefix(pattern: string): number {
  const star = pattern.indexOf("*");
  return star < 0 ? Infinity : star;
}

function below(base: string | undefined, specifier: string, files: Files): string | undefined {
  return base === undefined ? undefined : codeFile(join(base, specifier), files);
}

/** An alias whose file is missing must not pass for a package; the pattern `*` says nothing. */
function isAlias(specifier: string, configs: readonly PathConfig[]): boolean {
  return configs.some(({ patterns }) => patterns.some(({ pattern }) => pattern !== "*" && matchPattern(pattern, specifier) !== undefined));
}

/** A folder of the project, whether its file is there or still to be generated (`src/generated/prisma/client`). */
function isCustomary(specifier: string): boolean {
  return /^(?:#shared|src|app|server|lib)\/./.test(specifier);
}

/** `~/x`, `@/x`, `~~/x`, `@@/x` (Nuxt, Vite), `$lib/x` (SvelteKit), `#shared/x` (Nuxt), `src/x`: aliases that a generated configuration or a bundler declares, out of our sight. */
function byCustom(from: string, specifier: string, around: Surroundings, files: Files): string | undefined {
  const tail = /^(?:~~?|@@?)\/(.+)$/.exec(specifier)?.[1];
  const lib = /^\$lib(?:\/(.*))?$/.exec(specifier);
  if (tail === undefined && !lib && !isCustomary(specifier)) return undefined;
  const tops = [...around.manifests.map((manifest) => manifest.root), ...(around.manifests.length === 0 ? [files.root] : [])];
  for (const top of tops) {
    const places = lib
      ? [`src/lib/${lib[1] ?? ""}`]
      : tail === undefined
        ? [specifier.replace(/^#/, "")]
        : specifier.startsWith("~~") || specifier.startsWith("@@")
          ? [tail]
          : [tail, `src/${tail}`, `app/${tail}`];
    for (const place of places) {
      const found = codeFile(join(top, place), files);
      if (found !== undefined && found !== from) return found;
    }
  }
  return undefined;
}
