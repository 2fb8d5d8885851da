import type { TokenFormat } from "../concepts/errors.js";
import type { LibraryModel, Model, Shape } from "../concepts/model.js";
import { modelIndex } from "./knowledge.js";

/**
 * What the models say of names alone: for places where a value can't be traced, and for texts. Worked out once, from data that
 * never changes.
 */
export interface Vocabulary {
  /** How frameworks, validators and loggers are called: words of names that people give to what they make of them. */
  readonly frameworks: ReadonlySet<string>;
  readonly validators: ReadonlySet<string>;
  readonly loggers: ReadonlySet<string>;
  /** Services whose tokens are known, and whose plain keys are meant for browsers. */
  readonly services: ReadonlySet<string>;
  readonly browserKeys: ReadonlySet<string>;
  readonly databases: ReadonlySet<string>;
  /** Libraries that take a key: what a secret is for. */
  readonly keyed: ReadonlySet<string>;
  /** Segments of paths below which a library decides who may do what. */
  readonly endpoints: ReadonlySet<string>;
  /** Folders that a build writes into. */
  readonly buildFolders: ReadonlySet<string>;
  /** Names of environment variables that browsers get. */
  readonly publicVariable: RegExp;
  readonly tokens: readonly TokenFormat[];
  /** Matches whatever one of the tokens does: cheap enough for every string. */
  readonly anyToken: RegExp;
  readonly errors: {
    readonly internal: readonly RegExp[];
    readonly meant: ReadonlySet<string>;
    readonly withheld: ReadonlySet<string>;
    readonly harmless: ReadonlySet<string>;
    readonly predicates: ReadonlySet<string>;
  };
}

const made = new WeakMap<readonly Model[], Vocabulary>();

export function vocabulary(): Vocabulary {
  const { models } = modelIndex();
  const known = made.get(models);
  if (known) return known;
  const all = make(models);
  made.set(models, all);
  return all;
}

function make(all: readonly Model[]): Vocabulary {
  const tokens = all.flatMap((m) => m.tokens ?? []);
  const errors = all.flatMap((m) => m.errors ?? []);
  return {
    frameworks: new Set(all.filter((m) => m.kind === "framework").map((m) => m.id)),
    validators: new Set(all.filter((m) => m.kind === "validator").flatMap(namesOf)),
    loggers: new Set(all.filter((m) => m.kind === "utility" && Object.values(m.shapes ?? {}).some(isLogger)).flatMap(namesOf)),
    services: new Set(tokens.map(({ provider }) => provider.toLowerCase())),
    browserKeys: new Set(all.flatMap((m) => m.browserKeys ?? [])),
    databases: new Set(all.filter((m) => m.kind === "database").flatMap(namesOf)),
    keyed: new Set(all.filter((m) => Object.values(m.shapes ?? {}).some(takesKey)).map((m) => m.id.replaceAll("-", ""))),
    endpoints: new Set(all.flatMap((m) => (m.kind === "framework" ? (m.endpoints ?? []) : []))),
    buildFolders: new Set(all.flatMap((m) => m.buildFolders ?? [])),
    publicVariable: new RegExp(`^(?:${all.flatMap((m) => m.publicVariables ?? []).join("|")})`),
    tokens,
    anyToken: new RegExp(tokens.map(({ pattern }) => pattern.source).join("|")),
    errors: {
      internal: errors.flatMap(({ internal }) => internal ?? []),
      meant: new Set(errors.flatMap(({ meant }) => meant ?? [])),
      withheld: new Set(errors.flatMap(({ withheld }) => withheld ?? [])),
      harmless: new Set(errors.flatMap(({ harmless }) => harmless ?? [])),
      predicates: new Set(errors.flatMap(({ predicates }) => predicates ?? [])),
    },
  };
}

/** Its own name and those of its packages, as they stand in the names of variables: `pino`, `consola`. A name in a scope (`@x/core`) says too little. */
function namesOf({ id, packages, nicknames = [] }: LibraryModel): string[] {
  return [id, ...nicknames, ...packages].filter((name) => /^[a-z\d]+$/.test(name));
}

function takesKey({ call, construct, methods, secretProps }: Shape): boolean {
  return secretProps !== undefined || [call, construct, ...Object.values(methods ?? {})].some((method) => method?.secrets !== undefined);
}

/** A value with methods that log. */
function isLogger({ anyMethod, methods }: Shape): boolean {
  return anyMethod?.logs === true || methods?.["error"]?.logs === true;
}

/** `zod` of `ZodPipe` and `withZod`: whether a word of a name is one of these. */
export function speaksOf(words: ReadonlySet<string>, name: string): boolean {
  return name.split(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z\d]+/).some((word) => words.has(word.toLowerCase()));
}

/** Whether a variable of this name is the logger of a package. */
export function isLoggerPackage(name: string): boolean {
  return vocabulary().loggers.has(name);
}

/** Whether a file was written by a build. */
export function isBuilt(filename: string): boolean {
  return filename.split(/[\\/]/).some((folder) => vocabulary().buildFolders.has(folder));
}
