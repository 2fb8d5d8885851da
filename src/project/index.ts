import { host as machine, type Host } from "#host";
import type { Node } from "../concepts/ast.js";
import type { ImportTarget, Module } from "../concepts/module.js";
import type { RecordsModel } from "../concepts/declared.js";
import type { Subject } from "../concepts/origin.js";
import type { Declaration, RecordModel } from "../concepts/records.js";
import { Files, rootOf } from "./files.js";
import { firstParameterOf, membersOf, resultOf } from "./members.js";
import { Modules } from "./modules.js";
import { packageOf, type PackageInfo } from "./package.js";
import { directoryOf, isAbsolute, isInside, join, normalise, upwards } from "./paths.js";
import { declarationsOf, type Ways } from "./records/declarations.js";
import { formsOf } from "./records/forms.js";
import { Records, type Surroundings } from "./records/index.js";
import { Importers, type Putting } from "./importers.js";
import { createResolver, isRelative, packageNamed, type Place } from "./resolve.js";

export type { PackageInfo } from "./package.js";
export { projectHash } from "./hash.js";
export { isKept, sensitivityOf } from "./records/sensitivity.js";

export interface ProjectSettings {
  /** Whether other files may be read at all. */
  readonly project: boolean;
  /** Whether the user declares a field of this name to be secret. Records are remembered per function: pass the same one for the same settings. */
  readonly isSensitive?: (field: string) => boolean;
  /** How libraries' records are declared: always the same list. */
  readonly records?: readonly RecordsModel[];
}

/** The other files of a linted file's project. Nothing here throws; what can't be had is unknown. */
export interface Project {
  /** Absolute, with forward slashes; undefined when there is none (`<input>`, the playground, `project: false`). */
  readonly root: string | undefined;
  /** A file's path as seen from the root. */
  relative: (file: string) => string;
  /** Where `specifier` leads from the file `from` (`Module.filename`). The builtin `node:fs` is the package `fs`. */
  resolve: (from: string, specifier: string) => ImportTarget;
  /** Whether `specifier` leads to a file of the project, out of it, or nobody knows where; nothing is opened for the answer. */
  leadsTo: (from: string, specifier: string) => "file" | "package" | "unknown";
  /** The package that a file belongs to. */
  packageOf: (file: string) => PackageInfo | undefined;
  /** The record type that a query is about, from a schema file, a class, a table or a type. `database`: the id of the query's model. */
  recordOf: (subject: Subject, database: string) => RecordModel | undefined;
  /** The record type that a relation of `record` names (`Field.relation`); `subject` is the one that led to `record`. */
  relatedTo: (record: RecordModel, relation: string, subject: Subject, database: string) => RecordModel | undefined;
  /** The names of the members that a written type has at a path of its members; undefined where not all can be seen. */
  membersOf: (type: Declaration, path: readonly string[]) => readonly string[] | undefined;
  /** The written type of the first parameter of the function that a name leads to. */
  firstParameterOf: (name: Node, module: Module) => Declaration | undefined;
  /** The written type of what a method of a written type gives. */
  resultOf: (type: Declaration, method: string) => Declaration | undefined;
  /** Where the project declares what a name or a written type means. */
  declarationOf: (name: Node, module: Module) => Declaration | undefined;
  /** The record type that is declared at an offset of a file; `stored`: by a database library, and not as a mere type. */
  recordAt: (offset: number, module: Module) => { readonly record: RecordModel; readonly stored: boolean } | undefined;
  /** A code file of the project by its path. */
  open: (file: string) => Module | undefined;
  /** Files that import this one, nearest first; at most a few. */
  importersOf: (file: string, name?: string) => readonly Module[];
  /** Files that put something under a name on a value: `x.name = …`, a call of one of these methods with the name first, or by one of these packages. */
  puttingFiles: (file: string, name: string, by: Putting) => readonly Module[];
  /** The nearest of the files `names` (`schema.prisma`, `prisma/schema.prisma`) in a folder above `from`, with its text. */
  textAbove: (from: string, names: readonly string[]) => { readonly file: string; readonly text: string } | undefined;
}

type IsSensitive = (field: string) => boolean;
const nothingMore: IsSensitive = () => false;
const nothingTold: readonly RecordsModel[] = [];

interface Rooms {
  readonly files: Files;
  readonly place: (from: string, specifier: string) => Place;
  /** By the user's judgement of names. */
  readonly records: WeakMap<IsSensitive, Records>;
  readonly importers: { value: Importers | undefined };
}

const maxText = 1_000_000;
const maxProjects = 50;

/** Projects on a view of the outside world; tests give their own. */
export function createProjects(host: Host): (filename: string, settings: ProjectSettings) => Project {
  const modules = new Modules(host);
  const rooms = new Map<string, Rooms>();
  const rootFor = rootFinder(host);

  const roomsAt = (root: string): Rooms => {
    const known = rooms.get(root);
    if (known) return known;
    const files = new Files(host, root);
    if (rooms.size >= maxProjects) rooms.clear();
    const made: Rooms = { files, place: createResolver(files), records: new WeakMap(), importers: { value: undefined } };
    rooms.set(root, made);
    return made;
  };

  return (filename, settings) => {
    const path = normalise(filename);
    const isSensitive = settings.isSensitive ?? nothingMore;
    const told = settings.records ?? nothingTold;
    if (!settings.project || !isAbsolute(filename)) return closedProject(host, isSensitive, told);
    const root = rootFor(path);
    return openAt(root, roomsAt(root.real), modules, { isSensitive, now: host.now, told });
  };
}

/** A project may be reached through a symbolic link (`/tmp` on macOS): imported files go by their real path, so everything does. */
interface Root {
  readonly spelled: string;
  readonly real: string;
}

function rootFinder(host: Host): (path: string) => Root {
  const roots = new Map<string, { readonly until: number; readonly root: Root }>();
  return (path) => {
    const directory = directoryOf(path);
    const known = roots.get(directory);
    if (known && host.now() < known.until) return known.root;
    const spelled = rootOf(path, host);
    const root = { spelled, real: host.info(spelled)?.real ?? spelled };
    if (roots.size >= 5000) roots.clear();
    roots.set(directory, { until: host.now() + 5000, root });
    return root;
  };
}

type Given = Pick<Surroundings, "isSensitive" | "now" | "told">;

function openAt(root: Root, { files, place, records, importers }: Rooms, modules: Modules, { isSensitive, now, told }: Given): Project {
  const at = (filename: string): string => {
    const path = normalise(filename);
    return root.spelled !== root.real && isInside(path, root.spelled) ? root.real + path.slice(root.spelled.length) : path;
  };
  const open = (path: string): Module | undefined => modules.open(at(path), files);
  const placeAt = (from: string, specifier: string): Place => place(at(from), specifier);
  const resolve = (from: string, specifier: string): ImportTarget => {
    const found = placeAt(from, specifier);
    if (found.kind !== "file") return found;
    const module = open(found.path);
    return module ? { kind: "module", module } : { kind: "unknown" };
  };
  const recordsFor = (): Records => {
    const known = records.get(isSensitive) ?? new Records({ files, resolve, open, at, now, isSensitive, told });
    records.set(isSensitive, known);
    return known;
  };
  const ways: Ways = { resolve, wrappers: formsOf(told).wrappers };
  return {
    root: root.real,
    relative: (file) => (isInside(at(file), root.real) ? at(file).slice(root.real.length + 1) : file),
    resolve,
    leadsTo: (from, specifier) => placeAt(from, specifier).kind,
    packageOf: (file) => packageOf(at(file), files),
    recordOf: (subject, database) => recordsFor().of(subject, database),
    relatedTo: (record, relation, subject, database) => recordsFor().related(record, relation, subject, database),
    membersOf: (type, path) => membersOf(type, path, ways),
    firstParameterOf: (name, module) => firstParameterOf(name, module, ways),
    resultOf: (type, method) => resultOf(type, method, ways),
    declarationOf: (name, module) => declarationsOf(name, module, ways)[0],
    recordAt: (offset, module) => recordsFor().declared(offset, module),
    open,
    importersOf: (file, name) => (importers.value ??= new Importers(files, placeAt, open, now)).of(at(file), name),
    puttingFiles: (file, name, by) => (importers.value ??= new Importers(files, placeAt, open, now)).putting(at(file), name, by),
    textAbove: (from, names) => {
      for (const directory of upwards(directoryOf(at(from)), root.real)) {
        for (const name of names) {
          const file = join(directory, name);
          const text = files.derive(file, "text", maxText, (content) => content);
          if (text !== undefined) return { file, text };
        }
      }
      return undefined;
    },
  };
}

/** No other files: packages are known by their names, records by what the linted file itself declares. */
function closedProject(host: Host, isSensitive: IsSensitive, told: readonly RecordsModel[]): Project {
  const resolve = (_: string, specifier: string): ImportTarget => {
    const named = isRelative(specifier) ? undefined : packageNamed(specifier);
    return named ? { kind: "package", ...named } : { kind: "unknown" };
  };
  const files = new Files({ ...host, info: () => undefined }, "/");
  const records = new Records({ files, resolve, open: () => undefined, at: normalise, now: host.now, isSensitive, told });
  const ways: Ways = { resolve, wrappers: formsOf(told).wrappers };
  return {
    root: undefined,
    relative: (file) => file,
    resolve,
    leadsTo: (from, specifier) => (resolve(from, specifier).kind === "package" ? "package" : "unknown"),
    packageOf: () => undefined,
    recordOf: (subject, database) => records.of(subject, database),
    relatedTo: (record, relation, subject, database) => records.related(record, relation, subject, database),
    membersOf: (type, path) => membersOf(type, path, ways),
    firstParameterOf: (name, module) => firstParameterOf(name, module, ways),
    resultOf: (type, method) => resultOf(type, method, ways),
    declarationOf: (name, module) => declarationsOf(name, module, ways)[0],
    recordAt: (offset, module) => records.declared(offset, module),
    open: () => undefined,
    importersOf: () => [],
    puttingFiles: () => [],
    textAbove: () => undefined,
  };
}

/** The project of a linted file; `settings.project: false` gives one without files. */
export const openProject = createProjects(machine);
