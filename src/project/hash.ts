import { host as machine, type Host } from "#host";
import { isCode } from "./code-file.js";
import { Files, rootOf } from "./files.js";
import { join, normalise } from "./paths.js";

const skipped = /^(?:\..*|node_modules|dist|build|out|coverage|tmp|logs?)$/;
const telling = /^(?:package\.json|[jt]sconfig.*\.json|pnpm-workspace\.yaml|lerna\.json)$/;
const most = 50_000;
const deepest = 16;
const largest = 2_000_000;

/**
 * A short text that changes with any file that findings may depend on: the code of the project that `directory` lies in, its schemas, which have these extensions, and its configuration.
 * Put into the settings, it keeps `eslint --cache` from serving findings that an edit elsewhere made wrong.
 * Contents are hashed rather than times, so that a fresh checkout may use the cache of another.
 */
export function projectHash(directory: string, extensions: readonly string[], host: Host = machine): string {
  const files = new Files(host, rootOf(join(normalise(directory), "package.json"), host));
  let [low, high, left] = [0x811c9dc5, 0x9dc5811c, most];
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) + i;
    }
  };
  const visit = (folder: string, depth: number): void => {
    for (const name of files.list(folder)) {
      const path = `${folder}/${name}`;
      if (isCode(name) || telling.test(name) || extensions.some((extension) => name.endsWith(extension))) {
        if (left-- <= 0) return;
        const content = files.isFile(path) ? host.read(path, largest) : undefined;
        if (content !== undefined) add(`${path.slice(files.root.length)}\0${content}\0`);
        continue;
      }
      // Folders of routes have dots in their names: `[...slug]`, `v1.2`. A link back to a folder above leads nowhere new.
      const info = depth < deepest && !skipped.test(name) ? files.info(path) : undefined;
      if (info?.kind !== "directory" || seen.has(info.real)) continue;
      seen.add(info.real);
      visit(path, depth + 1);
    }
  };
  const seen = new Set([files.info(files.root)?.real ?? files.root]);
  visit(files.root, 0);
  return [low, high].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
