import type { AST, CallNode, FunctionNode, Node } from "../../concepts/ast.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Path } from "../../concepts/origin.js";
import { variableOf } from "../../flow/scopes.js";
import { isRequireCall } from "../../syntax/imports.js";
import { enclosingClass, enclosingFunction, isCall, isFunction, keyName, memberName, programOf, stringValue, unwrap } from "../../syntax/node.js";
import { bindingIn } from "../../syntax/patterns.js";
import type { FileView } from "../view.js";
import { speaksOf, vocabulary } from "../vocabulary.js";
import { functionsAt, Occurrences, type Occurrence } from "./occurrences.js";

/** One way that requests take from the server to a route. */
export interface Way {
  /** What runs before it, outermost first. */
  readonly guards: readonly Node[];
  /** The whole path, with those of the routers above. */
  readonly path: string;
  /** Everything on the way was read. */
  readonly closed: boolean;
}

type Home = { readonly variable: Variable } | { readonly expression: Node } | { readonly member: AST.MemberExpression };

const DEPTH = 7;
const MOST_WAYS = 12;
/** Packages' functions that serve an app, watch it or draw on it, and let nobody in or out. */
const SERVES = /listen|server|serve|handle|inject|request|adapter|swagger|openapi|docs|metrics|monitor|socket|io$|\bopen|terminus|shutdown|create|agent|fetch|log|test|configure|next|proxy|https?$/i;

/** The ways from servers to what is registered on `receiver` at `at`. */
export function waysTo(file: FileView, receiver: Node, at: Node, path: string): readonly Way[] {
  return new Climb(file).ways(receiver, at, path, DEPTH);
}

interface Mount {
  readonly receiver: Node;
  readonly call: CallNode;
  readonly before: readonly Node[];
  readonly prefix: string;
}

/** A call that puts something before routes. */
interface Applied {
  readonly call: CallNode;
  readonly nodes: readonly Node[];
  readonly prefix: string | undefined;
  readonly when: "everywhere" | "later";
}

/** What a router, an app or a part of it meets in the project. */
interface Meetings {
  readonly guards: readonly Applied[];
  readonly mounts: readonly Mount[];
  readonly lost: boolean;
  readonly serves: boolean;
}

/** Every route of a router asks for the same. */
const meetings = new WeakMap<FileView, Map<unknown, Meetings>>();

class Climb {
  readonly #open = new Set<unknown>();
  readonly #met: Map<unknown, Meetings>;

  constructor(readonly file: FileView) {
    this.#met = meetings.get(file) ?? new Map<unknown, Meetings>();
    meetings.set(file, this.#met);
  }

  ways(receiver: Node, at: Node, path: string, left: number): readonly Way[] {
    const root = rootOf(receiver);
    if (left === 0) return [lostWay(path)];
    if (isCall(root)) return this.#ofHome({ expression: root }, at, path, left);
    if (root.type === "MemberExpression" && unwrap(root.object).type === "ThisExpression") return this.#ofHome({ member: root }, at, path, left);
    const variable = root.type === "Identifier" ? variableOf(root, this.#moduleOf(root)) : undefined;
    const definition = variable?.defs[0];
    if (!variable || !definition) return [lostWay(path)];
    if (definition.type === "Parameter") return this.#ofParameter(variable, definition.node as FunctionNode, at, path, left);
    const home = definition.type === "Variable" && !isImport(definition.node) ? variable : this.#madeAt(root);
    return home ? this.#ofHome({ variable: home }, at, path, left) : [lostWay(path)];
  }

  #moduleOf(node: Node): Module {
    return this.file.tracer.world.moduleOf(node);
  }

  /** The variable of another file that an imported name stands for. */
  #madeAt(node: Node): Variable | undefined {
    for (const { origin } of this.file.trace(node)) {
      if (origin.kind !== "shape") continue;
      const declarator = origin.node.parent;
      if (declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier") return variableOf(declarator.id, this.#moduleOf(declarator));
    }
    return undefined;
  }

  #ofHome(home: Home, at: Node, path: string, left: number): readonly Way[] {
    const { key, name, occurrences } = this.#occurrencesOf(home);
    if (this.#open.has(key)) return [];
    this.#open.add(key);
    const app = this.#isApp(name);
    const met = this.#meetOnce(key, occurrences, app);
    const ways = this.#upwards(met, at, path, left, app || met.serves);
    this.#open.delete(key);
    return ways;
  }

  #occurrencesOf(home: Home): { key: unknown; name: Node; occurrences: () => Occurrences } {
    if ("variable" in home) {
      const name = home.variable.identifiers[0] as Node;
      return { key: home.variable, name, occurrences: () => Occurrences.ofVariable(this.file, home.variable, this.#moduleOf(name)) };
    }
    if ("expression" in home) return { key: home.expression, name: home.expression, occurrences: () => Occurrences.ofExpression(this.file, home.expression) };
    const cls = enclosingClass(home.member);
    return { key: `${memberName(home.member)} ${String(cls?.range[0])} ${this.#moduleOf(home.member).filename}`, name: home.member, occurrences: () => Occurrences.ofField(this.file, cls, memberName(home.member)) };
  }

  #upwards(met: Meetings, at: Node, path: string, left: number, app: boolean): readonly Way[] {
    const own = guardsAt(met, at, path);
    if (met.mounts.length === 0) return [{ guards: own, path, closed: app && !met.lost }];
    const above = met.mounts.slice(0, MOST_WAYS).flatMap((m) => this.ways(m.receiver, m.call, joined(m.prefix, path), left - 1).map((w) => ({ ...w, guards: [...w.guards, ...m.before] })));
    return above.map((w) => ({ guards: [...w.guards, ...own], path: w.path, closed: w.closed && !met.lost }));
  }

  /** An app serves by itself; a router has to be mounted. */
  #isApp(node: Node): boolean {
    return this.file.trace(node).some((t) => t.origin.kind === "shape" && this.file.index.shape(t.origin.shape)?.role === "app");
  }

  /** A function that is given the app: `module.exports = (app) => …`, a plugin. */
  #ofParameter(variable: Variable, fn: FunctionNode, at: Node, path: string, left: number): readonly Way[] {
    if (this.#open.has(variable)) return [];
    this.#open.add(variable);
    const place = placeIn(fn, variable);
    const inside = this.#meetOnce(variable, () => Occurrences.ofVariable(this.file, variable, this.#moduleOf(fn)), true);
    const own = guardsAt(inside, at, path);
    const callers = Occurrences.ofFunction(this.file, fn);
    const out: Way[] = [];
    for (const o of place ? this.#withWrappers(callers) : []) {
      if (o.kind === "called") {
        const given = argumentAt(o.call, place?.index ?? 0, place?.path ?? []);
        out.push(...(given ? this.ways(given, o.call, path, left - 1) : [lostWay(path)]));
      } else if (o.kind === "argument") {
        const mount = this.#mountOf(o);
        if (mount) out.push(...this.ways(mount.receiver, mount.call, joined(mount.prefix, path), left - 1).map((w) => ({ ...w, guards: [...w.guards, ...mount.before] })));
      } else if (o.kind === "lost") out.push(lostWay(path));
    }
    this.#open.delete(variable);
    const lost = inside.lost || out.length === 0;
    return out.length === 0 ? [lostWay(path)] : out.slice(0, MOST_WAYS).map((w) => ({ ...w, guards: [...w.guards, ...own], closed: w.closed && !lost }));
  }

  /** `fp(plugin)` gives the plugin: what happens to the result happens to it. */
  #withWrappers(occurrences: Occurrences): readonly Occurrence[] {
    return occurrences.all.flatMap((o) => {
      if (o.kind !== "argument" || this.#mountOf(o) || o.path.length > 0) return [o];
      return Occurrences.ofExpression(this.file, o.call).all;
    });
  }

  #meetOnce(key: unknown, occurrences: () => Occurrences, app: boolean): Meetings {
    const met = this.#met.get(key) ?? this.#meet(occurrences(), app);
    this.#met.set(key, met);
    return met;
  }

  #meet(occurrences: Occurrences, app: boolean): Meetings {
    const { routing } = this.file.index;
    const guards: Applied[] = [];
    const mounts: Mount[] = [];
    let lost = occurrences.lost;
    let serves = false;
    for (let i = 0; i < occurrences.all.length; i++) {
      const o = occurrences.all[i];
      if (o?.kind === "method") {
        if (routing.serves.has(o.name)) serves = true;
        // What a plugin that is written in place adds stays inside of it.
        const when = routing.applies.get(o.name);
        const plugin = when === "everywhere" && routing.mounts.has(o.name);
        if (when) guards.push({ call: o.call, nodes: o.call.arguments.filter((a) => stringValue(a) === undefined && !(plugin && isFunction(a))), prefix: prefixOf(o.call), when });
      } else if (o?.kind === "argument") {
        const mount = this.#mountOf(o);
        if (mount) mounts.push(mount);
        else if (!this.#enter(occurrences, o)) {
          if (isServing(calleeName(o.call))) serves = true;
          else lost = true;
        }
        lost ||= occurrences.lost;
      }
    }
    // An app is whole where it is made; who serves it may be a script, a platform or a test.
    if (occurrences.exported && !occurrences.imported && mounts.length === 0 && !serves) lost ||= !app;
    return { guards, mounts, lost, serves };
  }

  /** The value goes into a function of the project: what that does with it counts. */
  #enter(occurrences: Occurrences, o: Extract<Occurrence, { kind: "argument" }>): boolean {
    const fns = functionsAt(this.file, o.call.callee);
    for (const fn of fns) occurrences.intoParameter(fn, o.index, o.path);
    return fns.length > 0;
  }

  /** `parent.use("/api", guard, router)`, `parent.register(plugin, { prefix })`, `parent.route("/x", router)` */
  #mountOf({ call, index, path }: Extract<Occurrence, { kind: "argument" }>): Mount | undefined {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || path.length > 0) return undefined;
    if (!this.file.index.routing.mounts.has(memberName(callee))) return undefined;
    const receiver = unwrap(callee.object);
    const known = this.file.trace(receiver).some((t) => t.origin.kind === "shape" || t.origin.kind === "parameter" || t.origin.kind === "unknown");
    return known ? { receiver, call, before: call.arguments.slice(0, index).filter((a) => stringValue(a) === undefined), prefix: prefixOf(call) ?? (hasUnknownPrefix(call, index) ? "/*" : "") } : undefined;
  }
}

/** What runs before the route at `at`, which is none of its own guards. */
function guardsAt({ guards }: Meetings, at: Node, path: string): Node[] {
  return guards.filter((g) => g.call !== at && appliesTo(g, at, path)).flatMap((g) => g.nodes);
}

function appliesTo({ call, prefix, when }: Applied, at: Node, path: string): boolean {
  // In one piece of code only what was applied before counts; hooks count wherever they stand.
  const hook = when === "everywhere";
  if (!hook && programOf(call) === programOf(at) && enclosingFunction(call) === enclosingFunction(at) && call.range[0] > at.range[0]) return false;
  if (prefix === undefined || hook || /^(?:\*|\/\*|\/|\(\.\*\)|.*\{\*.*\})$/.test(prefix)) return true;
  const plain = prefix.replace(/\/?\*+$/, "").replace(/\/$/, "");
  if (path === "" || plain === "") return true;
  // Behind a prefix that is not spelled out anything may follow.
  const given = path.split("/");
  const asked = plain.split("/");
  const open = given.indexOf("*");
  return asked.every((segment, i) => segment === given[i] || (open >= 0 && i >= open));
}

function lostWay(path: string): Way {
  return { guards: [], path, closed: false };
}

/** The value that a chain of calls starts from: `router` in `router.route("/x").get(a)`. */
export function rootOf(node: Node): Node {
  let at = unwrap(node);
  while (at.type === "CallExpression") {
    const callee = unwrap(at.callee);
    if (callee.type !== "MemberExpression") return at;
    const object = unwrap(callee.object);
    // `express.Router()` makes the value: nothing before it is one.
    if (object.type === "Identifier" && /^[A-Z]/.test(memberName(callee))) return at;
    at = object;
  }
  return at;
}

function isImport(node: Node): boolean {
  if (node.type !== "VariableDeclarator" || !node.init) return false;
  return isRequireCall(unwrap(node.init));
}

function placeIn(fn: FunctionNode, variable: Variable): { index: number; path: Path } | undefined {
  for (const [index, parameter] of fn.params.entries()) {
    const binding = bindingIn(parameter, variable.identifiers[0] as Node);
    if (binding) return { index, path: binding.path };
  }
  return undefined;
}

function argumentAt(call: CallNode, index: number, path: Path): Node | undefined {
  let at: Node | undefined = call.arguments[index];
  for (const name of path) {
    const object: Node | undefined = at && unwrap(at);
    const property: AST.Property | undefined = object?.type === "ObjectExpression" ? object.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === name) : undefined;
    at = property?.value;
  }
  return at;
}

/** The path in front: a text first, or the option `prefix`. */
function prefixOf(call: CallNode): string | undefined {
  const first = stringValue(call.arguments[0]);
  if (first !== undefined) return first;
  for (const argument of call.arguments) {
    const property = argument.type === "ObjectExpression" ? argument.properties.find((p): p is AST.Property => p.type === "Property" && keyName(p) === "prefix") : undefined;
    const value = property && stringValue(property.value);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `router.use(route.path, route.router)`, `{ prefix: options.base }` */
function hasUnknownPrefix(call: CallNode, index: number): boolean {
  const first = call.arguments[0] && unwrap(call.arguments[0]);
  if (index > 0 && first && (first.type === "TemplateLiteral" || (first.type === "MemberExpression" && /(?:prefix|path|url|base|root|endpoint|version)$/i.test(memberName(first))) || (first.type === "Identifier" && /(?:prefix|path|url|base|root|endpoint|version)$/i.test(first.name)))) return true;
  return call.arguments.some((a) => a.type === "ObjectExpression" && a.properties.some((p) => p.type === "Property" && keyName(p) === "prefix"));
}

function joined(prefix: string, path: string): string {
  return `${prefix.replace(/\/$/, "")}/${path.replace(/^\//, "")}`.replace(/\/$/, "");
}

/** Also a library that takes whole apps: `expressWs(app)`, `initSentry(app)`. */
function isServing(callee: string): boolean {
  const { frameworks, loggers } = vocabulary();
  return SERVES.test(callee) || speaksOf(frameworks, callee) || speaksOf(loggers, callee);
}

function calleeName(call: CallNode): string {
  const callee = unwrap(call.callee);
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression") return `${calleeOf(callee.object)}.${memberName(callee)}`;
  return isFunction(callee) ? "" : "";
}

function calleeOf(node: Node): string {
  const at = unwrap(node);
  return at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? memberName(at) : "";
}
