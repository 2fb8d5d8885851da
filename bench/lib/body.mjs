// The fixed body of code: server sources of published packages, each fetched once, checked against the pinned hash and unpacked without its dependencies.
// Installing them would bring some gigabytes that nobody lints.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bench = join(dirname(fileURLToPath(import.meta.url)), "..");
export const bodyFolder = join(bench, ".body");

/** @typedef {{ name: string, version: string, integrity: string, folders: string[] }} Pinned */
/** @typedef {{ filename: string, text: string, project: string }} Source */

const pinned = /** @type {Pinned[]} */ (JSON.parse(readFileSync(join(bench, "body.json"), "utf8")));

const code = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const others = /\.d\.[cm]?ts$|\.min\.js$|\.(?:test|spec)\.[cm]?[jt]sx?$|\/(?:tests?|__tests__|node_modules)\//;

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", shell: process.platform === "win32", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr || String(error)}`);
  return stdout;
}

/** @param {Pinned} entry */
const folderOf = ({ name, version }) => join(bodyFolder, `${name.replace("/", "+")}@${version}`);

/** @param {Pinned} entry */
function unpack(entry) {
  const target = folderOf(entry);
  if (existsSync(target)) return;
  console.log(`Fetching ${entry.name}@${entry.version} once.`);
  mkdirSync(bodyFolder, { recursive: true });
  const work = mkdtempSync(join(bodyFolder, "fetch-"));
  run("npm", ["pack", `${entry.name}@${entry.version}`, "--silent"], work);
  const [archive = ""] = readdirSync(work);
  const [algorithm = "", hash] = entry.integrity.split("-", 2);
  if (createHash(algorithm).update(readFileSync(join(work, archive))).digest("base64") !== hash) {
    throw new Error(`${entry.name}@${entry.version} is not what was pinned.`);
  }
  // Not every archive calls its folder "package".
  const [top = ""] = (run("tar", ["-tzf", archive], work).split("\n", 1)[0] ?? "").split("/", 1);
  run("tar", ["-xzf", archive, `${top}/package.json`, ...entry.folders.map((folder) => `${top}/${folder}`)], work);
  // Marks the package as a project of its own; otherwise this repository would be the project of every file.
  mkdirSync(join(work, top, ".git"));
  renameSync(join(work, top), target);
  rmSync(work, { recursive: true });
}

/**
 * Every file of the body, packages and names in a fixed order.
 * @param {{ tests?: boolean }} [options] `tests` takes in what the benchmark leaves out
 * @returns {Source[]}
 */
export function sources({ tests = false } = {}) {
  return pinned.flatMap((entry) => {
    unpack(entry);
    const project = folderOf(entry);
    return readdirSync(project, { recursive: true, encoding: "utf8" })
      .map((name) => join(project, name))
      .filter((name) => code.test(name) && (tests || !others.test(name)) && statSync(name).isFile())
      .sort()
      .map((filename) => ({ filename, text: readFileSync(filename, "utf8"), project }));
  });
}
