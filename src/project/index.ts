import { host as machine, type Host } from "#host";
import type { ImportTarget } from "../concepts/module.js";
import { Files, rootOf } from "./files.js";
import { Modules } from "./modules.js";
import { packageOf, type PackageInfo } from "./package.js";
import { directoryOf, isAbsolute, join, normalise, upwards } from "./paths.js";
import { createResolver, isRelative, packageNamed, type Place } from "./resolve.js";

export type { PackageInfo } from "./package.js";

/** The other files of a linted file's project. Nothing here throws; what can't be had is unknown. */
export interface Project {
  /** Absolute, with forward slashes; undefined when there is none (`<input>`, the playground, `project: false`). */
  readonly root: string | undefined;
  /** Where `specifier` leads from the file `from` (`Module.filename`). The builtin `node:fs` is the package `fs`. */
  resolve: (from: string, specifier: string) => ImportTarget;
  /** The package that a file belongs to. */
  packageOf: (file: string) => PackageInfo | undefined;
  /** The nearest of the files `names` (`schema.prisma`, `prisma/schema.prisma`) in a folder above `from`, with its text. */
  textAbove: (from: string, names: readonly string[]) => { readonly file: string; readonly text: string } | undefined;
}

interface Rooms {
  readonly files: Files;
  readonly place: (from: string, specifier: string) => Place;
}

const maxText = 1_000_000;
const maxProjects = 50;

/** A view on the outside world; tests give their own host. */
export function createProjects(host: Host): (filename: string, settings: { readonly project: boolean }) => Project {
  const modules = new Modules(host);
  const rooms = new Map<string, Rooms>();
  const roots = new Map<string, { readonly until: number; readonly root: string }>();

  const rootFor = (filename: string): string => {
    const directory = directoryOf(filename);
    const known = roots.get(directory);
    if (known && host.now() < known.until) return known.root;
    const root = rootOf(filename, host);
    if (roots.size >= 5000) roots.clear();
    roots.set(directory, { until: host.now() + 5000, root });
    return root;
  };

  const roomsAt = (root: string): Rooms => {
    const known = rooms.get(root);
    if (known) return known;
    const files = new Files(host, root);
    if (rooms.size >= maxProjects) rooms.clear();
    const made = { files, place: createResolver(files, host.now) };
    rooms.set(root, made);
    return made;
  };

  return (filename, settings) => {
    const path = normalise(filename);
    if (!settings.project || !isAbsolute(filename)) return closed;
    const root = rootFor(path);
    const { files, place } = roomsAt(root);
    return {
      root,
      resolve: (from, specifier) => {
        const found = place(normalise(from), specifier);
        if (found.kind !== "file") return found;
        const module = modules.open(found.path, files);
        return module ? { kind: "module", module } : { kind: "unknown" };
      },
      packageOf: (file) => packageOf(normalise(file), files),
      textAbove: (from, names) => {
        for (const directory of upwards(directoryOf(normalise(from)), root)) {
          for (const name of names) {
            const file = join(directory, name);
            const text = files.derive(file, "text", maxText, (content) => content);
            if (text !== undefined) return { file, text };
          }
        }
        return undefined;
      },
    };
  };
}

/** No files: packages are still known by their names. */
const closed: Project = {
  root: undefined,
  resolve: (_, specifier) => {
    const named = isRelative(specifier) ? undefined : packageNamed(specifier);
    return named ? { kind: "package", ...named } : { kind: "unknown" };
  },
  packageOf: () => undefined,
  textAbove: () => undefined,
};

/** The project of a linted file; `settings.project: false` gives one without files. */
export const openProject = createProjects(machine);
