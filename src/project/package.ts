import type { Files } from "./files.js";
import { isRecord, looseJson, type Json } from "./json.js";
import { directoryOf, upwards } from "./paths.js";

/** What a package.json tells about the files below it. */
export interface PackageInfo {
  /** The folder of the package.json. */
  readonly root: string;
  readonly name: string | undefined;
  readonly type: "commonjs" | "module";
  /** Name -> wanted version: dependencies, development, peer and optional ones together. */
  readonly dependencies: ReadonlyMap<string, string>;
  /** Names of those that are there when the program runs: not those for development. */
  readonly runtime: ReadonlySet<string>;
  /** The major version wanted of a dependency; undefined when it is none or leaves the choice. */
  readonly major: (name: string) => number | undefined;
}

export interface Manifest extends PackageInfo {
  readonly json: Json;
}

const limit = 1_000_000;

/** The package.json in this very folder. */
export function manifestIn(directory: string, files: Files): Manifest | undefined {
  const path = `${directory}/package.json`;
  return files.derive(path, "manifest", limit, (text) => {
    const json = looseJson(text);
    return isRecord(json) ? manifest(directory, json) : undefined;
  });
}

/** From the nearest package.json to the outermost one of the project. */
export function* manifestsAbove(file: string, files: Files): Generator<Manifest> {
  for (const directory of upwards(directoryOf(file), files.root)) {
    const found = manifestIn(directory, files);
    if (found) yield found;
  }
}

/** The package of a file: a package.json that names no dependency (`{ "type": "module" }`) leaves that to the one above it. */
export function packageOf(file: string, files: Files): PackageInfo | undefined {
  const all = [...manifestsAbove(file, files)];
  const own = all.find((each) => each.dependencies.size > 0) ?? all[0];
  if (!own) return undefined;
  const major = (name: string): number | undefined => {
    const wanted = all.find((each) => each.dependencies.has(name));
    return wanted?.major(name);
  };
  return { root: own.root, name: own.name, type: all[0]?.type ?? own.type, dependencies: own.dependencies, runtime: own.runtime, major };
}

function manifest(root: string, json: Json): Manifest {
  const dependencies = new Map<string, string>();
  const runtime = new Set<string>();
  for (const list of ["peerDependencies", "optionalDependencies", "devDependencies", "dependencies"]) {
    const entries = json[list];
    if (!isRecord(entries)) continue;
    for (const [name, range] of Object.entries(entries)) {
      if (typeof range !== "string") continue;
      dependencies.set(name, range);
      if (list !== "devDependencies") runtime.add(name);
    }
  }
  return {
    root,
    name: typeof json["name"] === "string" ? json["name"] : undefined,
    type: json["type"] === "module" ? "module" : "commonjs",
    dependencies,
    runtime,
    major: (name) => majorOf(dependencies.get(name)),
    json,
  };
}

/** `^5.0.1` is 5, `npm:express@4` is 4; `*`, `latest`, `4 || 5` and `>=4` are no certain major. */
function majorOf(range: string | undefined): number | undefined {
  if (range === undefined) return undefined;
  const plain = range.replace(/^npm:(?:@[^/]+\/)?[^@]+@/, "").replace(/^workspace:/, "");
  const majors = plain.split("||").map((part) => /^\s*[~^=v]*\s*(\d+)(?:$|[.\s-])/.exec(part)?.[1]);
  const first = majors[0];
  return first !== undefined && majors.every((major) => major === first) ? Number(first) : undefined;
}
