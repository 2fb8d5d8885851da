// tests/fixtures/<library>/<rule>[.<variant>].<ext> is one file; tests/fixtures/<library>/<rule>[.<variant>]/ is a small project of several.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { codeFiles, fixtures, posix } from "./paths.js";

export interface FixtureFile {
  path: string;
  text: string;
}

export interface Fixture {
  /** `express/no-raw-error-response.helpers` */
  name: string;
  library: string;
  rule: string;
  /** The folder that stands for the user's project. */
  cwd: string;
  files: readonly FixtureFile[];
  /** A project's `leakproof.json`: what its user would write under `settings.leakproof`. */
  settings?: Readonly<Record<string, unknown>>;
  /** A project with a `tsconfig.json` is linted with a TypeScript program. */
  typed?: boolean;
}

/** What stands for the output of a tool is written by hand as well. */
const none: ReadonlySet<string> = new Set();

function read(path: string): FixtureFile {
  return { path, text: readFileSync(path, "utf8") };
}

function projectSettings(folder: string): Pick<Fixture, "settings"> {
  const file = join(folder, "leakproof.json");
  return existsSync(file) ? { settings: JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown> } : {};
}

/** Every fixture, in the order of their names. A folder's fixture holds all code files below it. */
export function readFixtures(folder: string = fixtures): Fixture[] {
  if (!existsSync(folder)) return [];
  const libraries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return libraries.flatMap(({ name: library }) => {
    const home = join(folder, library);
    return readdirSync(home, { withFileTypes: true }).flatMap((entry): Fixture[] => {
      const path = join(home, entry.name);
      const rule = entry.name.split(".", 1)[0] ?? "";
      const common = { name: `${library}/${entry.name}`, library, rule };
      if (entry.isDirectory())
        return [{ ...common, cwd: path, files: codeFiles(path, none).map(read), ...projectSettings(path), typed: existsSync(join(path, "tsconfig.json")) }];
      return /\.[cm]?[jt]sx?$/.test(entry.name) ? [{ ...common, cwd: home, files: [read(path)] }] : [];
    });
  });
}

/** The file's name within its fixture, for test names. */
export function label(fixture: Fixture, file: FixtureFile): string {
  return fixture.files.length === 1 ? basename(file.path) : posix(relative(fixture.cwd, file.path));
}

/** Where the expected outcome of a file's suggestions is kept. */
export function snapshotOf(file: FixtureFile): string {
  return `${file.path}.suggestions.md`;
}

/** Snapshots whose fixture is gone. */
export function orphanedSnapshots(folder: string = fixtures): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".suggestions.md"))
    .filter((name) => !existsSync(join(folder, name.slice(0, -".suggestions.md".length))))
    .map(posix);
}
