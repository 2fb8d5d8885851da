// Lets `npm test` and `npm run demo` work on a fresh clone: runs `npm ci` when node_modules is missing or is not what the lock file asks for.
// Only Node's own modules may be imported here, since nothing else is there yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** @typedef {{ version?: string, optional?: boolean }} Locked */

/**
 * The packages a lock file lists; npm keeps one for the project and one, of what it really installed, inside node_modules.
 * @param {string} file
 * @returns {Record<string, Locked>}
 */
function lockedPackages(file) {
  if (!existsSync(file)) return {};
  const lock = /** @type {{ packages: Record<string, Locked> }} */ (JSON.parse(readFileSync(file, "utf8")));
  return lock.packages;
}

/** The first thing that is not as locked, or nothing. */
function whatIsStale() {
  if (!existsSync(join(root, "node_modules"))) return "node_modules is missing";
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  for (const [path, wanted] of Object.entries(lockedPackages(join(root, "package-lock.json")))) {
    // Optional packages are mostly binaries of other platforms: their absence is normal.
    if (path === "" || wanted.optional === true) continue;
    const name = path.replace(/^.*node_modules\//, "");
    if (installed[path]?.version !== wanted.version || !existsSync(join(root, path))) return `${name} is not as locked`;
  }
  return undefined;
}

const stale = whatIsStale();
if (stale !== undefined) {
  console.log(`Installing once: ${stale}.`);
  // npm is a .cmd file on Windows, which only a shell can start.
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
}
