// Which types of the installed packages a model's shapes stand for: its exports and types first, then what their members, results and callbacks are.
import ts from "typescript";

/** @typedef {import("../../src/concepts/model.js").Model} Model */
/** @typedef {import("../../src/concepts/model.js").Method} Method */
/** @typedef {import("../../src/concepts/model.js").Shape} Shape */
/** @typedef {import("../../src/concepts/model.js").Yield} Yield */

/** One shape is seen as many types; these are enough to find its members. */
const mostTypes = 24;
/** Types of one declaration differ in what stands in their angle brackets. */
const mostAlike = 2;

export class Seen {
  /** @type {Map<string, Set<ts.Type>>} */
  types = new Map();
  /** @type {{ id: string, type: ts.Type }[]} */
  #left = [];
  /** @type {Map<string, Shape>} */
  #shapes;
  /** @type {Map<string, readonly (Yield | null)[][]>} */
  #handlers;

  /**
   * @param {ts.TypeChecker} checker
   * @param {ts.Node} at
   * @param {readonly Model[]} models
   */
  constructor(checker, at, models) {
    this.checker = checker;
    this.at = at;
    this.#shapes = new Map(models.flatMap(({ shapes }) => Object.entries(shapes ?? {})));
    this.#handlers = new Map(
      models.flatMap((model) =>
        model.kind !== "framework" ? [] : Object.entries(model.handlers).map(([name, { params, byArity }]) => [`${model.id}.${name}`, [params, ...Object.values(byArity ?? {})].map((list) => [...list])]),
      ),
    );
  }

  /**
   * What the exports and types of a package are; `whole`: what a default import and `require` give.
   * @param {{ symbol: ts.Symbol, whole: readonly ts.Type[] }} module
   * @param {{ exports?: Readonly<Record<string, Yield>> | undefined, types?: Readonly<Record<string, Yield>> | undefined }} told
   */
  begin({ symbol: module, whole }, { exports = {}, types = {} }) {
    for (const [name, value] of Object.entries(exports)) {
      if (name === "default") for (const type of [...whole, this.checker.getTypeOfSymbolAtLocation(module, this.at)]) this.#given(value, type);
      const symbol = this.#exported(module, name.split("."));
      if (symbol) this.#given(value, this.checker.getTypeOfSymbolAtLocation(symbol, this.at));
    }
    for (const [name, value] of Object.entries(types)) {
      const symbol = this.#exported(module, name.split("."));
      if (symbol && symbol.flags & ts.SymbolFlags.Type) this.#given(value, this.checker.getDeclaredTypeOfSymbol(symbol));
    }
  }

  /**
   * What is there without an import.
   * @param {Readonly<Record<string, Yield>>} values
   * @param {Readonly<Record<string, Yield>>} types
   */
  beginGlobals(values, types) {
    for (const [names, meaning] of /** @type {const} */ ([[values, ts.SymbolFlags.Value], [types, ts.SymbolFlags.Type]])) {
      for (const [name, value] of Object.entries(names)) {
        const symbol = this.checker.resolveName(name, this.at, meaning, false);
        if (symbol) this.#given(value, meaning === ts.SymbolFlags.Type ? this.checker.getDeclaredTypeOfSymbol(symbol) : this.checker.getTypeOfSymbolAtLocation(symbol, this.at));
      }
    }
  }

  /** @param {ts.Symbol} module @param {readonly string[]} path @returns {ts.Symbol | undefined} */
  #exported(module, [name = "", ...rest]) {
    const all = this.checker.getExportsOfModule(module);
    const found = all.find((symbol) => symbol.name === name) ?? (name === "default" ? all.find((symbol) => symbol.name === "export=") : undefined);
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(found) : found;
    return symbol && rest.length > 0 ? this.#exported(symbol, rest) : symbol;
  }

  /** Follows everything that was begun with to its end. */
  follow() {
    // The nearest first: what is far is seen through many type arguments.
    for (let next = this.#left.shift(); next; next = this.#left.shift()) {
      const shape = this.#shapes.get(next.id);
      if (shape) this.#members(next.id, shape, next.type);
    }
  }

  /** @param {string} id @param {Shape} shape @param {ts.Type} type */
  #members(id, shape, type) {
    for (const base of shape.extends ?? []) this.#give(base, type);
    if (shape.subclass?.statics !== undefined) this.#give(shape.subclass.statics, type);
    for (const made of this.#results(type, true)) if (shape.subclass?.instances !== undefined) this.#give(shape.subclass.instances, made);
    for (const one of this.parts(type)) {
      for (const [name, value] of Object.entries(shape.props ?? {})) for (const found of this.#typesOf(one, name)) this.#given(value, found);
      for (const [name, method] of Object.entries(shape.methods ?? {})) for (const found of this.#typesOf(one, name)) this.#called(id, method, found, type, false);
      for (const key of /** @type {const} */ (["call", "construct", "tag"])) {
        const method = shape[key];
        if (method) this.#called(id, method, one, type, key === "construct");
      }
      if (shape.anyProp) for (const property of one.getProperties().slice(0, mostTypes)) this.#given(shape.anyProp, this.checker.getTypeOfSymbolAtLocation(property, this.at));
    }
  }

  /** @param {string} id @param {Method} method @param {ts.Type} callee @param {ts.Type} receiver @param {boolean} made */
  #called(id, method, callee, receiver, made) {
    if (method.returns !== undefined) {
      if (typeof method.returns === "object" && "same" in method.returns) for (const result of this.#results(callee, made)) this.#give(id, result);
      else for (const result of this.#results(callee, made)) this.#given(method.returns, result);
    }
    const signatures = made ? callee.getConstructSignatures() : callee.getCallSignatures();
    for (const signature of signatures) {
      for (const { at, params } of method.callbacks ?? []) this.#functions(signature, at, [[...params]]);
      for (const { at, handler } of method.handlers ?? []) this.#functions(signature, at, this.#handlers.get(handler.includes(".") ? handler : `${id.slice(0, id.indexOf("."))}.${handler}`) ?? []);
    }
  }

  /**
   * What a function among the arguments is called with.
   * @param {ts.Signature} signature
   * @param {import("../../src/concepts/place.js").ArgPlace} place
   * @param {readonly (readonly (Yield | null)[])[]} lists
   */
  #functions(signature, { arg, path = [], rest }, lists) {
    const all = signature.getParameters();
    const places = rest || arg < 0 ? all.slice(Math.max(0, arg)) : all.slice(arg, arg + 1);
    for (const parameter of places) {
      let types = this.parts(this.checker.getTypeOfSymbolAtLocation(parameter, this.at));
      for (const name of path) types = types.flatMap((one) => (name === "*" ? this.#elements(one) : this.#typesOf(one, name)).flatMap((found) => this.parts(found)));
      for (const fn of types.flatMap((one) => [one, ...this.#elements(one).flatMap((element) => this.parts(element))])) {
        for (const called of fn.getCallSignatures()) {
          const given = called.getParameters();
          for (const params of lists.filter((list) => list.length >= given.length || lists.length === 1)) {
            for (const [i, value] of params.entries()) {
              const own = given[i];
              if (own && value) this.#given(value, this.checker.getTypeOfSymbolAtLocation(own, this.at));
            }
          }
        }
      }
    }
  }

  /** @param {ts.Type} type @returns {ts.Type[]} */
  #elements(type) {
    const element = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return element ? [element] : [];
  }

  /** @param {ts.Type} type @param {string} name @returns {ts.Type[]} */
  #typesOf(type, name) {
    const property = this.checker.getPropertyOfType(type, name);
    return property ? [this.checker.getTypeOfSymbolAtLocation(property, this.at)] : [];
  }

  /** @param {ts.Type} type @param {boolean} made @returns {ts.Type[]} */
  #results(type, made) {
    return this.parts(type).flatMap((one) => (made ? one.getConstructSignatures() : one.getCallSignatures()).map((signature) => signature.getReturnType()));
  }

  /** @param {Yield} value @param {ts.Type} type */
  #given(value, type) {
    if (typeof value === "string") this.#give(value, type);
    else if ("shape" in value) this.#give(value.shape, type);
    else if ("handler" in value) for (const signature of type.getCallSignatures()) this.#handed(value.handler, signature);
  }

  /** @param {string} handler @param {ts.Signature} signature */
  #handed(handler, signature) {
    for (const params of this.#handlers.get(handler) ?? []) {
      for (const [i, value] of params.entries()) {
        const own = signature.getParameters()[i];
        if (own && value && params.length === signature.getParameters().length) this.#given(value, this.checker.getTypeOfSymbolAtLocation(own, this.at));
      }
    }
  }

  /** @param {string} id @param {ts.Type} given */
  #give(id, given) {
    const settled = given.getSymbol()?.name === "Promise" ? (this.checker.getAwaitedType(given) ?? given) : given;
    const type = settled.flags & ts.TypeFlags.TypeParameter ? (settled.getConstraint() ?? settled) : settled;
    const known = this.types.get(id) ?? new Set();
    // What stands for a class of the user's own has nothing of the library.
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.TypeParameter) || known.has(type) || known.size >= mostTypes) return;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    if (symbol && [...known].filter((one) => (one.aliasSymbol ?? one.getSymbol()) === symbol).length >= mostAlike) return;
    this.types.set(id, known.add(type));
    this.#left.push({ id, type });
  }

  /** What a conditional type may be, where the condition is open. @param {ts.Type} type @returns {ts.Type[]} */
  #branches(type) {
    if (!(type.flags & ts.TypeFlags.Conditional)) return [];
    const { node } = /** @type {ts.ConditionalType} */ (type).root;
    return [node.trueType, node.falseType].map((branch) => this.checker.getTypeFromTypeNode(branch)).filter((branch) => !(branch.flags & ts.TypeFlags.Any));
  }

  /** A type without its promise, its list and its alternatives. @param {ts.Type} type @param {number} depth @returns {ts.Type[]} */
  parts(type, depth = 0) {
    const apparent = this.checker.getApparentType(type);
    if (depth > 3) return [apparent];
    const settled = this.checker.getAwaitedType(apparent);
    const inner = [...(apparent.isUnion() ? apparent.types : []), ...[apparent, type, ...(apparent.isIntersection() ? apparent.types : [])].flatMap((one) => this.#branches(one)), ...(settled && settled !== apparent ? [settled] : []), ...(this.checker.isArrayLikeType(apparent) ? this.#elements(apparent) : [])];
    return [apparent, ...inner.flatMap((one) => this.parts(one, depth + 1))];
  }
}
