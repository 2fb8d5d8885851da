import type { Files } from "./files.js";
import { isRecord, looseJson, textsOf, type Json } from "./json.js";
import { directoryOf, join, upwards } from "./paths.js";

export interface PathPattern {
  /** `@app/*` */
  readonly pattern: string;
  /** Absolute, with `*` where the pattern has it. */
  readonly targets: readonly string[];
}

export interface PathConfig {
  readonly patterns: readonly PathPattern[];
  /** Bare specifiers are tried below this folder. */
  readonly baseUrl: string | undefined;
}

/** Where a package that a configuration extends lies in the project, if it is one of its workspaces. */
type FindPackage = (specifier: string) => string | undefined;

const limit = 1_000_000;
/** Configurations extend and refer to each other, or to themselves. */
const maxFiles = 40;

/** The path settings of the nearest tsconfig.json or jsconfig.json, then of those it refers to, then of the ones above it. */
export function pathConfigsFor(file: string, files: Files, findPackage: FindPackage): PathConfig[] {
  const found: PathConfig[] = [];
  const seen = new Set<string>();
  for (const directory of upwards(directoryOf(file), files.root)) {
    const config = ["tsconfig.json", "jsconfig.json"].map((name) => `${directory}/${name}`).find((path) => files.isFile(path));
    if (config === undefined) continue;
    const nearest = found.length === 0;
    const configs = withReferences(config, files, findPackage, seen);
    // An outer configuration does not hold for this file; its aliases are tried all the same, its base is too vague for that.
    found.push(...(nearest ? configs : configs.map((each) => ({ ...each, baseUrl: undefined }))));
  }
  return found;
}

function withReferences(path: string, files: Files, findPackage: FindPackage, seen: Set<string>): PathConfig[] {
  if (seen.has(path) || seen.size >= maxFiles) return [];
  seen.add(path);
  const json = read(path, files);
  if (!json) return [];
  const references = Array.isArray(json["references"]) ? json["references"].flatMap((item) => (isRecord(item) ? textsOf(item["path"]) : [])) : [];
  const configs = references.map((reference) => {
    const target = join(directoryOf(path), reference);
    return files.isFile(target) ? target : `${target}/tsconfig.json`;
  });
  return [settingsOf(path, directoryOf(path), files, findPackage, new Set()), ...configs.flatMap((each) => withReferences(each, files, findPackage, seen))];
}

function read(path: string, files: Files): Json | undefined {
  const json = files.derive(path, "config", limit, looseJson);
  return isRecord(json) ? json : undefined;
}

/** The settings of one file over those that it extends; what it extends and can't be found is left out. */
function settingsOf(path: string, configDir: string, files: Files, findPackage: FindPackage, chain: Set<string>): PathConfig {
  const none: PathConfig = { patterns: [], baseUrl: undefined };
  const json = chain.has(path) || chain.size >= maxFiles ? undefined : read(path, files);
  if (!json) return none;
  chain.add(path);
  let settings = none;
  for (const parent of textsOf(json["extends"])) {
    const target = extended(parent, path, files, findPackage);
    if (target === undefined) continue;
    const inherited = settingsOf(target, configDir, files, findPackage, chain);
    settings = { patterns: inherited.patterns.length > 0 ? inherited.patterns : settings.patterns, baseUrl: inherited.baseUrl ?? settings.baseUrl };
  }
  const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
  const here = directoryOf(path);
  const place = (target: string): string => join(here, target.replace("${configDir}", configDir));
  const baseUrl = typeof options["baseUrl"] === "string" ? place(options["baseUrl"]) : settings.baseUrl;
  const patterns = isRecord(options["paths"]) ? patternsOf(options["paths"], baseUrl ?? here, configDir) : settings.patterns;
  return { patterns, baseUrl };
}

function patternsOf(paths: Json, base: string, configDir: string): PathPattern[] {
  return Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: textsOf(targets).map((target) => join(base, target.replace("${configDir}", configDir))),
  }));
}

function extended(specifier: string, from: string, files: Files, findPackage: FindPackage): string | undefined {
  const target = /^\.{0,2}\/|^[A-Za-z]:[\\/]|^\.\.?$/.test(specifier) ? join(directoryOf(from), specifier) : findPackage(specifier);
  if (target === undefined) return undefined;
  return [target, `${target}.json`, `${target}/tsconfig.json`].find((path) => files.isFile(path));
}

/** The part that `*` stands for, `""` for an exact pattern, undefined when it does not match. */
export function matchPattern(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === specifier ? "" : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  const fits = specifier.length >= before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}
