import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import { callersOf } from "../flow/parameters.js";
import { variableOf } from "../flow/scopes.js";
import { contains, enclosingFunction, isCall, isFunction, memberName, stringValue, unwrap, wrapped } from "../syntax/node.js";
import { oncePerFile } from "../syntax/once.js";
import { methodsAt } from "./errors/logging.js";
import { nodesOf } from "./nodes.js";
import { waysTo } from "./routes/climb.js";
import { functionsAt } from "./routes/occurrences.js";
import type { FileView } from "./view.js";

/** Values under a name by more functions than this: nobody can tell which one came. */
const MOST_PUTS = 40;
/** Guards of guards (`wrap(list(guard))`) are opened this deep. */
const DEPTH = 3;

function receiverOf({ callee }: CallNode): Node {
  const at = unwrap(callee);
  return at.type === "MemberExpression" ? at.object : at;
}

/** What is put on a value, and the function that does so. */
interface Put {
  readonly value: Node;
  readonly fn: FunctionNode | undefined;
}

interface Ports extends FileView {
  readonly entrances: { placesOf(fn: FunctionNode): readonly { readonly call: CallNode; readonly index: number }[] };
  /** Other files that put something under a name on a value. */
  puttingFiles(from: Module, name: string, by: { readonly methods: readonly string[]; readonly packages: readonly string[] }): readonly Module[];
}

/** Values that code of the project puts on an application, a request or a context, for other code to read. */
export class Carried {
  readonly #known = new Map<string, readonly Put[]>();
  readonly #values = new Set<Node>();

  constructor(private readonly file: Ports) {}

  /** Is this a value that was found so? */
  has(value: Node): boolean {
    return this.#values.has(value);
  }

  /** What may be found under a name on a value of this shape, where it is read at `node`. */
  under(shape: string, name: string, node: Node): readonly Node[] {
    const known = this.file.index.shape(shape);
    // `ctx.body = …` answers: nobody reads it to find what another handler put there.
    const carries = known?.carries === true && !Object.hasOwn(known.assign ?? {}, name) && known.statusProps?.includes(name) !== true;
    if (!carries && this.file.index.attaching(shape).length === 0) return [];
    // Which files are the nearest depends on where it is read.
    const key = `${shape} ${name} ${this.file.tracer.world.moduleOf(node).filename}`;
    let puts = this.#known.get(key);
    if (!puts) {
      // Asked again while it is being found out: by no such way.
      this.#known.set(key, []);
      puts = this.#putsOf(shape, name, node, carries);
      this.#known.set(key, puts);
    }
    const home = enclosingFunction(node);
    // What the reading function itself assigned before is followed where it stands.
    const others = puts.filter((p) => p.fn === undefined || p.fn !== home);
    return (carries ? this.#before(others, node) : others).map((p) => p.value);
  }

  #putsOf(shape: string, name: string, node: Node, carries: boolean): readonly Put[] {
    const { index, tracer, module } = this.file;
    const methods = index.attaching(shape);
    const packages = index.handing(shape, name);
    const modules = [module, ...this.file.puttingFiles(tracer.world.moduleOf(node), name, { methods: methods.map(([method]) => method), packages })];
    const isOf = (receiver: Node): boolean => tracer.trace(receiver, [], tracer.root, false).some(({ origin }) => origin.kind === "shape" && origin.shape === shape);
    const found = modules.flatMap((each): readonly Node[] => {
      const { assigned, calls } = putsIn(each);
      const here = carries ? (assigned.get(name) ?? []).filter(({ left }) => left.type === "MemberExpression" && isOf(left.object)).map(({ right }) => right) : [];
      const given = methods.flatMap(([method, at]) => (calls.get(method) ?? []).filter((call) => stringValue(call.arguments[at.name]) === name && (!carries || isOf(receiverOf(call)))).flatMap((call) => call.arguments[at.value] ?? []));
      return [...here, ...given, ...(packages.length > 0 ? this.#handedOver(each, shape, name) : [])];
    });
    const puts = found.flatMap((value): Put[] => (value.type === "SpreadElement" || !this.#counts(value) ? [] : [{ value, fn: enclosingFunction(value) }]));
    for (const { value } of puts) this.#values.add(value);
    return puts.length > MOST_PUTS ? [] : puts;
  }

  /** What came with a request is looked at where it is read from it; a constant says that nothing was found. */
  #counts(value: Node): boolean {
    const { tracer } = this.file;
    const found = tracer.trace(value, [], tracer.root, true);
    return !found.some(({ origin }) => origin.kind === "request" && (origin.part === "body" || origin.path.length > 0)) && !found.every(({ origin }) => origin.kind === "literal");
  }

  /** What functions that a library is given hand to the last of their parameters: `done(null, user)`. */
  #handedOver(module: Module, shape: string, name: string): readonly Node[] {
    const { tracer } = this.file;
    return nodesOf(module).calls.flatMap((call) => {
      const last = call.arguments.at(-1);
      if (!last || last.type === "SpreadElement" || stringValue(last) !== undefined) return [];
      const places = methodsAt(call, tracer, tracer.root).flatMap(({ hands }) => (hands && hands.name === name && hands.to.includes(shape) ? [hands] : []));
      return places.flatMap(({ by, value }) => {
        const given = call.arguments.at(by.arg);
        const fns = given && given.type !== "SpreadElement" ? functionsAt(this.file, given) : [];
        return fns.flatMap((fn) => {
          const done = fn.params.at(-1);
          const uses = done?.type === "Identifier" ? (variableOf(done, tracer.world.moduleOf(done))?.references ?? []) : [];
          return uses.flatMap(({ identifier }) => {
            const use = wrapped(identifier);
            return isCall(use.parent) && use.parent.callee === use ? (use.parent.arguments[value] ?? []) : [];
          });
        });
      });
    });
  }

  /**
   * Of several middlewares that put something there, those that run before the code around `node`. Where none of them is seen to do so,
   * all of them count if all of them put records there.
   */
  #before(puts: readonly Put[], node: Node): readonly Put[] {
    if (new Set(puts.map((p) => p.fn)).size < 2) return puts;
    const run = this.#runBefore(node);
    const before = puts.filter((p) => run.some((fn) => this.#isWithin(p.value, fn)));
    if (before.length > 0) return before;
    const { tracer } = this.file;
    return puts.every((p) => tracer.trace(p.value, [], tracer.root, false).some(({ origin }) => origin.kind === "rows")) ? puts : [];
  }

  #isWithin(value: Node, fn: FunctionNode): boolean {
    if (contains(fn, value)) return true;
    const home = enclosingFunction(value);
    return home !== undefined && callersOf(this.file.tracer, home).some((call) => contains(fn, call));
  }

  /** The functions that run before the handler around a node: those of its own route, and those of the routers and the app above. */
  #runBefore(node: Node): readonly FunctionNode[] {
    let handler: FunctionNode | undefined;
    for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) if (this.file.role(at)) handler = at;
    if (!handler) return [];
    return this.file.entrances.placesOf(handler).flatMap(({ call, index }) => {
      const callee = unwrap(call.callee);
      const list = call.arguments[index];
      const listed = list?.type === "ArrayExpression" ? list.elements.filter((e) => e !== null) : [];
      const own = [...call.arguments.slice(0, index), ...listed];
      const above = callee.type === "MemberExpression" ? waysTo(this.file, callee.object, call, stringValue(call.arguments[0]) ?? "").flatMap((way) => way.guards) : [];
      return [...own, ...above].flatMap((guard) => this.#functionsIn(guard, DEPTH));
    });
  }

  #functionsIn(node: Node, left: number): readonly FunctionNode[] {
    const at = unwrap(node.type === "SpreadElement" ? node.argument : node);
    if (left === 0 || at.type === "Literal") return [];
    if (isFunction(at)) return [at];
    const inside = at.type === "ArrayExpression" ? at.elements.filter((e) => e !== null) : at.type === "CallExpression" ? at.arguments : [];
    const { tracer } = this.file;
    const found = tracer.trace(at, [], tracer.root, false).flatMap(({ origin }): readonly FunctionNode[] => {
      if (origin.kind === "function") return [origin.node];
      return origin.kind === "object" && origin.node !== at ? this.#functionsIn(origin.node, left - 1) : [];
    });
    return [...found, ...inside.flatMap((each) => this.#functionsIn(each, left - 1))];
  }
}

interface Puts {
  /** By the name of the member. */
  readonly assigned: ReadonlyMap<string, readonly AST.AssignmentExpression[]>;
  /** Calls of methods, by the method's name. */
  readonly calls: ReadonlyMap<string, readonly CallNode[]>;
}

const putsIn = oncePerFile((module: Module): Puts => {
  const assigned = new Map<string, AST.AssignmentExpression[]>();
  const calls = new Map<string, CallNode[]>();
  const nodes = nodesOf(module);
  for (const node of nodes.assignments) {
    if (node.operator !== "=" || node.left.type !== "MemberExpression") continue;
    const name = memberName(node.left);
    assigned.set(name, [...(assigned.get(name) ?? []), node]);
  }
  for (const call of nodes.calls) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || stringValue(call.arguments[0]) === undefined) continue;
    const name = memberName(callee);
    calls.set(name, [...(calls.get(name) ?? []), call]);
  }
  return { assigned, calls };
});
