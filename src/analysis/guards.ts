import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import type { GuardSpec, Method, Shape } from "../concepts/model.js";
import type { Path, Trail } from "../concepts/origin.js";
import type { Context, Engine } from "../flow/engine.js";
import type { Claim } from "../flow/facts.js";
import { methodOf, shapeOf } from "../flow/library.js";
import { heldBy, reachingWrites } from "../flow/reaching.js";
import { variableOf } from "../flow/scopes.js";
import { isImported } from "./callees.js";
import { conversionOf } from "../syntax/conversions.js";
import { isFunction, memberChain, memberName, settle, stringValue, unwrap } from "../syntax/node.js";
import { bindingIn } from "../syntax/patterns.js";

/** A boolean helper whose truth means the opposite. */
const NEGATIVE = /^(?:is|has|are)?_?(?:empty|nil|null|blank|missing|invalid|undefined|nullish|unset|bad|notvalid)/i;
/** What a guard is called that can't be read: it is trusted, for silence, when it leaves by a throw. */
const CHECKING = /(?:valid|assert|ensure|check(?!out)|verify|require|guard|sanitiz|parse|coerce|decode|invariant|must)/i;

/** A computed key: `if (!body[key]) return` in a loop over the required ones speaks of each. */
const ANY = "*";

/** `Array.isArray`, `Number.isInteger`, `Boolean`: what the language itself has. */
function isBuiltin(callee: Node, engine: Engine): boolean {
  const { root } = memberChain(callee);
  return root.type === "Identifier" && /^(?:Array|Boolean|Number|Object|isFinite|isNaN)$/.test(root.name) && (variableOf(root, engine.world.moduleOf(root))?.defs ?? []).length === 0;
}

/** Proof that a key of the request body is there: present, of some type, or the whole body valid. */
export class BodyClaim implements Claim {
  constructor(
    readonly engine: Engine,
    /** The key's path in the body; empty: the body itself. */
    readonly path: Path,
    readonly enteredBy: (fn: FunctionNode, path: Path) => boolean,
  ) {}

  entered(fn: FunctionNode): boolean {
    return this.enteredBy(fn, this.path);
  }

  test(node: Node, outcome: boolean, context: Context): boolean {
    const at = unwrap(node);
    if (this.#byGuardResult(at, outcome, context)) return true;
    switch (at.type) {
      case "BinaryExpression":
        return this.#comparison(at, outcome, context);
      case "CallExpression":
        return (outcome && this.#reached(at, context)) || this.#call(at, outcome, context);
      case "ChainExpression":
      case "MemberExpression":
      case "Identifier":
        return outcome && this.#covers(at, context, "below");
      default:
        return false;
    }
  }

  passed(node: AST.AssignmentExpression | CallNode, context: Context): boolean {
    if (node.type === "AssignmentExpression") return node.left.type === "MemberExpression" && this.#covers(node.left, context, "exact") && !this.#mentions(node.right, context);
    const isGiven = node.arguments.some((a) => a.type !== "SpreadElement" && (this.#covers(a, context, "above") || this.#objectOf(a, context)));
    if (isGiven && this.#declared(node, context)) return true;
    const guards = this.#methods(node, context).flatMap((m) => (m.method.guard ? [{ guard: m.method.guard, receiver: m.receiver }] : []));
    if (guards.length > 0) return guards.some(({ guard, receiver }) => guard.by === "throws" && this.#guards(guard, node, receiver, context));
    const name = calleeName(node);
    // Text that was parsed may hold anything.
    if (/^JSON$/.test(receiverName(node))) return false;
    // What is given a callback or many values does its own work with them.
    if (node.arguments.length > 3 || node.arguments.some((a) => isFunction(a))) return false;
    if (!CHECKING.test(name) || this.#known(node, context) || !node.arguments.some((a) => a.type !== "SpreadElement" && this.#covers(a, context, "above"))) return false;
    // What a model says to give something back, and nothing of a check, reads a request, whatever it is called.
    return this.#methods(node, context).every(({ method }) => method.guard !== undefined || method.sinks !== undefined || method.returns === undefined);
  }

  /** Only who is given something of the request can check it; a function that stands in a handler may have it from there. */
  concerns(call: AST.CallExpression, context: Context): boolean {
    const { root, names } = memberChain(call.callee);
    const isNear = root.type === "ThisExpression" ? names.length === 1 : root.type !== "Identifier" || !isImported(root, this.engine.world);
    return isNear || call.arguments.some((argument) => this.engine.trace(argument.type === "SpreadElement" ? argument.argument : argument, [], context, true).some(({ origin }) => origin.kind === "request" || origin.kind === "shape" || origin.kind === "validated"));
  }

  /** A function that the project declares to be a guard. */
  #declared(node: CallNode, context: Context): boolean {
    const { world } = this.engine;
    if (world.trusted(node, undefined) === "guard") return true;
    return this.engine.trace(node.callee, [], context, false).some(({ origin }) => origin.kind === "function" && world.trusted(node, origin.node) === "guard");
  }

  /** Is this a call of a validator about the key, whatever is done with its result? */
  asks(node: CallNode, context: Context): boolean {
    return this.#methods(node, context).some(({ method, receiver }) => method.guard !== undefined && this.#guards(method.guard, node, receiver, context));
  }

  /**
   * Does this expression stand for the key (`exact`), for something in it (`below`: it can only be there when the key is),
   * or for something that contains it (`above`)?
   */
  #covers(node: Node, context: Context, how: "above" | "below" | "exact"): boolean {
    return this.#isPart(node, context, how) || (how === "below" && this.#isConverted(node, context, false));
  }

  #isPart(node: Node, context: Context, how: "above" | "below" | "exact"): boolean {
    return this.engine.trace(node, [], context, false).some((t) => {
      const { origin } = t;
      if (origin.kind === "shape" && how === "above") return holdsRequest(this.engine.world.shape(origin.shape));
      if (origin.kind !== "request" || origin.raw) return false;
      if (origin.part === "whole") return how === "above";
      if (origin.part !== "body") return false;
      const [short, long] = origin.path.length <= this.path.length ? [origin.path, this.path] : [this.path, origin.path];
      if (!short.every((name, i) => name === long[i] || name === ANY || long[i] === ANY)) return false;
      if (how === "exact") return origin.path.length === this.path.length;
      return how === "below" ? origin.path.length >= this.path.length : origin.path.length <= this.path.length;
    });
  }

  /** `const age = Number(body.age)`: what is asked of the number is asked of the key. Dates are there in any case: only whether one is valid tells. */
  #isConverted(node: Node, context: Context, dates: boolean): boolean {
    const at = unwrap(node);
    const callee = at.type === "CallExpression" && at.arguments.length === 0 ? unwrap(at.callee) : undefined;
    if (dates && callee?.type === "MemberExpression") return this.#isConverted(callee.object, context, true);
    const held = (at.type === "Identifier" ? heldBy(at, this.engine.world.moduleOf(at))?.value : undefined) ?? at;
    const conversion = conversionOf(held);
    return conversion !== undefined && (dates || conversion.to === "number") && this.#isPart(conversion.value, context, "below");
  }

  #mentions(node: Node, context: Context): boolean {
    return unwrap(node).type === "MemberExpression" && this.#covers(node, context, "exact");
  }

  #comparison(node: AST.BinaryExpression, outcome: boolean, context: Context): boolean {
    const { operator, left, right } = node;
    if (operator === "in") return outcome && this.path.length > 0 && stringValue(left) === this.path.at(-1) && this.#contains(right, context);
    if (operator === "instanceof") return outcome && this.#covers(left, context, "below");
    if (/^[<>]=?$/.test(operator)) return (outcome && (this.#reached(left, context) || this.#reached(right, context) || this.#covers(left, context, "below") || this.#covers(right, context, "below"))) || this.#reads(left, context) || this.#reads(right, context);
    if (!/^[!=]==?$/.test(operator)) return false;
    const equal = operator.startsWith("=") === outcome;
    for (const [side, other] of [[left, right], [right, left]] as const) {
      const value = unwrap(side);
      if (value.type === "UnaryExpression" && value.operator === "typeof" && this.#covers(value.argument, context, "below")) return (stringValue(other) === "undefined") !== equal;
      if (isNothing(other, operator.length === 2)) {
        if (!equal && this.#covers(side, context, "below")) return true;
      } else if (equal && isConstant(other) && !this.#isClients(other, context) && this.#covers(side, context, "below")) return true;
      // Reading a member of it went well, whatever came out.
      if (this.#reads(side, context)) return true;
    }
    return false;
  }

  /** `body.name?.trim()`, `body.name?.trim().length`: nothing comes out of it but where the key is there. */
  #reached(node: Node, context: Context): boolean {
    return linksOf(node).some((link) => link.optional && this.#covers(link.object, context, "below"));
  }

  /** A value of the client proves nothing about another one. */
  #isClients(node: Node, context: Context): boolean {
    return this.engine.trace(node, [], context, false).some((t) => t.origin.kind === "request");
  }

  /** `body.items.length === 0`: had `items` been missing, the test would have thrown. */
  #reads(node: Node, context: Context): boolean {
    const at = unwrap(node);
    return at.type === "MemberExpression" && !mayStop(at) && memberName(at) === "length" && this.path.length > 0 && this.#covers(at.object, context, "exact");
  }

  #contains(node: Node, context: Context): boolean {
    const parent = this.path.slice(0, -1);
    return this.engine.trace(node, [], context, false).some((t) => t.origin.kind === "request" && t.origin.part === "body" && t.origin.path.join(".") === parent.join("."));
  }

  /** A predicate: one of the language, of a library, or one that can't be read and is given the value. */
  #call(node: AST.CallExpression, outcome: boolean, context: Context): boolean {
    if (outcome && this.#declared(node, context) && node.arguments.some((a) => a.type !== "SpreadElement" && this.#covers(a, context, "above"))) return true;
    const guards = this.#methods(node, context).flatMap(({ method, receiver }) => (method.guard ? [{ guard: method.guard, receiver }] : []));
    // A validator says it in its own way only: an object that holds the answer is true in any case.
    if (guards.length > 0) return guards.some(({ guard, receiver }) => guard.by === (outcome ? "returns" : "fails") && this.#guards(guard, node, receiver, context));
    const callee = unwrap(node.callee);
    const name = calleeName(node);
    const args = node.arguments.flatMap((a) => (a.type === "SpreadElement" ? [] : [a]));
    if (name === "hasOwn" || name === "hasOwnProperty") {
      const key = name === "hasOwn" ? args[1] : args[0];
      const holder = name === "hasOwn" ? args[0] : callee.type === "MemberExpression" ? callee.object : undefined;
      return outcome && stringValue(key) === this.path.at(-1) && holder !== undefined && this.#contains(holder, context);
    }
    if (name === "isNaN" || name === "isNil") return !outcome && args.some((a) => this.#covers(a, context, "below") || this.#isConverted(a, context, true));
    // `["a", "b"].includes(body.kind)`, `PATTERN.test(body.email)`, `body.email.includes("@")`
    if (callee.type === "MemberExpression" && !callee.optional && this.path.length > 0 && this.#covers(callee.object, context, "exact")) return true;
    if (this.#everyKey(callee, outcome, args, context) || (outcome && this.#amongKeys(callee, args, context))) return true;
    if (this.#known(node, context)) return false;
    const positive = NEGATIVE.test(name) ? !outcome : outcome || CHECKING.test(name);
    // `Array.isArray(body.lines)` says nothing of what is in the lines; a validator that can't be read may.
    return positive && args.some((a) => this.#covers(a, context, "below") || (!isFunction(a) && !isBuiltin(callee, this.engine) && this.#covers(a, context, "above")));
  }

  /** `["a", "b"].every((key) => body[key])`, `.some((key) => !body[key])`: keys that are listed. */
  #everyKey(callee: Node, outcome: boolean, args: readonly Node[], context: Context): boolean {
    if (callee.type !== "MemberExpression" || !isFunction(args[0])) return false;
    const name = memberName(callee);
    if (!(name === "every" && outcome) && !(name === "some" && !outcome)) return false;
    const listed = this.engine.trace(callee.object, ["*"], context, false).some((t) => t.origin.kind === "literal" && t.origin.value === this.path.at(-1));
    const direct = this.engine.trace(callee.object, ["*"], context, false).some((t) => t.origin.kind === "request" && t.origin.part === "body" && t.origin.path.join(".") === this.path.join("."));
    return listed || direct;
  }

  /** `Object.keys(body).includes("name")` */
  #amongKeys(callee: Node, args: readonly Node[], context: Context): boolean {
    if (callee.type !== "MemberExpression" || memberName(callee) !== "includes" || stringValue(args[0]) !== this.path.at(-1)) return false;
    const list = settle(callee.object);
    const keys = list.type === "CallExpression" ? unwrap(list.callee) : undefined;
    const [holder] = list.type === "CallExpression" ? list.arguments : [];
    return keys?.type === "MemberExpression" && memberName(keys) === "keys" && holder !== undefined && holder.type !== "SpreadElement" && this.#contains(holder, context);
  }

  /** A function of the project that can be read: the engine asks its body instead. */
  #known(node: CallNode, context: Context): boolean {
    return this.engine.trace(node.callee, [], context, false).some((t) => t.origin.kind === "function" && node.arguments.length > 0);
  }

  #methods(node: CallNode, context: Context): { method: Method; receiver: Trail }[] {
    const callee = unwrap(node.callee);
    if (callee.type === "MemberExpression") {
      const name = memberName(callee);
      const found = this.engine.trace(callee.object, [], context, false).flatMap((receiver) => {
        const method = methodOf(this.engine, receiver, name);
        return method ? [{ method, receiver }] : [];
      });
      if (found.length > 0) return found;
    }
    return this.engine.trace(callee, [], context, false).flatMap((receiver) => {
      const shape = receiver.origin.kind === "shape" ? shapeOf(this.engine, receiver.origin.shape) : undefined;
      const method = node.type === "NewExpression" ? shape?.construct : shape?.call;
      return method ? [{ method, receiver }] : [];
    });
  }

  /** Does this guard check the key, or the body that it stands in? */
  #guards(guard: GuardSpec, call: CallNode, receiver: Trail, context: Context): boolean {
    if (guard.input === "receiver") {
      const callee = unwrap(call.callee);
      if (callee.type !== "MemberExpression") return false;
      const inner = settle(callee.object);
      return this.#covers(callee.object, context, "above") || this.#resultGuards(inner, context);
    }
    const place = guard.input ?? { arg: 0 };
    const value = call.arguments.at(place.arg);
    if (!value || value.type === "SpreadElement") return false;
    if (place.path && place.path.length > 0) {
      return this.engine.trace(value, place.path, context, false).some((t) => t.origin.kind === "request" && t.origin.part === "body");
    }
    return this.#covers(value, context, "above") || this.#objectOf(value, context) || this.#resultGuards(settle(value), context);
  }

  /** `schema.parse({ name: body.name })` or `validate({ ...body })` checks what it is made of. */
  #objectOf(node: Node, context: Context): boolean {
    const at = unwrap(node);
    if (at.type === "ObjectExpression") {
      return at.properties.some((p) => (p.type === "SpreadElement" ? this.#covers(p.argument, context, "above") : this.#covers(p.value, context, "above")));
    }
    return this.engine.trace(at, [], context, false).some((t) => t.origin.kind === "object" && t.origin.node !== at && t.origin.node.type === "ObjectExpression" && this.#objectOf(t.origin.node, t.origin.env as Context));
  }

  /** The value is itself the result of a guard over the key (`validationResult(req)`). */
  #resultGuards(node: Node, context: Context): boolean {
    const source = this.#source(node);
    if (source?.call.type !== "CallExpression" || source.path.length > 0) return false;
    return this.#methods(source.call, context).some(({ method, receiver }) => method.guard !== undefined && this.#guards(method.guard, source.call, receiver, context));
  }

  /** `result.success`, `!error`, `errors.isEmpty()`: what a guard said, asked later. */
  #byGuardResult(node: Node, outcome: boolean, context: Context): boolean {
    const counted = this.#counted(node, outcome);
    if (counted) return this.#byGuardResult(counted.node, counted.outcome, context);
    const compared = node.type === "BinaryExpression" && /^[!=]==?$/.test(node.operator) ? node : undefined;
    const constant = compared ? (stringValue(compared.right) ?? (isNothing(compared.right, true) ? "" : undefined)) : undefined;
    const side = compared && constant !== undefined ? unwrap(compared.left) : node;
    const equal = compared ? compared.operator.startsWith("=") === outcome : outcome;
    const source = this.#source(side.type === "CallExpression" && side.arguments.length === 0 ? unwrap(side.callee) : side);
    if (!source) return false;
    return this.#methods(source.call, context).some(({ method, receiver }) => {
      const { guard } = method;
      if (!guard || !this.#guards(guard, source.call, receiver, context)) return false;
      if (guard.by === "returns" || guard.by === "fails") return source.path.length === 0 && (guard.by === "returns") === outcome;
      if (guard.by === "throws" || "instanceOf" in guard.by) return false;
      const [name] = source.path;
      if (name !== guard.by.result) return false;
      if (typeof guard.by.is === "string") return constant === guard.by.is && equal;
      // Compared with null: equal to nothing is the same as false.
      return compared ? (constant === "" ? guard.by.is !== equal : false) : guard.by.is === outcome;
    });
  }

  /** `errors.length > 0`, `errors.length === 0`: whether there are any. */
  #counted(node: Node, outcome: boolean): { node: Node; outcome: boolean } | undefined {
    if (node.type !== "BinaryExpression") return undefined;
    const count = unwrap(node.left);
    if (count.type !== "MemberExpression" || memberName(count) !== "length") return undefined;
    const limit = unwrap(node.right);
    const asked = `${node.operator} ${limit.type === "Literal" ? limit.raw : ""}`;
    const some = /^(?:> 0|>= 1|!==? 0)$/.test(asked);
    return some || /^(?:===? 0|< 1)$/.test(asked) ? { node: count, outcome: some === outcome } : undefined;
  }

  /** The call whose result (and which part of it) an expression holds: `const { error } = schema.validate(body)` -> that call, `error`. */
  #source(node: Node): { call: AST.CallExpression; path: Path } | undefined {
    let at = settle(node);
    const members: string[] = [];
    while (at.type === "MemberExpression") {
      members.unshift(memberName(at));
      at = settle(at.object);
    }
    if (at.type === "CallExpression") return { call: at, path: members };
    if (at.type !== "Identifier") return undefined;
    const variable = variableOf(at, this.engine.world.moduleOf(at));
    if (!variable) return undefined;
    for (const write of reachingWrites(at, variable)) {
      if (write.kind !== "value") continue;
      const value = settle(write.value);
      const binding = bindingIn(write.pattern, write.identifier);
      if (value.type === "CallExpression" && binding) return { call: value, path: [...binding.path, ...members] };
    }
    return undefined;
  }
}

function receiverName(node: CallNode): string {
  const callee = unwrap(node.callee);
  return callee.type === "MemberExpression" && callee.object.type === "Identifier" ? callee.object.name : "";
}

function calleeName(node: CallNode): string {
  const callee = unwrap(node.callee);
  return callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? memberName(callee) : "";
}

function isNothing(node: Node, loose: boolean): boolean {
  const at = unwrap(node);
  if (at.type === "Identifier") return at.name === "undefined";
  if (at.type === "UnaryExpression" && at.operator === "void") return true;
  return loose && at.type === "Literal" && at.value === null;
}

function isConstant(node: Node): boolean {
  const at = unwrap(node);
  return (at.type === "Literal" && at.value !== null && at.value !== "") || at.type === "TemplateLiteral" || (at.type === "UnaryExpression" && at.operator === "-") || at.type === "MemberExpression" || at.type === "Identifier";
}

/** The members of a chain of accesses and calls, the last first. */
function linksOf(node: Node): readonly AST.MemberExpression[] {
  const out: AST.MemberExpression[] = [];
  for (let at = unwrap(node); ; ) {
    const link = at.type === "CallExpression" ? unwrap(at.callee) : at;
    if (link.type !== "MemberExpression") return out;
    out.push(link);
    at = unwrap(link.object);
  }
}

/** `body.name?.trim().length`: the chain ends early where something in it is missing. */
function mayStop(node: Node): boolean {
  return linksOf(node).some((link) => link.optional);
}

function holdsRequest(shape: Shape | undefined): boolean {
  return shape?.role === "request" || shape?.role === "context";
}
