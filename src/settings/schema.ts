import { globToRegExp } from "./globs.js";

/** What may stand under one key of `settings.leakproof`. `expected` completes the sentence "… must be". */
export interface SettingKind {
  readonly expected: string;
  accepts(value: unknown): boolean;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function hasOnly(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

function listOf(expected: string, accepts: (value: unknown) => boolean): SettingKind {
  return { expected, accepts: (value) => Array.isArray(value) && value.every(accepts) };
}

/** `/pattern/flags` as a regular expression; undefined when it is a plain word, null when the pattern is broken. */
export function parsePattern(text: string): RegExp | null | undefined {
  const match = /^\/(.+)\/([a-z]*)$/.exec(text);
  if (!match) return undefined;
  try {
    // Stateful flags would make an answer depend on the one before.
    return new RegExp(match[1] ?? "", (match[2] ?? "").replace(/[gy]/g, ""));
  } catch {
    return null;
  }
}

const functions = listOf(
  'a list of function names: "name", "package#name" or { from: "package", name: "name" }',
  (value) => isText(value) || (isRecord(value) && hasOnly(value, ["from", "name"]) && isText(value["name"]) && (value["from"] === undefined || isText(value["from"]))),
);

const helpers = listOf(
  'a list of { name: "sendOk", arg: 1 } with an optional from: "package"',
  (value) =>
    isRecord(value) &&
    hasOnly(value, ["from", "name", "arg"]) &&
    isText(value["name"]) &&
    (value["from"] === undefined || isText(value["from"])) &&
    Number.isInteger(value["arg"]) &&
    (value["arg"] as number) >= 0,
);

function isGlob(value: unknown): boolean {
  if (!isText(value)) return false;
  try {
    globToRegExp(value);
    return true;
  } catch {
    return false;
  }
}

const globs = listOf('a list of globs such as "**/tests/**"', isGlob);
const fields = listOf("a list of names, or of regular expressions written as \"/pattern/\"", (value) => isText(value) && parsePattern(value) !== null);
const flag: SettingKind = { expected: "true or false", accepts: (value) => typeof value === "boolean" };

export const settingKinds = {
  sensitiveFields: fields,
  guards: functions,
  sanitizers: functions,
  serializers: functions,
  loggers: functions,
  authFunctions: functions,
  limiters: functions,
  responseHelpers: helpers,
  publicRoutes: globs,
  tests: globs,
  project: flag,
  projectHash: { expected: "a text that changes when other files of the project do", accepts: isText },
  strictErrors: flag,
} as const satisfies Readonly<Record<string, SettingKind>>;

export type SettingKey = keyof typeof settingKinds;
