import { existsSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const src = join(root, "src");
export const docs = join(root, "docs");
export const examples = join(root, "examples");
export const fixtures = join(root, "tests", "fixtures");

const isCode = /\.[cm]?[jt]sx?$/;
const notOurs: ReadonlySet<string> = new Set(["node_modules", "dist", "build", ".next", "coverage", "generated"]);

/** Absolute paths of the JavaScript and TypeScript files below a folder, sorted; none when the folder is missing. Folders that are written by tools are left out. */
export function codeFiles(folder: string, left = notOurs): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return left.has(entry.name) ? [] : codeFiles(path, left);
      return isCode.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** A path with forward slashes, so that test names and messages read the same on every platform. */
export function posix(path: string): string {
  return path.split(sep).join("/");
}
