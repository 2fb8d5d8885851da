import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { ArgPlace, HandlerPlace } from "../concepts/model.js";
import type { Module } from "../concepts/module.js";
import type { Path, Trail } from "../concepts/origin.js";
import { nodesOf } from "../flow/trails.js";
import type { Context, Engine } from "../flow/engine.js";
import { shapeOf } from "../flow/library.js";
import { variableOf } from "../flow/scopes.js";
import { isCall, isFunction, keyName, memberName, programOf, stringValue, unwrap } from "../syntax/node.js";
import { oncePerFile } from "../syntax/once.js";
import { walk } from "../syntax/walk.js";
import { aheadOf, passesOnlyWith } from "./ahead.js";
import { methodsAt } from "./errors/logging.js";
import { modelIndex } from "./knowledge.js";
import type { FileView } from "./view.js";
import { speaksOf, vocabulary } from "./vocabulary.js";

/** Names of middlewares that can't be read and say that they check: trusted, for silence. */
const CHECKING = /valid|schema|sanitiz|checkBody|parseBody/i;

/** Is there something at this place of a call? A handler where options may stand is no option. */
export function isGiven(engine: Engine, call: CallNode, place: ArgPlace): boolean {
  const value = call.arguments.at(place.arg);
  if (!value || value.type === "SpreadElement") return false;
  const held = engine.trace(value, [], engine.root, false);
  if (held.every((t) => t.origin.kind === "function")) return false;
  // `*` speaks of the elements of a list, not of an object's properties.
  if (place.path?.[0] === "*" && !held.some((t) => t.origin.kind === "object" && t.origin.node.type === "ArrayExpression")) return false;
  return engine.trace(value, place.path ?? [], engine.root, false).some((t) => !(t.origin.kind === "literal" && t.origin.value === undefined));
}

/** The call that hands a handler to the framework. */
export interface Place {
  readonly call: CallNode;
  readonly index: number;
}

interface Registration extends Place {
  /** Where the registering call may be given a schema of the body. */
  readonly schemas: readonly ArgPlace[];
}

/** What ran before a handler's first statement: its route's schema and middlewares, and those of its router. */
export class Entrances {
  readonly #known = new Map<FunctionNode, boolean>();
  readonly #ahead = new Map<FunctionNode, ReturnType<typeof aheadOf>>();
  readonly #set = new Map<FunctionNode, readonly Path[]>();
  readonly #validators = new Map<Node, boolean>();
  #registrations: ReadonlyMap<FunctionNode, readonly Registration[]> | undefined;

  constructor(readonly file: FileView) {}

  /** Was the body checked before this function begins? */
  validates(fn: FunctionNode): boolean {
    const known = this.#known.get(fn);
    if (known !== undefined) return known;
    this.#known.set(fn, false);
    const { tracer } = this.file;
    const { doubts } = tracer;
    // What was not looked at to its end may check: kept for silence.
    const answer = this.#find(fn) || tracer.doubts > doubts;
    this.#known.set(fn, answer);
    return answer;
  }

  /** Where a function of this file is registered: by other files that import it, otherwise in its own. */
  placesOf(fn: FunctionNode): readonly Place[] {
    const own = this.file.role(fn)?.registration;
    return this.#elsewhere.get(fn) ?? (own ? [own] : []);
  }

  /**
   * Did something that ran before set this key of the body itself (`req.body.memberId = session.memberId`)? Then it is not the client's. Before
   * methods of classes also: did it let only requests pass that have the key?
   */
  writes(fn: FunctionNode, path: Path): boolean {
    if (path.length === 0) return false;
    const ahead = this.#ahead.get(fn) ?? aheadOf(fn, this.file);
    this.#ahead.set(fn, ahead);
    if (ahead.length > 0 && ahead.every((way) => way.some((each) => this.#setsKey(each, path) || passesOnlyWith(each, path, this.file)))) return true;
    const places = this.placesOf(fn);
    return places.length > 0 && places.every(({ call, index }) => [...call.arguments.slice(0, index), ...this.#usedAbove(call)].some((a) => this.#sets(a, path)));
  }

  #sets(node: Node, path: Path): boolean {
    if (node.type === "SpreadElement" || node.type === "Literal" || isFunction(node)) return false;
    const { tracer } = this.file;
    return tracer.trace(node, [], tracer.root, false).some(({ origin }) => origin.kind === "function" && this.#setsKey(origin.node, path));
  }

  #setsKey(fn: FunctionNode, path: Path): boolean {
    return this.#keysSetBy(fn).some((key) => key.every((name, i) => name === path[i]));
  }

  /** The keys of a body that a function assigns to. */
  #keysSetBy(fn: FunctionNode): readonly Path[] {
    const known = this.#set.get(fn);
    if (known) return known;
    const out: Path[] = [];
    this.#set.set(fn, out);
    const { tracer } = this.file;
    walk(fn, tracer.world.moduleOf(fn).visitorKeys, (node) => {
      if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression" || node.left.computed) return undefined;
      const key = memberName(node.left);
      for (const { origin } of tracer.trace(node.left.object, [], tracer.root, false)) if (origin.kind === "request" && origin.part === "body") out.push([...origin.path, key]);
      // `req.body = { ...req.body, member }`: a body in the place of the client's.
      const made = unwrap(node.right);
      if (made.type !== "ObjectExpression") return undefined;
      const isBody = tracer.trace(node.left, [], tracer.root, false).some(({ origin }) => origin.kind === "request" && origin.part === "body" && origin.path.length === 0);
      if (isBody) for (const property of made.properties) if (property.type === "Property" && !property.computed) out.push([keyName(property)]);
      return undefined;
    });
    return out;
  }

  /** What `router.use` above a route runs before it, on the same router and below a path that the route's begins with. */
  #usedAbove(call: CallNode): Node[] {
    const route = stringValue(call.arguments[0]);
    return this.#usesAbove(call).flatMap((use) => {
      const below = stringValue(use.arguments[0]);
      return below === undefined || route?.startsWith(below) === true ? use.arguments : [];
    });
  }

  #find(fn: FunctionNode): boolean {
    const registration = this.file.role(fn)?.registration;
    // A wrapper of handlers takes it too (`asyncHandler(async (req, res) => …)`): other files may register what comes out of it.
    if (registration && this.#registeredWithValidator(fn, registration.call, registration.index, registration.method.bodySchema ?? [])) return true;
    if (this.#wrappedInValidator(fn)) return true;
    const elsewhere = this.#elsewhere.get(fn) ?? [];
    return elsewhere.length > 0 && elsewhere.every(({ call, index, schemas }) => this.#registeredWithValidator(fn, call, index, schemas));
  }

  #registeredWithValidator(fn: FunctionNode, call: CallNode, index: number, schemas: readonly ArgPlace[]): boolean {
    if (schemas.some((place) => isGiven(this.file.tracer, call, place))) return true;
    const before = call.arguments.slice(0, index);
    const inside = call.arguments[index];
    const listed = inside?.type === "ArrayExpression" ? inside.elements.filter((e) => e !== null) : [];
    return [...before, ...listed].some((a) => this.#isValidator(a)) || this.#routerValidates(call) || this.#wrappedInValidator(fn);
  }

  /** Handlers of this file that other files register: `router.post("/", validate(schema), users.create)`. */
  get #elsewhere(): ReadonlyMap<FunctionNode, readonly Registration[]> {
    if (this.#registrations) return this.#registrations;
    const found = new Map<FunctionNode, Registration[]>();
    this.#registrations = found;
    for (const module of this.file.importers) {
      walk(module.ast, module.visitorKeys, (node) => {
        if (node.type !== "CallExpression" || node.arguments.length < 2 || !this.#mayRegister(node)) return undefined;
        const methods = methodsAt(node, this.file.tracer, this.file.tracer.root);
        const schemas = methods.flatMap((method) => method.bodySchema ?? []);
        for (const [index, argument] of node.arguments.entries()) {
          if (argument.type === "SpreadElement" || argument.type === "Literal") continue;
          const places = methods.flatMap((method) => method.handlers ?? []).filter(({ at }) => at.arg === index || at.arg === index - node.arguments.length);
          for (const fn of this.#handlersIn(node, argument, places)) found.set(fn, [...(found.get(fn) ?? []), { call: node, index, schemas }]);
        }
        return undefined;
      });
    }
    return found;
  }

  /** By its name: a cheap look before the arguments are traced. */
  #mayRegister(call: CallNode): boolean {
    const callee = unwrap(call.callee);
    return callee.type === "MemberExpression" && this.file.index.handlerMethods.has(memberName(callee));
  }

  /** The functions of this file that an argument of a call in another file hands over. */
  #handlersIn(call: CallNode, argument: Node, places: readonly HandlerPlace[]): FunctionNode[] {
    const { tracer, module } = this.file;
    if (isFunction(argument)) return this.#handedOn(argument, tracer.root);
    const trails = [
      ...this.#mayBeHandlers(call, argument).flatMap((value) => tracer.trace(value, [], tracer.root, false)),
      // `{ schema, handler: users.create }`
      ...places.flatMap(({ at }) => (at.path && !at.path.includes("*") ? tracer.trace(argument, at.path, tracer.root, false) : [])),
    ];
    return trails.flatMap((t) => {
      const elsewhere = t.origin.kind === "function" && programOf(t.origin.node) !== module.ast ? this.#handedOn(t.origin.node, t.origin.env as Context) : [];
      return [...functionsOn(t, module.ast), ...elsewhere];
    });
  }

  /**
   * `(req, res) => users.create(req, res, db)`: what a registered function hands its own parameters on to. What made it may have been told to whom:
   * `adapt(UsersController)`.
   */
  #handedOn(fn: FunctionNode, closure: Context): FunctionNode[] {
    const { tracer, module } = this.file;
    const inside = tracer.enter({ fn, args: [], bound: [], caller: undefined, closure, self: closure.self });
    const names = new Set(fn.params.flatMap((p) => (p.type === "Identifier" ? [p.name] : [])));
    const out: FunctionNode[] = [];
    walk(fn.body, tracer.world.moduleOf(fn).visitorKeys, (node) => {
      if (node.type !== "CallExpression" || !node.arguments.some((a) => a.type === "Identifier" && names.has(a.name))) return undefined;
      for (const t of tracer.trace(node.callee, [], inside, false)) out.push(...functionsOn(t, module.ast));
      return undefined;
    });
    return out;
  }

  /** A handler in a wrapper (`catchAsync(users.create)`) is registered all the same, and so is one that a function makes (`users.create()`). */
  #mayBeHandlers(call: CallNode, argument: Node): Node[] {
    const at = unwrap(argument);
    if (at.type !== "CallExpression") return [at];
    const given = at.arguments.flatMap((a) => (a.type === "Identifier" || a.type === "MemberExpression" ? [a] : []));
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !this.file.index.handlerMethods.has(memberName(callee))) return given;
    return [at, ...given, ...at.arguments.filter((a) => a.type === "CallExpression")];
  }

  /** `router.use(validate(schema))` above the route. */
  #routerValidates(call: CallNode): boolean {
    return this.#usesAbove(call).some((use) => use.arguments.some((a) => this.#validatesOnce(a)));
  }

  /** What stands above many routes is looked at for the first of them. */
  #validatesOnce(node: Node): boolean {
    const answer = this.#validators.get(node) ?? this.#isValidator(node);
    this.#validators.set(node, answer);
    return answer;
  }

  #usesAbove(call: CallNode): readonly CallNode[] {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression") return [];
    const router = unwrap(callee.object);
    if (router.type !== "Identifier") return [];
    const uses = usesOf(this.file.tracer.world.moduleOf(call)).get(router.name) ?? [];
    return uses.filter((use) => use.range[0] <= call.range[0]);
  }

  /** `withValidation(schema, async (req, res) => …)` */
  #wrappedInValidator(fn: FunctionNode): boolean {
    const call = fn.parent;
    if (call.type !== "CallExpression" || !(call.arguments as readonly Node[]).includes(fn)) return false;
    return this.#named(call.callee) || call.arguments.some((a) => a !== fn && this.#isValidator(a));
  }

  #isValidator(node: Node): boolean {
    const at = unwrap(node.type === "SpreadElement" ? node.argument : node);
    if (at.type === "ArrayExpression") return at.elements.some((e) => e !== null && this.#isValidator(e));
    if (at.type === "Literal" || at.type === "TemplateLiteral") return false;
    const { tracer } = this.file;
    const found = tracer.trace(at, [], tracer.root, false);
    let read = false;
    for (const { origin } of found) {
      if (origin.kind === "shape" && this.#isMiddleware(origin.shape)) {
        // What a library makes is known: its name says no more.
        read = true;
        if (this.#isValidating(origin.shape, origin.node)) return true;
      }
      if (origin.kind === "object" && origin.node !== at && origin.node.type === "ArrayExpression" && this.#isValidator(origin.node)) return true;
      if (origin.kind === "function") {
        read = true;
        if (this.#checksBody(origin.node)) return true;
      }
    }
    return !read && this.#named(at);
  }

  #isMiddleware(shape: string): boolean {
    return shape.startsWith("middleware.") || (shapeOf(this.file.tracer, shape)?.extends ?? []).some((base) => base.startsWith("middleware."));
  }

  /** A library's middleware that checks bodies: where its schema may be one of something else, only when it is given one of the body. */
  #isValidating(shape: string, made: Node): boolean {
    const validates = "middleware.validatesBody";
    if (shape !== validates && shapeOf(this.file.tracer, shape)?.extends?.includes(validates) !== true) return false;
    const { tracer } = this.file;
    const schemas = isCall(made) ? methodsAt(made, tracer, tracer.root).flatMap((method) => method.bodySchema ?? []) : [];
    return schemas.length === 0 || (isCall(made) && schemas.some((place) => isGiven(tracer, made, place)));
  }

  #named(node: Node): boolean {
    const at = unwrap(node);
    if (at.type === "CallExpression") return this.#named(at.callee) || at.arguments.some((a) => a.type === "Identifier" && /schema|validator|dto/i.test(a.name));
    const name = at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? memberName(at) : "";
    const holder = at.type === "MemberExpression" && at.object.type === "Identifier" ? at.object.name : "";
    return [name, holder].some((each) => CHECKING.test(each) || speaksOf(vocabulary().validators, each));
  }

  /** A middleware of the project that hands something of the request to a validator. */
  #checksBody(fn: FunctionNode): boolean {
    const { tracer } = this.file;
    let checks = false;
    walk(fn, tracer.world.moduleOf(fn).visitorKeys, (node) => {
      if (checks) return false;
      if (node.type === "CallExpression" && this.#isGuardCall(node)) checks = true;
      return undefined;
    });
    return checks;
  }

  #holdsBody(node: Node): boolean {
    const { tracer } = this.file;
    const value = node.type === "SpreadElement" ? node.argument : node;
    return tracer.trace(value, [], tracer.root, true).some(({ origin }) => (origin.kind === "request" ? origin.part === "body" || origin.part === "whole" : origin.kind === "parameter" || origin.kind === "unknown" || (origin.kind === "shape" && /\.(?:request|context|event)$/i.test(origin.shape))));
  }

  #isGuardCall(node: AST.CallExpression): boolean {
    const callee = unwrap(node.callee);
    const { tracer } = this.file;
    if (callee.type === "MemberExpression") {
      const name = memberName(callee);
      const receivers = tracer.trace(callee.object, [], tracer.root, false);
      if (methodsAt(node, tracer, tracer.root).some(({ guard }) => guard !== undefined)) return true;
      // A schema handed in by whoever made the middleware; no object of the language, such as JSON.
      const object = unwrap(callee.object);
      if (object.type === "Identifier" && variableOf(object, tracer.world.moduleOf(object)) === undefined) return false;
      const unknown = receivers.every((t) => t.origin.kind === "parameter" || t.origin.kind === "unknown");
      return unknown && /^(?:safeParse|parse|validate|validateSync|validateAsync|parseAsync|safeParseAsync|isValid|cast|assert|check|run)$/.test(name) && node.arguments.some((a) => this.#holdsBody(a));
    }
    if (isFunction(callee)) return false;
    return tracer.trace(callee, [], tracer.root, false).some((t) => t.origin.kind === "shape" && shapeOf(tracer, t.origin.shape)?.call?.guard !== undefined);
  }
}

/** The calls of `use` and its kin in a file, by the name of the router. */
const usesOf = oncePerFile((module: Module): ReadonlyMap<string, readonly CallNode[]> => {
  const out = new Map<string, CallNode[]>();
  const { applies } = modelIndex().routing;
  walk(module.ast, module.visitorKeys, (node) => {
    const callee = isCall(node) ? unwrap(node.callee) : undefined;
    if (!isCall(node) || callee?.type !== "MemberExpression" || applies.get(memberName(callee)) !== "later") return undefined;
    const router = unwrap(callee.object);
    if (router.type === "Identifier") out.set(router.name, [...(out.get(router.name) ?? []), node]);
    return undefined;
  });
  return out;
});

/** The function that a trail ends at, and those that wrappers on its way were given (`exports.login = catchAsync(async (req, res) => …)`). */
function functionsOn(t: Trail, program: AST.Program): FunctionNode[] {
  const wrappedOnes = nodesOf(t).flatMap((n) => (n.type === "CallExpression" && programOf(n) === program ? (n.arguments as readonly Node[]).filter(isFunction) : []));
  return t.origin.kind === "function" ? [t.origin.node, ...wrappedOnes] : wrappedOnes;
}
