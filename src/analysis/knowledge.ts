import type { ConfigFile } from "../concepts/decisions.js";
import type { DecoratedRoute, FileRoute, FrameworkModel, HandlerConvention, HandlerSpec, Method, Model, Shape, UnseenValue, UtilityModel, Yield } from "../concepts/model.js";
import type { Knowledge } from "../flow/engine.js";
import { own } from "../flow/library.js";
import { models } from "../models/index.js";

type Names = Readonly<Record<string, Yield>>;

interface Entry {
  readonly exports: Names | undefined;
  readonly types: Names | undefined;
}

export interface Of<T> {
  readonly framework: FrameworkModel;
  readonly spec: T;
}

/** The models, indexed for the engine's questions. Derived once from data that never changes. */
export class ModelIndex implements Knowledge {
  readonly #exact = new Map<string, Entry[]>();
  readonly #wild: { readonly prefix: string; readonly entry: Entry }[] = [];
  readonly #shapes = new Map<string, Shape>();
  readonly #merged = new Map<string, Shape>();
  readonly #globals = new Map<string, Yield>();
  readonly #globalTypes = new Map<string, Yield>();
  readonly #generated = new Map<string, Yield>();
  readonly #generatedTypes = new Map<string, Yield>();
  readonly #unseen: UnseenValue[] = [];
  readonly #requestPatterns: string[] = [];
  readonly #known = new Map<string, boolean>();
  #keyTakers: RegExp | undefined;
  #secretTypes: ReadonlySet<string> | undefined;
  #keyFunctions: ReadonlySet<string> | undefined;
  readonly #requestPackages = new Map<string, boolean>();
  /** Names of methods and properties that take a credential. */
  readonly secretMethods = new Set<string>();
  readonly secretProperties = new Set<string>();
  /** Names of methods whose first argument is the status of the answer. */
  readonly statusMethods = new Set<string>();
  /** Names of properties whose assignment sets the status of the answer. */
  readonly statusProperties = new Set<string>();
  /** Names of methods that register functions. */
  readonly handlerMethods = new Set<string>();
  /** What methods do to the routes of their receivers, by their names: for values that can't be traced. */
  readonly routing = { applies: new Map<string, "everywhere" | "later">(), mounts: new Set<string>(), serves: new Set<string>(), passes: new Set<string>() };
  /** `express.request user`: packages that put something there. */
  readonly #handing = new Map<string, string[]>();
  readonly #serialising = new Set<string>();
  readonly #recordTypes = new Set<string>();
  readonly #sinkShapes = new Set<string>();
  readonly #bareSinks = new Set<string>();
  readonly #frameworks = new Map<string, FrameworkModel>();
  readonly fileRoutes: Of<FileRoute>[] = [];
  readonly decorated: Of<DecoratedRoute>[] = [];
  /** How what comes through a pipeline is changed on the way. */
  mapping: UtilityModel["mapping"];
  /** Decorators of classes that handle what is sent to a bus, with the method that does. */
  readonly dispatched = new Map<string, string>();
  readonly conventions: Of<HandlerConvention>[] = [];
  readonly configFiles: ConfigFile[] = [];
  /** Names of methods, functions and properties that may let something out: a cheap test before the exact one. */
  readonly sinkMethods = new Set<string>();
  /** Methods that fill a template. */
  readonly viewMethods = new Set<string>();
  /** Methods that answer a request or hand it on. */
  readonly answeringMethods = new Set<string>();
  /** Methods that take the JSON schema of a request's body. */
  readonly schemaMethods = new Set<string>();
  readonly clientDirectives = new Set<string>();
  /** Files whose components the server renders. */
  readonly componentFiles: RegExp[] = [];
  readonly #openShapes = new Set<string>();
  /** Packages that export a value of which any method lets out what it is given. */
  readonly openPackages = new Set<string>();
  readonly #openFiles: (RegExp | undefined)[] = [];
  readonly sinkProperties = new Set<string>();
  /** Properties on whose values every property lets out what is assigned to it: `res.locals`. */
  readonly openProperties = new Set<string>();
  readonly propertyDecorators = new Set<string>();

  /** In a text without one of these words no function is a handler by its form: what is customary for the parameters that a convention asks about. */
  readonly requestWords: RegExp;
  /** Matches a use that gives a framework's value away in spite of its being out of sight: `res.cookie`, `publicProcedure.input`. */
  readonly unseenUses: RegExp;

  constructor(readonly models: readonly Model[]) {
    for (const model of models) this.#add(model);
    for (const { props = {} } of this.#shapes.values()) {
      for (const [name, value] of Object.entries(props)) if (typeof value === "string" && own(this.#shapes.get(value)?.assign, "*")) this.openProperties.add(name);
    }
    this.unseenUses = new RegExp(models.flatMap((m) => (m.kind === "framework" ? (m.unseen ?? []) : [])).map(useText).join("|"));
    this.requestWords = new RegExp(`\\b(?:${[...requestWords(this.conventions.map(({ spec }) => spec))].join("|")})\\b`, "i");
  }

  #add(model: Model): void {
    this.#addPackages(model.packages, { exports: model.exports, types: model.types });
    for (const companion of model.companions ?? []) this.#addPackages(companion.packages, { exports: companion.exports, types: companion.types });
    for (const [id, shape] of Object.entries(model.shapes ?? {})) this.#addShape(id, shape);
    this.#addHanding(model);
    this.#unseen.push(...(model.unseen ?? []));
    this.configFiles.push(...(model.configFiles ?? []));
    fill(this.#globals, model.globals);
    fill(this.#globalTypes, model.globalTypes);
    for (const name of model.generated ?? []) {
      const value = own(model.exports, name);
      const type = own(model.types, name);
      if (value !== undefined) this.#generated.set(name, value);
      if (type !== undefined) this.#generatedTypes.set(name, type);
    }
    for (const names of [model.exports, model.globals, ...(model.companions ?? []).map((c) => c.exports)]) {
      for (const [name, value] of Object.entries(names ?? {})) if (typeof value === "string" && this.#sinkShapes.has(value)) this.#bareSinks.add(name);
    }
    for (const { packages, exports } of [model, ...(model.companions ?? [])]) {
      if (Object.values(exports ?? {}).some((value) => typeof value === "string" && this.#openShapes.has(value))) for (const name of packages) this.openPackages.add(name);
    }
    if (model.kind === "framework" || Object.values(model.shapes ?? {}).some((s) => s.construct?.sinks ?? s.call?.sinks ?? Object.values(s.methods ?? {}).some((m) => m.sinks))) {
      this.#requestPatterns.push(...model.packages, ...(model.companions ?? []).flatMap((c) => c.packages));
    }
    if (model.kind === "database") for (const name of model.recordTypes ?? []) this.#recordTypes.add(name);
    if (model.kind === "validator") for (const name of model.propertyDecorators ?? []) this.propertyDecorators.add(name);
    if (model.kind === "utility") for (const name of model.serialisingDecorators ?? []) this.#serialising.add(name);
    if (model.kind === "utility") this.mapping ??= model.mapping;
    if (model.kind !== "framework") return;
    for (const shape of Object.values(model.shapes ?? {})) this.#addRouting(shape);
    this.#frameworks.set(model.id, model);
    if (model.components) {
      this.clientDirectives.add(model.components.clientDirective);
      this.componentFiles.push(model.components.files);
    }
    const opens = (handler: string | undefined): boolean => model.handlers[handler ?? ""]?.params.some((p) => typeof p === "string" && this.#openShapes.has(p)) === true;
    for (const spec of model.fileRoutes ?? []) {
      this.fileRoutes.push({ framework: model, spec });
      if (Object.values(spec.exports).some(opens)) this.#openFiles.push(spec.files);
    }
    if ((model.conventions ?? []).some((c) => opens(c.handler))) this.#openFiles.push(undefined);
    for (const [decorator, method] of Object.entries(model.decorators?.dispatched ?? {})) this.dispatched.set(decorator, method);
    for (const spec of model.decorated ?? []) this.decorated.push({ framework: model, spec });
    for (const spec of model.conventions ?? []) this.conventions.push({ framework: model, spec });
  }

  #addHanding({ shapes = {}, packages }: Model): void {
    for (const { call, construct, methods = {} } of Object.values(shapes)) {
      for (const hands of [call, construct, ...Object.values(methods)].flatMap((m) => m?.hands ?? [])) {
        for (const key of hands.to.map((shape) => `${shape} ${hands.name}`)) this.#handing.set(key, [...(this.#handing.get(key) ?? []), ...packages]);
      }
    }
  }

  #addRouting({ methods = {} }: Shape): void {
    const { applies, mounts, serves, passes } = this.routing;
    const registers = Object.values(methods).some(({ routing }) => routing);
    for (const [name, { routing, returns }] of Object.entries(methods)) {
      if (routing?.applies && applies.get(name) !== "everywhere") applies.set(name, routing.applies);
      if (routing?.mounts) mounts.add(name);
      if (routing?.serves) serves.add(name);
      // What gives its receiver back is a chain of registrations, on values with which something is registered.
      if (routing?.passes === true || (registers && typeof returns === "object" && "same" in returns)) passes.add(name);
    }
  }

  #addPackages(names: readonly string[], entry: Entry): void {
    for (const name of names) {
      if (name.endsWith("/*")) this.#wild.push({ prefix: name.slice(0, -1), entry });
      else this.#exact.set(name, [...(this.#exact.get(name) ?? []), entry]);
    }
  }

  #addShape(id: string, shape: Shape): void {
    this.#shapes.set(id, shape);
    for (const [name, method] of Object.entries(shape.methods ?? {})) {
      if (method.sinks) this.sinkMethods.add(name);
      if (method.sinks?.some(({ channel }) => channel === "view") === true) this.viewMethods.add(name);
      if (method.sinks ?? method.forwards) this.answeringMethods.add(name);
      if (method.bodySchema) this.schemaMethods.add(name);
      if (method.handlers) this.handlerMethods.add(name);
      if (method.secrets) this.secretMethods.add(name);
      if (typeof method.status === "object" && method.status.arg === 0 && !method.status.path) this.statusMethods.add(name);
    }
    for (const name of Object.keys(shape.assign ?? {})) if (name !== "*") this.sinkProperties.add(name);
    for (const name of shape.statusProps ?? []) this.statusProperties.add(name);
    for (const name of shape.secretProps ?? []) this.secretProperties.add(name);
    if (shape.anyMethod?.sinks) this.#openShapes.add(id);
    if (shape.call?.sinks || shape.construct?.sinks) this.#sinkShapes.add(id);
  }

  /** May a value in this file let out whatever any of its methods is given? Then the name of a method says nothing. */
  hasOpenSinks(filename: string): boolean {
    return this.#openFiles.some((files) => files?.test(filename.replaceAll("\\", "/")) ?? true);
  }

  /** Names of types whose objects hold a credential. */
  get secretTypes(): ReadonlySet<string> {
    return (this.#secretTypes ??= new Set(this.models.flatMap((m) => [m, ...(m.companions ?? [])]).flatMap(({ types = {} }) => Object.entries(types).flatMap(([name, value]) => (typeof value === "string" && this.shape(value)?.secretProps ? [name] : [])))));
  }

  /** Matches the specifiers of packages that take keys. */
  get keyTakers(): RegExp {
    return (this.#keyTakers ??= this.packagesWith((method) => method?.secrets !== undefined));
  }

  /** Names of functions and classes that take keys. */
  get keyFunctions(): ReadonlySet<string> {
    return (this.#keyFunctions ??= this.functionsWith((method) => method?.secrets !== undefined));
  }

  /** Names under which packages export functions and classes of which this holds, and values have them. */
  functionsWith(test: (method: Method | undefined) => boolean): Set<string> {
    const named = this.models.flatMap((m) => [m.exports, ...(m.companions ?? []).map((c) => c.exports), ...Object.values(m.shapes ?? {}).map((shape) => shape.props)]);
    const holds = ([, value]: [string, Yield]): boolean => {
      const shape = typeof value === "string" ? this.#shapes.get(value) : undefined;
      return test(shape?.call) || test(shape?.construct);
    };
    return new Set(["default", ...named.flatMap((names) => Object.entries(names ?? {}).filter(holds).map(([name]) => name))]);
  }

  /** Matches the specifiers of packages that have a method, function or class of which this holds. */
  packagesWith(test: (method: Method | undefined) => boolean): RegExp {
    const has = ({ call, construct, methods }: Shape): boolean => test(call) || test(construct) || Object.values(methods ?? {}).some(test);
    const packages = this.models.flatMap((m) => (Object.values(m.shapes ?? {}).some(has) ? [...m.packages, ...(m.companions ?? []).flatMap((c) => c.packages)] : []));
    const spelled = packages.map((p) => p.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*$/, ".*"));
    return new RegExp(`^(?:node:)?(?:${spelled.join("|")})(?:/|$)`);
  }

  #entries(packageName: string, subpath: string): readonly Entry[] {
    const full = subpath === "" ? packageName : `${packageName}/${subpath}`;
    return [...(this.#exact.get(full) ?? []), ...this.#wild.filter((w) => full.startsWith(w.prefix)).map((w) => w.entry)];
  }

  /** Whether a specifier belongs to a library whose values take requests or let answers out. */
  speaksOfRequests(specifier: string): boolean {
    const known = this.#requestPackages.get(specifier);
    if (known !== undefined) return known;
    const answer = this.#requestPatterns.some((p) => (p.endsWith("/*") ? specifier.startsWith(p.slice(0, -1)) : p.endsWith("*") ? specifier.startsWith(p.slice(0, -1)) : specifier === p || specifier.startsWith(`${p}/`)));
    if (this.#requestPackages.size > 5000) this.#requestPackages.clear();
    this.#requestPackages.set(specifier, answer);
    return answer;
  }

  /** Whether a specifier may lead to a package that a model speaks of; of paths and aliases nothing is known. */
  mayKnow(specifier: string): boolean {
    const known = this.#known.get(specifier);
    if (known !== undefined) return known;
    const [scope = "", name = ""] = specifier.replace(/^node:/, "").split("/");
    const packageName = scope.startsWith("@") ? `${scope}/${name}` : scope;
    const answer = !/^[.~#$/]|^@\//.test(specifier) && this.#entries(packageName, specifier.replace(/^node:/, "").slice(packageName.length + 1)).length > 0;
    if (this.#known.size > 5000) this.#known.clear();
    this.#known.set(specifier, answer);
    return answer;
  }

  exported(packageName: string, subpath: string, name: string): Yield | undefined {
    for (const { exports } of this.#entries(packageName, subpath)) {
      const value = own(exports, name) ?? (name === "default" ? undefined : own(exports, "*"));
      if (value !== undefined) return value;
    }
    return undefined;
  }

  type(packageName: string, subpath: string, name: string): Yield | undefined {
    if (packageName === "") return this.#globalTypes.get(name);
    for (const { types } of this.#entries(packageName, subpath)) {
      const value = own(types, name);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** What a type is that a file of this package declares, whichever sub-path it is imported from. */
  typeWithin(packageName: string, name: string): Yield | undefined {
    for (const [known, entries] of this.#exact) {
      if (known !== packageName && !known.startsWith(`${packageName}/`)) continue;
      for (const { types } of entries) {
        const value = own(types, name) ?? own(types, name.slice(name.lastIndexOf(".") + 1));
        if (value !== undefined) return value;
      }
    }
    return undefined;
  }

  /** Whether the types of this package are those of the project's own records. */
  holdsRecords(packageName: string): boolean {
    return this.#recordTypes.has(packageName);
  }

  global(name: string): Yield | undefined {
    return this.#globals.get(name);
  }

  generated(name: string, asType: boolean): Yield | undefined {
    return (asType ? this.#generatedTypes : this.#generated).get(name);
  }

  /** Methods of a shape that put values under a name on it. */
  attaching(id: string): readonly [string, NonNullable<Method["attaches"]>][] {
    return Object.entries(this.shape(id)?.methods ?? {}).flatMap(([name, { attaches }]) => (attaches ? [[name, attaches] as const] : [])).map(([n, a]) => [n, a]);
  }

  /** Packages whose functions take something that is put under a name on values of a shape. */
  handing(id: string, name: string): readonly string[] {
    return this.#handing.get(`${id} ${name}`) ?? [];
  }

  serialises(decorator: string): boolean {
    return this.#serialising.has(decorator);
  }

  unseen(name: string, uses: readonly string[]): readonly Yield[] {
    const spelled = uses.join(".").replaceAll(".()", "()");
    return this.#unseen.filter((u) => u.name.test(name) && (u.uses === undefined ? uses.length > 0 : u.uses.some((p) => usePattern(p).test(spelled)))).map((u) => u.yields);
  }

  shape(id: string): Shape | undefined {
    const known = this.#merged.get(id);
    if (known) return known;
    const shape = this.#merge(id, new Set());
    if (shape) this.#merged.set(id, shape);
    return shape;
  }

  #merge(id: string, seen: Set<string>): Shape | undefined {
    const shape = this.#shapes.get(id);
    if (!shape || seen.has(id)) return undefined;
    seen.add(id);
    let all: Shape = shape;
    for (const parent of shape.extends ?? []) {
      const base = this.#merge(parent, seen);
      if (base) all = { ...base, ...all, props: { ...base.props, ...all.props }, methods: { ...base.methods, ...all.methods }, assign: { ...base.assign, ...all.assign } };
    }
    return all;
  }

  /** Whether a bare function or class of this name is a sink when it is imported from its package. */
  mayBeImportedSink(name: string): boolean {
    return this.#bareSinks.has(name);
  }

  framework(id: string): FrameworkModel | undefined {
    return this.#frameworks.get(id);
  }

  /** The handler that a model names, asked by one of its shapes (`express.app` -> model `express`). */
  handler(shapeId: string, name: string): Of<HandlerSpec> | undefined {
    const full = name.includes(".") ? name : `${shapeId.slice(0, Math.max(0, shapeId.indexOf(".")))}.${name}`;
    const framework = this.#frameworks.get(full.slice(0, full.indexOf(".")));
    const spec = framework && own(framework.handlers, full.slice(full.indexOf(".") + 1));
    return framework && spec ? { framework, spec } : undefined;
  }
}

let shared: ModelIndex | undefined;

/** The index of all models: made on first need, the same for every file. */
export function modelIndex(): ModelIndex {
  return (shared ??= new ModelIndex(models));
}

function fill(map: Map<string, Yield>, names: Names | undefined): void {
  for (const [name, value] of Object.entries(names ?? {})) if (!map.has(name)) map.set(name, value);
}

/** Words of which every function that follows a convention has one: what is customary for a parameter that must be there by name. */
function requestWords(conventions: readonly HandlerConvention[]): ReadonlySet<string> {
  const words = new Set<string>();
  const wordOf = (pattern: RegExp): string => pattern.source.replace(/^\^|\$$/g, "");
  for (const { params, uses, within } of conventions) {
    if (within) words.add(within.property);
    else for (const [i, pattern] of params.entries()) if (uses[i] !== undefined) words.add(wordOf(pattern));
  }
  // Where nothing is asked of the parameters all of them go by their names: the last is enough, unless another is asked for anyway.
  for (const { params, uses, within } of conventions) {
    const last = params.at(-1);
    if (!within && Object.keys(uses).length === 0 && last && !params.some((p) => words.has(wordOf(p)))) words.add(wordOf(last));
  }
  return words;
}

/** How a use of an unseen value begins in a text: `\b_?res\s*\.\s*(?:status|cookie)\b`. */
function useText({ name, uses = [] }: UnseenValue): string {
  const source = name.source.replace(/\^/g, "\\b").replaceAll("$", "");
  return `(?:${source})\\s*\\??\\.\\s*(?:${uses.map((use) => /^[^.()]+/.exec(use)?.[0] ?? "").join("|")})\\b`;
}

const usePatterns = new Map<string, RegExp>();

/** `select().from`, `query.*.findMany`, `().where`: how a use is spelled, from the value on. */
function usePattern(spelled: string): RegExp {
  const known = usePatterns.get(spelled);
  if (known) return known;
  const made = new RegExp(`^${spelled.replace(/[.()]/g, "\\$&").replaceAll("*", "[^.()]+")}(?![\\w$])`);
  usePatterns.set(spelled, made);
  return made;
}
