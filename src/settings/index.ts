import { closest } from "./closest.js";
import { quietFiles } from "./defaults.js";
import { globToRegExp, relativePath } from "./globs.js";
import { parsePattern, settingKinds, type SettingKey } from "./schema.js";

/** A function of the user's project or of a package, by name and, when given, by the specifier it is imported from. */
export interface FunctionName {
  readonly from: string | undefined;
  readonly name: string;
}

/** A function whose argument becomes the response. */
export interface ResponseHelper extends FunctionName {
  readonly arg: number;
}

/** `settings.leakproof`, checked and completed. */
export interface Settings {
  /** Whether a field of this name is declared sensitive by the project. */
  readonly isSensitive: (field: string) => boolean;
  readonly guards: readonly FunctionName[];
  readonly sanitizers: readonly FunctionName[];
  readonly serializers: readonly FunctionName[];
  readonly loggers: readonly FunctionName[];
  readonly authFunctions: readonly FunctionName[];
  readonly limiters: readonly FunctionName[];
  readonly responseHelpers: readonly ResponseHelper[];
  /** Whether a route path (`/health`) needs neither a login nor a limit. */
  isPublicRoute(path: string): boolean;
  /** Whether nothing in this file is to be reported: tests, fixtures, scripts and the like. */
  isQuiet(filename: string, cwd: string): boolean;
  /** Whether other files of the project may be read. */
  readonly project: boolean;
  /** Lets an error inside the plugin end the run instead of leaving the file without findings; for tests and bug reports. */
  readonly strictErrors: boolean;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** What is wrong with them, one sentence each. A key with a problem counts as absent. */
  readonly problems: readonly string[];
}

type Raw = Readonly<Partial<Record<SettingKey, unknown>>>;

const cache = new WeakMap<object, ReadSettings>();
const none: ReadSettings = { settings: build({}), problems: [] };

/** Reads `context.settings`; the same object is read once. Never throws. */
export function readSettings(all: Readonly<Record<string, unknown>> | undefined): ReadSettings {
  const raw = all?.["leakproof"];
  if (raw === undefined) return none;
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return { settings: none.settings, problems: ["settings.leakproof must be an object."] };
  const known = cache.get(raw);
  if (known) return known;
  const { accepted, problems } = check(raw as Readonly<Record<string, unknown>>);
  const read = { settings: build(accepted), problems };
  cache.set(raw, read);
  return read;
}

function check(raw: Readonly<Record<string, unknown>>): { accepted: Raw; problems: string[] } {
  const keys = Object.keys(settingKinds);
  const accepted: Partial<Record<SettingKey, unknown>> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    if (!isKnown(key)) {
      const meant = closest(key, keys);
      problems.push(`settings.leakproof has no "${key}"${meant === undefined ? `; it knows ${keys.join(", ")}` : `; "${meant}" is the closest key`}.`);
    } else if (!settingKinds[key].accepts(value)) problems.push(`settings.leakproof.${key} must be ${settingKinds[key].expected}.`);
    else accepted[key] = value;
  }
  return { accepted, problems };
}

function isKnown(key: string): key is SettingKey {
  return Object.hasOwn(settingKinds, key);
}

function build(raw: Raw): Settings {
  const sensitive = list(raw.sensitiveFields).map((text) => parsePattern(text) ?? text.toLowerCase());
  const routes = list(raw.publicRoutes).map(globToRegExp);
  const quiet = (raw.tests === undefined ? quietFiles : list(raw.tests)).map(globToRegExp);
  return {
    isSensitive: (field) => sensitive.some((one) => (typeof one === "string" ? one === field.toLowerCase() : one.test(field))),
    guards: functions(raw.guards),
    sanitizers: functions(raw.sanitizers),
    serializers: functions(raw.serializers),
    loggers: functions(raw.loggers),
    authFunctions: functions(raw.authFunctions),
    limiters: functions(raw.limiters),
    responseHelpers: ((raw.responseHelpers ?? []) as readonly { from?: string; name: string; arg: number }[]).map(({ from, name, arg }) => ({ from, name, arg })),
    isPublicRoute: (path) => routes.some((glob) => glob.test(path.replace(/^\//, ""))),
    isQuiet: (filename, cwd) => {
      const path = relativePath(filename, cwd);
      return quiet.some((glob) => glob.test(path));
    },
    project: raw.project !== false,
    strictErrors: raw.strictErrors === true,
  };
}

function list(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[];
}

/** `"name"`, `"package#name"`, `{ from, name }`. A package may begin with `#` itself (`"#lib/guards#isUser"`). */
function functions(value: unknown): readonly FunctionName[] {
  return ((value ?? []) as readonly (string | { from?: string; name: string })[]).map((entry) => {
    if (typeof entry !== "string") return { from: entry.from, name: entry.name };
    const split = entry.lastIndexOf("#");
    return split > 0 ? { from: entry.slice(0, split), name: entry.slice(split + 1) } : { from: undefined, name: entry };
  });
}
