import type { FileAnalysis } from "../file.js";
import type { Spelled } from "./paths.js";

/** What a client finds there. */
export type Content = "config" | "data" | "dotfiles" | "keys" | "logs" | "packages" | "root" | "source";

const FOLDERS: readonly (readonly [RegExp, Content])[] = [
  [/^node_modules$/, "packages"],
  [/^(?:\.git|\.svn|\.hg)$/, "source"],
  [/^(?:logs?|\.logs?)$/i, "logs"],
  [/^(?:\w*keys?|certs?|certificates|secrets?|credentials|\.ssh|\.aws|\.gnupg)$/i, "keys"],
  [/^(?:configs?|configuration)$/i, "config"],
  [/^(?:db|databases?|backups?|dumps?)$/i, "data"],
];
const FILES: readonly (readonly [RegExp, Content])[] = [
  [/^(?:package(?:-lock)?|tsconfig(?:\.\w+)?|composer)\.json$|^(?:yarn|pnpm-lock)\.(?:lock|yaml)$|^Dockerfile$|^docker-compose\.ya?ml$/, "config"],
  [/^\.(?:env|npmrc|htpasswd|netrc)/, "config"],
  [/^(?:config|configuration|settings|secrets|credentials)\.(?:[cm]?[jt]s|json|ya?ml|toml|ini)$/i, "config"],
  [/\.(?:db|sql\w*|bak|dump)$/i, "data"],
  [/\.log(?:\.\d+)?$/i, "logs"],
  [/\.(?:pem|key|p12|pfx|jks|kdbx)$/i, "keys"],
];

/** Undefined for a folder that may well be public. */
export function judgeFolder(at: Spelled, file: FileAnalysis): Content | undefined {
  const last = at.names.at(-1);
  const folder = placeOf(at, file);
  if (folder === "root" || isAbove(folder, rootOf(at, file))) return "root";
  if (isAbove(folder, at.file) || (folder !== undefined && isAbove(folder, file.module.filename.replaceAll("\\", "/")))) return "source";
  if (at.names.some((name) => /^\.(?:git|svn|hg|ssh|aws)$/.test(name))) return "source";
  return last === undefined ? undefined : FOLDERS.find(([pattern]) => pattern.test(last))?.[1];
}

export function judgeFile(at: Spelled, file: FileAnalysis): Content | undefined {
  const name = at.names.at(-1);
  const folder = at.names.at(-2);
  // Whoever put it among the public files meant it.
  if (name === undefined || at.names.slice(0, -1).some((n) => /^(?:public|static|assets|www)$/i.test(n))) return undefined;
  if (placeOf(at, file) === file.module.filename.replaceAll("\\", "/")) return "source";
  if (folder !== undefined && /^(?:logs?|\w*keys?|\.git|\.ssh)$/i.test(folder)) return FOLDERS.find(([pattern]) => pattern.test(folder))?.[1];
  return FILES.find(([pattern]) => pattern.test(name))?.[1];
}

/** The absolute path; `root` for the working directory where nothing is known of it, undefined for what lies below that. */
function placeOf(at: Spelled, file: FileAnalysis): string | undefined {
  if (at.base === "absolute") return at.names.length === 0 ? "root" : `/${at.names.join("/")}`;
  const start = at.base === "file" ? at.file.split("/").slice(0, -1).join("/") : rootOf(at, file);
  if (start === undefined || (at.base === "file" && !at.file.startsWith("/") && !/^[A-Za-z]:/.test(at.file))) {
    if (at.names.every((name) => name === "..")) return "root";
    return undefined;
  }
  let parts = start.split("/");
  for (const name of at.names) parts = name === ".." ? parts.slice(0, -1) : [...parts, name];
  return parts.join("/");
}

function rootOf(at: Spelled, file: FileAnalysis): string | undefined {
  return file.project.packageOf(at.file)?.root ?? file.project.root;
}

function isAbove(folder: string | undefined, path: string | undefined): boolean {
  return folder !== undefined && path !== undefined && (path === folder || path.startsWith(`${folder}/`));
}
