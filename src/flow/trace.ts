import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { isClass, isFunction, keyName, memberName, stringValue, unwrap, wrapped } from "../syntax/node.js";
import { Budget } from "./budget.js";
import { traceCall, traceTag } from "./calls.js";
import { traceThis } from "./classes.js";
import type { Context, Engine, World } from "./engine.js";
import { follow } from "./follow.js";
import { traceIdentifier } from "./identifiers.js";
import { returnsOf } from "./functions.js";
import { yielded } from "./library.js";
import { spreadInto } from "./overridden.js";
import { unexplained } from "./program.js";
import { asText, merge, plain, stop, trail, via } from "./trails.js";
import { typed } from "./types.js";

/** A way longer than this (`a.b.c…`) is cut: nothing that matters hides that deep. */
const LONGEST_PATH = 8;
/** No longer than this, a way goes in no circles worth a look. */
const SHORT_PATH = 4;
/** Questions with a longer path than that, of one value. */
const MOST_LONG = 24;
/** A name that comes this often is met on a way through a tree or a list of its own kind (`children.*.children.*`), which is the same each time. */
const MOST_REPEATS = 2;

/** Calls nested no deeper than this are told apart wherever they stand; below, a function that is called from everywhere says nothing in particular. */
const NEAR = 3;
const MOST_DEEP = 32;

/** A value that depends on itself is complete after two rounds nearly always. */
const ROUNDS = 4;

interface Answer {
  readonly trails: readonly Trail[];
  /** Position, among the values being worked out, of the one that this answer waits for; Infinity: it is final. */
  readonly level: number;
  /** The budget ran out on the way: there may be more. */
  readonly short: boolean;
}

/**
 * Follows values backwards, on demand. One tracer lives as long as the analysis of one linted file;
 * its memory is keyed by node, path and context and dies with it.
 */
export class Tracer implements Engine {
  readonly root: Context = { id: 0, fn: undefined, args: [], bound: [], caller: undefined, closure: undefined, self: undefined, depth: 0 };
  readonly #memory = new Map<Node, Memory>();
  /** Answers that hold only while a value they depend on is still being worked out. */
  readonly #partial: { readonly memory: Memory; readonly key: Key }[] = [];
  /** How many values are being worked out, and the outermost of them that the present one came back to. */
  #open = 0;
  #cycle = Infinity;
  /** Was the value that is being worked out cut short, and how many were that somebody asked for? */
  #short = false;
  #doubts = 0;
  readonly #contexts = new Map<string, Context>();
  /** How often each function was entered from deep inside of others. */
  readonly #deep = new Map<FunctionNode, number>();
  readonly #ids = new Map<object, number>();

  constructor(
    readonly world: World,
    readonly budget = new Budget(),
  ) {}

  get doubts(): number {
    return this.#doubts;
  }

  trace(node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
    const at = unwrap(node);
    const cut = path.length > SHORT_PATH ? shortened(path) : path;
    const key = keyOf(cut, context, deep);
    const memory = this.#memory.get(at) ?? new Memory();
    const known = memory.get(key);
    if (known) {
      this.#cycle = Math.min(this.#cycle, known.level);
      if (known.short) this.#cutShort();
      return known.trails;
    }
    // A value that is made of itself in several ways has parts without end.
    if (cut.length > SHORT_PATH && memory.long++ >= MOST_LONG) return stop("budget", at);
    if (!this.budget.enter()) {
      this.#cutShort();
      return stop("budget", at);
    }
    this.#memory.set(at, memory);
    const found = this.#remembering(memory, key, at, cut, context, deep);
    this.budget.leave();
    return found;
  }

  #cutShort(): void {
    if (this.#open === 0) this.#doubts++;
    else this.#short = true;
  }

  #isShort(): boolean {
    return this.#short;
  }

  /**
   * A value that depends on itself (a loop, a recursive function) begins as nothing. What was found on the way round is whole for the
   * value that was asked for first, and for no other: it is kept until that one is answered.
   */
  #remembering(memory: Memory, key: Key, node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
    const level = this.#open++;
    const outer = this.#cycle;
    const outerShort = this.#short;
    this.#short = false;
    const since = this.#partial.length;
    let trails: readonly Trail[] = [];
    let cycle = Infinity;
    for (let round = 0; round < ROUNDS; round++) {
      this.#cycle = Infinity;
      memory.set(key, { trails, level, short: this.#short });
      const before = trails.length;
      trails = explained(this, node, path, context, deep);
      cycle = this.#cycle;
      // What came back to another value is that one's to complete; what came back here goes round until nothing is new.
      if (cycle !== level) break;
      for (const other of this.#partial.splice(since)) other.memory.delete(other.key);
      if (trails.length === before) break;
    }
    this.#open--;
    const short = this.#isShort();
    memory.set(key, { trails, level: cycle < level ? cycle : Infinity, short });
    if (level === 0 && short) this.#doubts++;
    this.#short = level > 0 && (short || outerShort);
    if (cycle < level) this.#partial.push({ memory, key });
    else for (const other of this.#partial.splice(since)) other.memory.delete(other.key);
    this.#cycle = Math.min(outer, cycle < level ? cycle : Infinity);
    return trails;
  }

  follow(trails: readonly Trail[], path: Path, context: Context, deep: boolean): readonly Trail[] {
    return follow(this, trails, path, context, deep);
  }

  typed(type: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
    return typed(this, type, path, context, deep);
  }

  enter(parts: Omit<Context, "depth" | "id">): Context {
    const key = [
      this.#id(parts.fn),
      parts.args.map((a) => this.#id(a)).join(","),
      parts.bound.map((b) => (b ? `${this.#id(b.node)}:${b.path.join(".")}:${b.context.id}` : "")).join(","),
      parts.caller?.id ?? 0,
      parts.closure?.id ?? 0,
      parts.self?.map((t) => this.#id(t.origin)).join(",") ?? "",
    ].join("|");
    const known = this.#contexts.get(key);
    if (known) return known;
    const made = { ...parts, id: this.#contexts.size + 1, depth: (parts.caller?.depth ?? 0) + 1 };
    this.#contexts.set(key, made);
    if (made.fn && made.depth > NEAR) this.#deep.set(made.fn, (this.#deep.get(made.fn) ?? 0) + 1);
    return made;
  }

  isCrowded(fn: FunctionNode, context: Context): boolean {
    return context.depth >= NEAR && (this.#deep.get(fn) ?? 0) >= MOST_DEEP;
  }

  #id(thing: object | undefined): number {
    if (!thing) return 0;
    const known = this.#ids.get(thing);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(thing, id);
    return id;
  }
}

function shortened(path: Path): Path {
  for (let i = SHORT_PATH; i < path.length; i++) {
    const name = path[i];
    if (i >= LONGEST_PATH) return path.slice(0, i);
    let before = 0;
    for (let j = 0; j < i; j++) if (path[j] === name) before++;
    if (before >= MOST_REPEATS) return path.slice(0, i);
  }
  return path;
}

/** What is known of one node. */
class Memory extends Map<Key, Answer> {
  /** How many questions with a long path were asked. */
  long = 0;
}

/** A place in the memory of one node. Most questions have no path: those make no text. */
type Key = number | string;

function keyOf(path: Path, context: Context, deep: boolean): Key {
  const number = context.id * 2 + (deep ? 1 : 0);
  return path.length === 0 ? number : `${String(number)}|${path.length === 1 ? (path[0] ?? "") : path.join(".")}`;
}

function explained(engine: Engine, node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const traced = expression(engine, node, path, context, deep);
  return via(node, unexplained(traced) ? (byUse(engine, node, path, context, deep) ?? traced) : traced);
}

/** A receiver that no import or declaration explains, by its name and the calls made on it (`fastify.db.select().from(x)`). */
function byUse(engine: Engine, node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const name = node.type === "Identifier" ? node.name : node.type === "MemberExpression" ? memberName(node) : undefined;
  if (name === undefined) return undefined;
  const uses = usesHere(node);
  const known = uses.length > 0 ? engine.world.unseen(name, uses) : [];
  if (known.length === 0) return undefined;
  return merge(...known.map((value) => yielded(engine, value, { node, path, context, deep, property: name, call: undefined, receiver: undefined })));
}

/** `select`, `()`, `from`, `()` for `db.select(x).from(y)`. */
function usesHere(node: Node): string[] {
  const out: string[] = [];
  let at = wrapped(node);
  for (let parent = at.parent; parent; at = wrapped(parent), parent = at.parent) {
    if (parent.type === "MemberExpression" && parent.object === at) out.push(memberName(parent));
    else if (parent.type === "CallExpression" && parent.callee === at) out.push("()");
    else if (parent.type === "TaggedTemplateExpression" && parent.tag === at) out.push("``");
    else break;
  }
  return out;
}

function expression(engine: Engine, node: Node, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const trace = (n: Node, p: Path = path): readonly Trail[] => engine.trace(n, p, context, deep);
  switch (node.type) {
    case "Identifier":
      return traceIdentifier(engine, node, path, context, deep);
    case "MemberExpression":
      return traceMember(engine, node, path, context, deep);
    case "CallExpression":
    case "NewExpression":
      return traceCall(engine, node, path, context, deep);
    case "TaggedTemplateExpression":
      return traceTag(engine, node, path, context, deep);
    case "AwaitExpression":
      return trace(node.argument);
    case "ConditionalExpression":
      return merge(trace(node.consequent), trace(node.alternate));
    case "LogicalExpression":
      return node.operator === "&&" ? trace(node.right) : merge(trace(node.left), trace(node.right));
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      return last ? trace(last) : [];
    }
    case "AssignmentExpression":
      return node.operator === "=" ? trace(node.right) : merge(trace(node.left), trace(node.right));
    case "ObjectExpression":
      return traceObject(engine, node, path, context, deep);
    case "ArrayExpression":
      return traceArray(engine, node, path, context, deep);
    case "TemplateLiteral":
      return traceText(engine, node, node.expressions, path, context, deep);
    case "BinaryExpression":
      return node.operator === "+" ? traceText(engine, node, [node.left, node.right], path, context, deep) : plain(node);
    case "Literal":
      return path.length > 0 ? plain(node) : [trail({ kind: "literal", value: node.value, node }, node)];
    case "ThisExpression":
    case "Super":
      return traceThis(engine, node, path, context, deep);
    case "ImportExpression": {
      const specifier = stringValue(node.source);
      return specifier === undefined ? stop("dynamic", node) : engine.follow(importTrails(engine, node, specifier), path, context, deep);
    }
    case "UnaryExpression":
    case "UpdateExpression":
      return plain(node);
    default:
      if (isFunction(node)) return engine.follow([trail({ kind: "function", node, env: context }, node)], path, context, deep);
      if (isClass(node)) return engine.follow([trail({ kind: "class", node, env: context }, node)], path, context, deep);
      return stop("dynamic", node);
  }
}

function importTrails(engine: Engine, node: Node, specifier: string): readonly Trail[] {
  const target = engine.world.resolve(engine.world.moduleOf(node), specifier);
  return target.kind === "module" ? [trail({ kind: "namespace", module: target.module }, node)] : stop("import", node);
}

function traceMember(engine: Engine, node: AST.MemberExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const name = memberName(node);
  const object = unwrap(node.object);
  if (object.type === "MemberExpression" && memberName(object) === "env" && isProcess(unwrap(object.object))) {
    return name === "*" ? stop("dynamic", node) : [trail({ kind: "env", name, node }, node)];
  }
  return engine.trace(object, [name, ...path], context, deep);
}

/** `process.env` and the bundlers' `import.meta.env` give strings from the environment. */
function isProcess(node: Node): boolean {
  return (node.type === "Identifier" && node.name === "process") || node.type === "MetaProperty";
}

function traceObject(engine: Engine, node: AST.ObjectExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const [name, ...rest] = path;
  if (name === undefined) {
    if (!deep) return [trail({ kind: "object", node, env: context }, node)];
    const inside = node.properties.map((p) => p.type === "SpreadElement" ? spreadInto(engine, node, p, context) : valueIn(engine, p, [], context, true));
    const own: readonly Trail[] = [trail({ kind: "object", node, env: context }, node)];
    return merge(...inside, own);
  }
  const found: (readonly Trail[])[] = [];
  for (const property of [...node.properties].reverse()) {
    if (property.type === "SpreadElement") found.push(engine.trace(property.argument, path, context, deep));
    else {
      const key = keyName(property);
      if (key !== name && key !== "*" && name !== "*") continue;
      found.push(valueIn(engine, property, rest, context, deep));
      // Later properties win: what stands before a plain one of that name is never seen.
      if (key === name) break;
    }
  }
  return merge(...found);
}

function valueIn(engine: Engine, property: AST.Property, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const { value } = property;
  if (property.kind === "get" && isFunction(value)) return merge(...returnsOf(value, engine).map((r) => engine.trace(r, path, context, deep)));
  return engine.trace(value, path, context, deep);
}

function traceArray(engine: Engine, node: AST.ArrayExpression, path: Path, context: Context, deep: boolean): readonly Trail[] {
  const [name, ...rest] = path;
  if (name === undefined && !deep) return [trail({ kind: "object", node, env: context }, node)];
  if (name === "length") return plain(node);
  const index = name !== undefined && /^\d+$/.test(name) ? Number(name) : undefined;
  const found: (readonly Trail[])[] = [];
  // Behind a spread the positions are not known.
  const spread = node.elements.findIndex((e) => e?.type === "SpreadElement");
  for (const [i, element] of node.elements.entries()) {
    if (!element) continue;
    if (element.type === "SpreadElement") found.push(engine.trace(element.argument, name === undefined ? [] : ["*", ...rest], context, deep));
    else if (index === undefined || index === i || (spread >= 0 && i > spread)) found.push(engine.trace(element, rest, context, deep));
  }
  return merge(...found);
}

function traceText(engine: Engine, node: Node, parts: readonly Node[], path: Path, context: Context, deep: boolean): readonly Trail[] {
  if (path.length > 0) return plain(node);
  const found = parts.map((p) => engine.trace(p, [], context, deep));
  return asText(node, merge(...found));
}
