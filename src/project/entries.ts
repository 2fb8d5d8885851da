import { codeFile } from "./code-file.js";
import type { Files } from "./files.js";
import { isRecord } from "./json.js";
import type { Manifest } from "./package.js";
import { join } from "./paths.js";
import { matchPattern } from "./tsconfig.js";

/** Conditions of `exports` and `imports` that lead to code for a server; the types tell most when nothing else is there. */
const conditions = [["source", "development", "node", "import", "module", "require", "default"], ["types"]];

/** The source file behind `name/subpath` of a package of the project. */
export function entryOf(manifest: Manifest, subpath: string, files: Files): string | undefined {
  const { root, json } = manifest;
  const wanted = subpath === "" ? "." : `./${subpath}`;
  for (const target of targetsOf(json["exports"], wanted)) {
    const found = sourceOf(root, target, files);
    if (found !== undefined) return found;
  }
  const plain = subpath === "" ? [json["source"], json["main"], json["module"], json["types"], "src/index", "src/main", "lib/index", "index"] : [subpath, `src/${subpath}`, `lib/${subpath}`];
  for (const target of plain) {
    const found = typeof target === "string" ? sourceOf(root, target, files) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file behind `#name` of a package's `imports`. */
export function importOf(manifest: Manifest, specifier: string, files: Files): string | undefined {
  for (const target of targetsOf(manifest.json["imports"], specifier)) {
    const found = target.startsWith("./") ? sourceOf(manifest.root, target, files) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Packages of a workspace point to their build, which may not be there; its source usually is. */
function sourceOf(root: string, target: string, files: Files): string | undefined {
  const plain = target.replace(/\.d\.([cm]?)ts$/, ".$1js");
  const source = plain.replace(/^(?:\.\/)?(?:dist|build|lib|out|esm|cjs)\/(?:(?:esm|cjs|src|types)\/)?/, "src/");
  return [plain, source, source.replace(/^src\//, "")].map((each) => codeFile(join(root, each), files)).find((found) => found !== undefined);
}

/** All targets of an `exports` or `imports` table for one key, the best first. */
function targetsOf(table: unknown, key: string): string[] {
  if (table === undefined) return [];
  if (!isRecord(table) || !Object.keys(table).some((each) => each.startsWith(".") || each.startsWith("#"))) return key === "." ? choose(table) : [];
  const fitting = Object.entries(table)
    .flatMap(([pattern, target]) => {
      const star = matchPattern(pattern, key);
      return star === undefined ? [] : [{ pattern, target, star }];
    })
    .sort((a, b) => b.pattern.length - a.pattern.length);
  return fitting.flatMap(({ target, star }) => choose(target).map((each) => each.replaceAll("*", () => star)));
}

function choose(target: unknown): string[] {
  return conditions.flatMap((accepted) => [...under(target, accepted, 0)]);
}

function* under(target: unknown, accepted: readonly string[], depth: number): Generator<string> {
  if (depth > 8) return;
  if (typeof target === "string") yield target;
  else if (Array.isArray(target)) for (const each of target) yield* under(each, accepted, depth + 1);
  else if (isRecord(target)) {
    for (const [condition, each] of Object.entries(target)) if (accepted.includes(condition)) yield* under(each, accepted, depth + 1);
  }
}
