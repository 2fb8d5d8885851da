import type { Files } from "./files.js";
import { isRecord, looseJson } from "./json.js";
import { join } from "./paths.js";

const extensions = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** TypeScript is imported under the name of its output. */
const sources: Readonly<Record<string, readonly string[]>> = {
  ".js": [".ts", ".tsx", ".js", ".jsx"],
  ".jsx": [".tsx", ".jsx"],
  ".mjs": [".mts", ".mjs"],
  ".cjs": [".cts", ".cjs"],
};

export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

/** The source file that an absolute path without or with extension means: a file, or a folder's index or `main`. */
export function codeFile(path: string, files: Files, depth = 0): string | undefined {
  const extension = /\.[cm]?jsx?$/.exec(path)?.[0];
  const stem = extension === undefined ? path : path.slice(0, -extension.length);
  const spelled = extension === undefined ? [] : (sources[extension] ?? []).map((source) => stem + source);
  const candidates = [...spelled, ...(isCode(path) ? [path] : []), ...extensions.map((each) => path + each)];
  const file = candidates.find((candidate) => files.isFile(candidate));
  if (file !== undefined) return file;
  if (files.info(path)?.kind !== "directory") return undefined;
  const main = depth === 0 ? files.derive(`${path}/package.json`, "main", 1_000_000, mainOf) : undefined;
  const named = main === undefined ? undefined : codeFile(join(path, main), files, depth + 1);
  return named ?? extensions.map((each) => `${path}/index${each}`).find((candidate) => files.isFile(candidate));
}

function mainOf(text: string): string | undefined {
  const json = looseJson(text);
  return isRecord(json) && typeof json["main"] === "string" ? json["main"] : undefined;
}
