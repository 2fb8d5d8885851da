import type { Files } from "./files.js";
import { isRecord, looseJson, textsOf } from "./json.js";
import { manifestIn, manifestsAbove, type Manifest } from "./package.js";
import { directoryOf, join, upwards } from "./paths.js";

/** Folders looked at for one workspace; a `**` in a huge repository must end. */
const maxFolders = 3000;
const limit = 1_000_000;

/** The project's own packages by name: from the workspace lists above a file, and from `file:` and `link:` dependencies. Nothing has to be installed. */
export function workspacesAbove(file: string, files: Files): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>();
  for (const directory of upwards(directoryOf(file), files.root)) {
    for (const member of membersOf(directory, files)) if (member.name !== undefined && !found.has(member.name)) found.set(member.name, member);
  }
  for (const own of manifestsAbove(file, files)) {
    // A package may import itself by name only through its exports; without them the name means a package of the registry.
    if (own.name !== undefined && own.json["exports"] !== undefined && !found.has(own.name)) found.set(own.name, own);
    for (const [name, range] of own.dependencies) {
      const place = /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/.exec(range)?.[1];
      const linked = place === undefined ? undefined : manifestIn(join(own.root, place), files);
      if (linked && !found.has(name)) found.set(name, linked);
    }
  }
  return found;
}

/** The packages that a folder's workspace list names. */
export function membersOf(directory: string, files: Files): readonly Manifest[] {
  return files.remember(`members:${directory}`, () => findMembers(directory, files));
}

function findMembers(directory: string, files: Files): readonly Manifest[] {
  const globs = globsOf(directory, files);
  const wanted = globs.filter((glob) => !glob.startsWith("!"));
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => toPattern(join(directory, glob.slice(1))));
  const budget = { left: maxFolders };
  const folders = new Set(wanted.flatMap((glob) => expand(directory, glob.split("/").filter((part) => part !== "" && part !== "."), files, budget)));
  return [...folders]
    .filter((folder) => !unwanted.some((pattern) => pattern.test(folder)))
    .flatMap((folder) => manifestIn(folder, files) ?? []);
}

function globsOf(directory: string, files: Files): string[] {
  const workspaces = manifestIn(directory, files)?.json["workspaces"];
  const lerna = files.derive(`${directory}/lerna.json`, "lerna", limit, (text) => {
    const json = looseJson(text);
    return isRecord(json) ? textsOf(json["packages"]) : [];
  });
  return [
    ...textsOf(isRecord(workspaces) ? workspaces["packages"] : workspaces),
    ...(files.derive(`${directory}/pnpm-workspace.yaml`, "pnpm", limit, pnpmPackages) ?? []),
    ...(lerna ?? []),
  ];
}

/** The `packages:` list of pnpm-workspace.yaml; the rest of YAML is not needed for it. */
function pnpmPackages(text: string): string[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^packages\s*:/.test(line));
  if (start < 0) return [];
  const inline = /^packages\s*:\s*\[(.*)\]/.exec(lines[start] ?? "")?.[1];
  const unquote = (item: string): string => item.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (inline !== undefined) return inline.split(",").map(unquote).filter(Boolean);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[^\s#-]/.test(line));
  return rest.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    const item = /^\s*-\s+("[^"]*"|'[^']*'|[^#]*)/.exec(line)?.[1];
    return item === undefined ? [] : [unquote(item)];
  });
}

function expand(directory: string, parts: readonly string[], files: Files, budget: { left: number }): string[] {
  const [part, ...rest] = parts;
  if (budget.left-- <= 0 || files.info(directory)?.kind !== "directory") return [];
  if (part === undefined) return [directory];
  if (!part.includes("*")) return expand(join(directory, part), rest, files, budget);
  const folders = files.list(directory).filter((name) => name !== "node_modules" && !name.startsWith("."));
  if (part === "**") {
    const deeper = folders.flatMap((name) => expand(`${directory}/${name}`, parts, files, budget));
    return [...expand(directory, rest, files, budget), ...deeper];
  }
  const pattern = toPattern(part);
  return folders.filter((name) => pattern.test(name)).flatMap((name) => expand(`${directory}/${name}`, rest, files, budget));
}

function toPattern(glob: string): RegExp {
  const source = glob.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\*\*\/?|\*/g, (stars) => (stars === "*" ? "[^/]*" : ".*"));
  return new RegExp(`^${source}$`);
}
