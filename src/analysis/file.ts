import type { Rule } from "eslint";
import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { ImportTarget, Module } from "../concepts/module.js";
import type { Field } from "../concepts/records.js";
import type { Path, Trail } from "../concepts/origin.js";
import type { World } from "../flow/engine.js";
import { Budget } from "../flow/budget.js";
import { Facts } from "../flow/facts.js";
import { Tracer } from "../flow/trace.js";
import type { Types } from "../concepts/types.js";
import { typesOf } from "../host/types.js";
import { records } from "../models/records/index.js";
import { openProject, sensitivityOf, type Project } from "../project/index.js";
import type { Settings } from "../settings/index.js";
import { isFunction, programOf } from "../syntax/node.js";
import { unguardedReads, type BodyRead } from "./bodies.js";
import { Carried } from "./carried.js";
import { Entrances, isGiven } from "./entrances.js";
import { mayServe } from "./evidence.js";
import { Implementations } from "./implementations.js";
import { modelIndex } from "./knowledge.js";
import { isStop, isTold, leakedAt, type Leak } from "./leaks.js";
import { Roles, type HandlerRole } from "./roles.js";
import { nodesOf, type Nodes } from "./nodes.js";
import { beginsWith, helperSite, responseSites, type ResponseSite } from "./sites.js";
import { names, trustOf } from "./trust.js";
import { typedAs } from "./typed/names.js";
import { servesByType } from "./typed/serves.js";
import type { FileView } from "./view.js";

/** Everything the rules may ask about a file. Each answer is worked out on the first question. */
export class FileAnalysis implements FileView {
  readonly module: Module;
  readonly index = modelIndex();
  readonly tracer: Tracer;
  readonly facts: Facts;
  readonly roles: Roles;
  readonly project: Project;
  readonly types: Types;
  #serves: boolean | undefined;
  #sites: readonly ResponseSite[] | undefined;
  #ways: readonly Leak[] | undefined;
  #reads: readonly BodyRead[] | undefined;
  #importers: readonly Module[] | undefined;
  #entrances: Entrances | undefined;
  readonly carried: Carried = new Carried(this);
  readonly #implementations: Implementations;
  readonly #modules = new WeakMap<AST.Program, Module>();

  constructor(
    context: Rule.RuleContext,
    readonly settings: Settings,
  ) {
    const { sourceCode } = context;
    this.module = {
      filename: context.filename,
      ast: sourceCode.ast as unknown as AST.Program,
      scopes: sourceCode.scopeManager as unknown as Module["scopes"],
      text: sourceCode.text,
      visitorKeys: sourceCode.visitorKeys,
    };
    this.#modules.set(this.module.ast, this.module);
    this.project = openProject(context.filename, { project: settings.project, isSensitive: settings.isSensitive, records });
    this.types = typesOf(sourceCode.parserServices);
    const world = this.#world();
    this.#implementations = new Implementations({ world, dispatched: this.index.dispatched, importersOf: (module, name) => this.importersOf(module, name) });
    this.tracer = new Tracer(world, Budget.forText(this.module.text.length));
    this.facts = new Facts(this.tracer);
    this.roles = new Roles(this.index, () => this.tracer, { hasDependency: (node, names) => this.#hasDependency(node, names) });
  }

  #world(): World {
    const { index } = this;
    const world: World = {
      exported: (p, s, n) => index.exported(p, s, n),
      type: (p, s, n) => index.type(p, s, n),
      global: (n) => index.global(n),
      generated: (n, t) => index.generated(n, t),
      trusted: (call, target) => trustOf(call, this.settings, this.tracer.world, target),
      attached: (shape, name, node) => this.carried.under(shape, name, node),
      serialises: (decorator) => index.serialises(decorator),
      unseen: (name, uses) => index.unseen(name, uses),
      shape: (id) => index.shape(id),
      resolve: (from, specifier) => this.#resolve(from, specifier),
      leadsTo: (from, specifier) => this.project.leadsTo(from.filename, specifier),
      moduleOf: (node) => this.#modules.get(programOf(node)) ?? this.module,
      typedAs: (node) => (this.types.known ? typedAs(node, world.moduleOf(node), this) : undefined),
      implementations: (declaration) => this.#implementations.of(declaration),
      handling: (declaration) => this.#implementations.handling(declaration),
      role: (fn) => this.roles.of(fn),
      major: (from, name) => this.project.packageOf(from.filename)?.major(name),
    };
    return world;
  }

  #resolve(from: Module, specifier: string): ImportTarget {
    const target = this.project.resolve(from.filename, specifier);
    if (target.kind !== "module") return target;
    // A file that leads back to the linted one: the text in the editor is newer than the disk.
    if (target.module.filename === this.module.filename) return { kind: "module", module: this.module };
    this.#modules.set(target.module.ast, target.module);
    return target;
  }

  /** A file of the project by its path. */
  open(file: string): Module | undefined {
    if (file === this.module.filename.replaceAll("\\", "/")) return this.module;
    const module = this.project.open(file);
    if (module) this.#modules.set(module.ast, module);
    return module;
  }

  #hasDependency(node: Node, names: readonly string[]): boolean {
    const module = this.tracer.world.moduleOf(node);
    if (module.ast.body.some((s) => s.type === "ImportDeclaration" && names.some((n) => s.source.value === n || s.source.value.startsWith(`${n}/`)))) return true;
    const dependencies = this.project.packageOf(module.filename)?.dependencies;
    return dependencies !== undefined && names.some((n) => dependencies.has(n));
  }

  /** Files of the project that import this one. */
  get importers(): readonly Module[] {
    if (this.#importers) return this.#importers;
    return (this.#importers = this.importersOf(this.module));
  }

  /** Files of the project that import a file of it; with a name only those that use it, since a barrel is imported everywhere. */
  importersOf({ filename }: Module, name?: string): readonly Module[] {
    return this.project
      .importersOf(filename, name)
      .filter((m) => m.filename !== filename)
      .map((m) => {
        if (m.filename === this.module.filename) return this.module;
        this.#modules.set(m.ast, m);
        return m;
      });
  }

  get nodes(): Nodes {
    return nodesOf(this.module);
  }

  /** Whether anything in the file hints at requests or answers; without it most questions have an empty answer at no cost. */
  get serves(): boolean {
    if (this.#serves !== undefined) return this.#serves;
    const around = { hasDependency: (names: readonly string[]) => this.#hasDependency(this.module.ast, names), functions: () => this.nodes.functions };
    return (this.#serves = mayServe(this.module, this.index, around) || servesByType(this));
  }

  /** Every expression of the file that leaves the server. */
  get sites(): readonly ResponseSite[] {
    if (!this.serves) return [];
    return (this.#sites ??= [...responseSites(this.nodes, this.tracer, this.index, this.roles, this.tracer.root), ...this.#declaredSites()]);
  }

  /** What leaves at the sites, each with its way; also through helpers that are given the response. */
  get leaks(): readonly Leak[] {
    return this.#allWays().filter(({ trail }) => isTold(trail));
  }

  /** What leaves at the sites and is known by its type only. */
  get stops(): readonly Leak[] {
    return this.types.known ? this.#allWays().filter(({ trail }) => isStop(trail)) : [];
  }

  #allWays(): readonly Leak[] {
    return this.serves ? (this.#ways ??= leakedAt(this, (trail) => isTold(trail) || (this.types.known && isStop(trail)))) : [];
  }

  /** What runs before the handlers of the file. */
  get entrances(): Entrances {
    return (this.#entrances ??= new Entrances(this));
  }

  /** Other files, of the same package if any of it does, that put something under a name on a value (`req.name = …`, `app.decorate("name", …)`). */
  puttingFiles(from: Module, name: string, by: Parameters<Project["puttingFiles"]>[2]): readonly Module[] {
    const all = this.project.puttingFiles(from.filename, name, by).filter((m) => m.filename !== this.module.filename);
    const home = this.project.packageOf(from.filename)?.root;
    const near = all.filter((m) => this.project.packageOf(m.filename)?.root === home);
    const found = near.length > 0 ? near : all;
    for (const module of found) this.#modules.set(module.ast, module);
    return found;
  }

  /** Reads of request bodies that nothing guards. */
  get bodyReads(): readonly BodyRead[] {
    if (this.#reads) return this.#reads;
    if (!this.serves) return [];
    const { entrances } = this;
    const ports = { engine: this.tracer, facts: this.facts, entered: (fn: FunctionNode, path: Path) => entrances.validates(fn) || entrances.writes(fn, path), uncaught: (node: Node) => this.#uncaught(node) !== undefined, fatal: (node: Node) => this.#fatal(node) };
    this.#reads = unguardedReads(this.nodes.members, this.nodes.patterns, this.nodes.calls, ports);
    return this.#reads;
  }

  /** The handler that a throw at this place gets out of; undefined when something around it catches. */
  #uncaught(node: Node): FunctionNode | undefined {
    for (let at: Node | undefined = node; at; at = at.parent) {
      if (at.parent?.type === "TryStatement" && at.parent.block === at && at.parent.handler) return undefined;
      if (isFunction(at) && this.role(at)) return at;
    }
    return undefined;
  }

  /** Does a throw at this place end the process? A callback that runs later has nobody above it who catches. */
  #fatal(node: Node): boolean {
    const fn = this.#uncaught(node);
    if (!fn) return false;
    const { throws, rejects } = this.role(fn)?.spec ?? {};
    if (throws === "crash") return true;
    if (!fn.async || rejects === undefined) return false;
    if (rejects === "crash") return true;
    const major = this.project.packageOf(this.module.filename)?.major(rejects.package);
    return major !== undefined && major < rejects.crashBelow;
  }

  /** Calls of the response helpers that the settings name. */
  #declaredSites(): ResponseSite[] {
    const { responseHelpers } = this.settings;
    if (responseHelpers.length === 0) return [];
    return this.nodes.calls.flatMap((call) => {
      const helper = responseHelpers.find((h) => names(call, h, this.tracer.world));
      return helper ? helperSite(call, helper.arg, this.roles) : [];
    });
  }

  role(fn: FunctionNode): HandlerRole | undefined {
    return this.roles.of(fn);
  }

  trace(node: Node, deep = false): readonly Trail[] {
    return this.tracer.trace(node, [], this.tracer.root, deep);
  }

  /** Whether the handler was registered with a schema that keeps only declared fields in its answers. */
  hasAnswerSchema(role: HandlerRole | undefined): boolean {
    const registration = role?.registration;
    if (!registration) return false;
    return (registration.method.responseSchema ?? []).some((place) => isGiven(this.tracer, registration.call, place));
  }

  /** What a field of this name holds, when no declaration says. */
  sensitivityOf(name: string, scalar?: Parameters<typeof sensitivityOf>[1]): Field["sensitivity"] {
    return this.settings.isSensitive(name) ? "secret" : sensitivityOf(name, scalar);
  }

  /** The file is one's own component code for browsers. */
  get isClient(): boolean {
    return beginsWith(this.module, this.index.clientDirectives);
  }
}
