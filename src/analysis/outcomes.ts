import type { AST, Node } from "../concepts/ast.js";
import type { Trail } from "../concepts/origin.js";
import type { Context, Engine } from "../flow/engine.js";
import type { Claim, Facts } from "../flow/facts.js";
import { reachingWrites } from "../flow/reaching.js";
import { variableOf } from "../flow/scopes.js";
import { nodesOf } from "../flow/trails.js";
import { contains, keyName, memberChain, memberName, programOf, settle, stringValue, unwrap } from "../syntax/node.js";
import { bindingIn } from "../syntax/patterns.js";

/** What was asked of the objects that functions of a file may give back; ways of many values lead through the same few. */
export class Outcomes {
  readonly #known = new WeakMap<Node, WeakMap<AST.Identifier, boolean>>();

  constructor(
    private readonly engine: Engine,
    private readonly facts: Facts,
  ) {}

  /**
   * Does the way lead through one of several objects that a function may give back, when the code has just asked which one it got?
   * `const result = await send(); if (!result.ok) return …; res.json(result)` is not reached with `{ ok: false, reason: error.message }`.
   */
  isOther(trail: Trail): boolean {
    const steps = nodesOf(trail);
    return steps.some((made, i) => made.type === "ObjectExpression" && steps.some((holder, k) => k < i && holder.type === "Identifier" && !contains(holder, made) && this.#isOther(made, steps[i + 1], holder)));
  }

  #isOther(made: AST.ObjectExpression, next: Node | undefined, holder: AST.Identifier): boolean {
    const part = next && made.properties.find((one): one is AST.Property => one.type === "Property" && programOf(next) === programOf(one) && contains(one.value, next));
    const holders = this.#known.get(part ?? made) ?? new WeakMap<AST.Identifier, boolean>();
    this.#known.set(part ?? made, holders);
    const known = holders.get(holder);
    if (known !== undefined) return known;
    const other = isReadElsewhere(holder, this.engine) && this.facts.at(holder, new OtherObjectClaim(this.engine, made, part && keyName(part)), this.engine.root);
    holders.set(holder, other);
    return other;
  }
}

/** A name that is read in one place only was not asked anything before it was used there. */
function isReadElsewhere(name: AST.Identifier, engine: Engine): boolean {
  const variable = variableOf(name, engine.world.moduleOf(name));
  return variable === undefined || variable.references.some(({ identifier }) => identifier !== name && !variable.identifiers.includes(identifier as AST.Identifier));
}

/** The value is another object than this one, by what was asked of its properties. */
class OtherObjectClaim implements Claim {
  constructor(
    readonly engine: Engine,
    readonly object: AST.ObjectExpression,
    /** The property that the way leads through: nothing comes of it where it is empty. */
    readonly part: string | undefined,
  ) {}

  passed(): boolean {
    return false;
  }

  /** Only who is given the object, or something of it, can ask about it. */
  concerns(call: AST.CallExpression, context: Context): boolean {
    return call.arguments.some((argument) => {
      const given = unwrap(argument.type === "SpreadElement" ? argument.argument : argument);
      return this.#isIt(memberChain(given).root, [], context) || this.#keyOf(given, context) !== undefined;
    });
  }

  test(node: Node, outcome: boolean, context: Context): boolean {
    const at = unwrap(node);
    if (at.type !== "BinaryExpression") return this.#truth(at, outcome, context);
    if (at.operator === "in") {
      const key = stringValue(at.left);
      return key !== undefined && this.#isIt(at.right, [], context) && this.#closed() && this.#has(key) !== outcome;
    }
    return /^[!=]==?$/.test(at.operator) && this.#compared(at, at.operator.startsWith("=") === outcome, context);
  }

  #truth(at: Node, outcome: boolean, context: Context): boolean {
    const key = this.#keyOf(at, context);
    if (key === undefined) return false;
    const value = this.#valueAt(key);
    if (value === undefined) return outcome && this.#closed() && !this.#has(key);
    if (key === this.part && !outcome) return true;
    return value.type === "Literal" && Boolean(value.value) !== outcome;
  }

  #compared(at: AST.BinaryExpression, equal: boolean, context: Context): boolean {
    for (const [side, other] of [[at.left, at.right], [at.right, at.left]] as const) {
      const constant = unwrap(other);
      const key = constant.type === "Literal" ? this.#keyOf(unwrap(side), context) : undefined;
      const value = key === undefined ? undefined : this.#valueAt(key);
      if (constant.type === "Literal" && value?.type === "Literal") return (value.value === constant.value) !== equal;
    }
    return false;
  }

  /** The property of the object that an expression reads: `result.ok`, or `ok` of `const { ok } = result`. */
  #keyOf(at: Node, context: Context): string | undefined {
    if (at.type === "MemberExpression") return !at.computed && this.#isIt(at.object, [], context) ? memberName(at) : undefined;
    const variable = at.type === "Identifier" ? variableOf(at, this.engine.world.moduleOf(at)) : undefined;
    const [write, ...others] = variable ? reachingWrites(at, variable) : [];
    if (write?.kind !== "value" || others.length > 0) return undefined;
    const path = bindingIn(write.pattern, write.identifier)?.path ?? [];
    const key = path.at(-1);
    return key !== undefined && this.#isIt(settle(write.value), path.slice(0, -1), context) ? key : undefined;
  }

  #isIt(node: Node, path: readonly string[], context: Context): boolean {
    return this.engine.trace(node, path, context, false).some(({ origin }) => origin.kind === "object" && origin.node === this.object);
  }

  #has(key: string): boolean {
    return this.object.properties.some((p) => p.type === "Property" && keyName(p) === key);
  }

  /** Nothing else can be in it. */
  #closed(): boolean {
    return this.object.properties.every((p) => p.type === "Property" && !p.computed);
  }

  #valueAt(key: string): Node | undefined {
    const found = this.object.properties.findLast((p) => p.type === "Property" && keyName(p) === key);
    return found?.type === "Property" ? unwrap(found.value) : undefined;
  }
}
