import type { AST, CallNode, FunctionNode, Node } from "../concepts/ast.js";
import { enclosingFunction, isCall, isFunction, statementsOf, unwrap, wrapped } from "../syntax/node.js";
import { collectedTests } from "./collected.js";
import type { Context, Engine } from "./engine.js";
import { exits, type IsNever } from "./exits.js";
import { testsBefore, testsOf } from "./filtered.js";
import { bareReturnsOf, returnsOf } from "./functions.js";
import { shapeOf } from "./library.js";
import { callersOf } from "./parameters.js";
import { variableOf } from "./scopes.js";

/** Something to be proved at a point of the program. */
export interface Claim {
  /** Does this elementary test, having come out so, establish the claim? Boolean structure is taken apart before. */
  test(node: Node, outcome: boolean, context: Context): boolean;
  /** Is the claim established once this call or assignment was passed without a throw? */
  passed(node: AST.AssignmentExpression | CallNode, context: Context): boolean;
  /** Is it established before the function's first statement (a middleware, a decorator)? */
  entered?(fn: FunctionNode): boolean;
  /** May this call of a function of the project have to do with the claim at all? If not it is not entered. */
  concerns?(call: AST.CallExpression, context: Context): boolean;
  /** The claim speaks of the process, not of one request: what ran before a handler was registered may have established it. */
  readonly lasting?: boolean;
}

/** How far a list of statements was looked through for a claim, and the first that establishes it. */
interface Searched {
  upTo: number;
  first: number;
}

/** Helpers that call helpers are entered this deep. */
const DEPTH = 4;

/** Answers "does every path to here establish the claim?" over structured control flow. */
export class Facts {
  readonly #never: IsNever;
  #depth = 0;
  /** Where the claim is wanted at present. */
  #point: Node | undefined;
  /** Of lasting claims: by the list of statements and by how deep in helpers it was asked. */
  readonly #searched = new WeakMap<Claim, Map<Node, Searched[]>>();

  constructor(readonly engine: Engine) {
    this.#never = (call) => this.#throwsAlways(call);
  }

  /** Is the claim proved wherever control reaches `point`? */
  at(point: Node, claim: Claim, context: Context): boolean {
    const outer = this.#point;
    this.#point = point;
    const proved = this.#reached(point, claim, context);
    this.#point = outer;
    return proved;
  }

  #reached(point: Node, claim: Claim, context: Context): boolean {
    let at: Node = point;
    for (let parent = at.parent; parent; at = parent, parent = parent.parent) {
      if (this.#byParent(parent, at, claim, context)) return true;
      if (isFunction(parent)) {
        if (claim.entered?.(parent) === true) return true;
        if (at === parent.body && testsBefore(parent, this.engine).some((test) => this.proves(test, true, claim, context))) return true;
        if (at === parent.body && !this.#goesOn(parent)) return this.#atAllCallers(parent, claim, context);
        if (claim.lasting !== true && this.#isOutermostHandler(parent)) return false;
      }
    }
    return false;
  }

  /** Does this test establish the claim when it comes out as `outcome`? */
  proves(test: Node, outcome: boolean, claim: Claim, context: Context): boolean {
    const node = unwrap(test);
    switch (node.type) {
      case "UnaryExpression":
        if (node.operator === "!") return this.proves(node.argument, !outcome, claim, context);
        break;
      case "LogicalExpression": {
        if (node.operator === "??") break;
        // `a && b` true: both are; false: one of them is, and which is not known.
        const both = (node.operator === "&&") === outcome;
        const left = this.proves(node.left, outcome, claim, context);
        if (both ? left : !left) return both;
        return this.proves(node.right, outcome, claim, context);
      }
      case "AwaitExpression":
        return this.proves(node.argument, outcome, claim, context);
      case "AssignmentExpression":
        return this.proves(node.right, outcome, claim, context);
      case "SequenceExpression": {
        const last = node.expressions.at(-1);
        return last !== undefined && this.proves(last, outcome, claim, context);
      }
      case "ConditionalExpression":
        // A branch that can't come out so was not taken; one that was taken tells how its test came out.
        return ([[node.consequent, true], [node.alternate, false]] as const).every(
          ([branch, taken]) => isConstant(branch, !outcome) || this.proves(branch, outcome, claim, context) || this.proves(node.test, taken, claim, context),
        );
      default:
        break;
    }
    if (claim.test(node, outcome, context)) return true;
    if (this.#byCollected(node, outcome, claim, context)) return true;
    if (node.type === "BinaryExpression") return this.#comparedWithBoolean(node, outcome, claim, context);
    if (node.type === "Identifier") return this.#byVariable(node, outcome, claim, context);
    if (node.type === "CallExpression") return this.#byBoolean(node, outcome, claim, context) || this.#byHelper(node, outcome, claim, context);
    return false;
  }

  /** Was the claim established once this expression was evaluated without a throw? */
  passes(expression: Node, claim: Claim, context: Context): boolean {
    return this.#passes(expression, claim, context);
  }

  #byParent(parent: Node, at: Node, claim: Claim, context: Context): boolean {
    const list = statementsOf(parent);
    if (list && this.#established(parent, list, list.indexOf(at), claim, context)) return true;
    switch (parent.type) {
      case "IfStatement":
      case "ConditionalExpression":
        if (at === parent.consequent) return this.proves(parent.test, true, claim, context);
        if (at === parent.alternate) return this.proves(parent.test, false, claim, context);
        return false;
      case "LogicalExpression":
        return at === parent.right && parent.operator !== "??" && this.proves(parent.left, parent.operator === "&&", claim, context);
      case "ForOfStatement":
        return at === parent.body && testsOf(parent.right, this.engine).some((test) => this.proves(test, true, claim, context));
      case "WhileStatement":
        return at === parent.body && this.proves(parent.test, true, claim, context);
      case "ForStatement":
        return at === parent.body && parent.test !== null && this.proves(parent.test, true, claim, context);
      case "SwitchCase":
        return list !== undefined && this.#bySwitch(parent, claim, context);
      case "VariableDeclaration": {
        const index = (parent.declarations as readonly Node[]).indexOf(at);
        return parent.declarations.slice(0, Math.max(0, index)).some((d) => d.init !== null && this.#passes(d.init, claim, context));
      }
      default:
        return false;
    }
  }

  /** Does one of the statements before the index establish the claim? */
  #established(parent: Node, list: readonly Node[], index: number, claim: Claim, context: Context): boolean {
    const after = (i: number): boolean => {
      const statement = list[i];
      return statement !== undefined && this.#after(statement, claim, context);
    };
    if (claim.lasting !== true || context !== this.engine.root) {
      for (let i = index - 1; i >= 0; i--) if (after(i)) return true;
      return false;
    }
    // Asked at many places of a file, a list is looked through once.
    const known = this.#searchedBy(claim, parent);
    while (known.first < 0 && known.upTo < index) if (after(known.upTo++)) known.first = known.upTo - 1;
    return known.first >= 0 && known.first < index;
  }

  #searchedBy(claim: Claim, parent: Node): Searched {
    const lists = this.#searched.get(claim) ?? new Map<Node, Searched[]>();
    this.#searched.set(claim, lists);
    const known = lists.get(parent) ?? [];
    lists.set(parent, known);
    return (known[this.#depth] ??= { upTo: 0, first: -1 });
  }

  #bySwitch(node: AST.SwitchCase, claim: Claim, context: Context): boolean {
    const parent = node.parent;
    const index = parent.cases.indexOf(node);
    const before = parent.cases[index - 1];
    // A case that the one above falls into is reached by that one's test too.
    if (before && !before.consequent.some((s) => exits(s, this.#never))) return false;
    const subject = unwrap(parent.discriminant);
    if (!node.test) return subject.type === "Literal" && parent.cases.some((c) => c.test !== null && this.proves(c.test, subject.value !== true, claim, context));
    if (subject.type === "Literal") return this.proves(node.test, subject.value === true, claim, context);
    const comparison = { type: "BinaryExpression", operator: "===", left: parent.discriminant, right: node.test, parent: parent, range: node.test.range, loc: node.test.loc } as unknown as Node;
    return claim.test(comparison, true, context);
  }

  /** Does running this statement to its end establish the claim? */
  #after(statement: Node, claim: Claim, context: Context): boolean {
    switch (statement.type) {
      case "IfStatement": {
        const { test, consequent, alternate } = statement;
        if (this.#passes(test, claim, context)) return true;
        const yes = exits(consequent, this.#never) || this.proves(test, true, claim, context) || this.#after(consequent, claim, context);
        const no = alternate === null ? this.proves(test, false, claim, context) : exits(alternate, this.#never) || this.proves(test, false, claim, context) || this.#after(alternate, claim, context);
        return yes && no && !(exits(consequent, this.#never) && alternate !== null && exits(alternate, this.#never));
      }
      case "BlockStatement":
        return statement.body.some((s) => this.#after(s, claim, context));
      case "TryStatement": {
        if (statement.finalizer && this.#after(statement.finalizer, claim, context)) return true;
        const tried = this.#after(statement.block, claim, context);
        return tried && (statement.handler === null || exits(statement.handler.body, this.#never) || this.#after(statement.handler.body, claim, context));
      }
      case "ExpressionStatement":
        return this.#passes(statement.expression, claim, context);
      case "VariableDeclaration":
        return statement.declarations.some((d) => d.init !== null && this.#passes(d.init, claim, context));
      case "ForOfStatement":
        return this.#everyElement(statement, claim, context);
      case "DoWhileStatement":
        return this.#after(statement.body, claim, context);
      case "SwitchStatement":
        return this.#afterSwitch(statement, claim, context);
      default:
        return false;
    }
  }

  /** All cases but those that prove the claim leave. */
  #afterSwitch(statement: AST.SwitchStatement, claim: Claim, context: Context): boolean {
    if (!statement.cases.some((c) => c.test === null)) return false;
    return statement.cases.every((c) => c.consequent.some((s) => s.type === "ReturnStatement" || s.type === "ThrowStatement" || (s.type === "BlockStatement" && s.body.some((b) => b.type === "ReturnStatement" || b.type === "ThrowStatement"))) || c.consequent.some((s) => this.#after(s, claim, context)) || this.#bySwitch(c, claim, context));
  }

  /** `for (const key of ["a", "b"]) if (!body[key]) return …`: the test speaks of every element. */
  #everyElement(statement: AST.ForOfStatement, claim: Claim, context: Context): boolean {
    const body = statement.body.type === "BlockStatement" ? statement.body.body : [statement.body];
    return body.some((s) => s.type === "IfStatement" && s.alternate === null && this.#leaves(s.consequent) && this.proves(s.test, false, claim, context));
  }

  #leaves(node: Node): boolean {
    return node.type === "ReturnStatement" || node.type === "ThrowStatement" || (node.type === "BlockStatement" && node.body.some((s) => this.#leaves(s)));
  }

  /** Calls and assignments that certainly ran when the expression was evaluated. */
  #passes(expression: Node, claim: Claim, context: Context): boolean {
    const node = unwrap(expression);
    switch (node.type) {
      case "AwaitExpression":
        return this.#passes(node.argument, claim, context);
      case "AssignmentExpression":
        return claim.passed(node, context) || this.#passes(node.right, claim, context);
      case "SequenceExpression":
        return node.expressions.some((e) => this.#passes(e, claim, context));
      case "LogicalExpression":
        // `body.name || fail()`: going on means the left side came out true, when the right side never returns.
        if (this.#never(unwrap(node.right))) return this.proves(node.left, node.operator === "||", claim, context);
        return this.#passes(node.left, claim, context);
      case "ConditionalExpression":
        return this.#passes(node.test, claim, context);
      case "CallExpression":
      case "NewExpression":
        return claim.passed(node, context) || node.arguments.some((a) => a.type !== "SpreadElement" && this.#passes(a, claim, context)) || this.#receiverPasses(node, claim, context) || this.#helperEnds(node, claim, context);
      case "UnaryExpression":
        return this.#passes(node.argument, claim, context);
      case "ArrayExpression":
        return node.elements.some((e) => e !== null && e.type !== "SpreadElement" && this.#passes(e, claim, context));
      default:
        return false;
    }
  }

  #receiverPasses(node: CallNode, claim: Claim, context: Context): boolean {
    const callee = unwrap(node.callee);
    return callee.type === "MemberExpression" && isCall(unwrap(callee.object)) && this.#passes(callee.object, claim, context);
  }

  #comparedWithBoolean(node: AST.BinaryExpression, outcome: boolean, claim: Claim, context: Context): boolean {
    if (!/^[!=]==?$/.test(node.operator)) return false;
    const equal = node.operator.startsWith("=") === outcome;
    for (const [side, other] of [[node.left, node.right], [node.right, node.left]] as const) {
      const value = unwrap(side);
      if (value.type === "Literal" && typeof value.value === "boolean") return this.proves(other, value.value === equal, claim, context);
    }
    return false;
  }

  /** `if (!body.a) errors.push(…); … if (errors.length) return`: nothing was collected, so no test above came out badly. */
  #byCollected(node: Node, outcome: boolean, claim: Claim, context: Context): boolean {
    return collectedTests(node, outcome, this.#point, this.engine).some((test) => this.proves(test, false, claim, context));
  }

  /** `const valid = body.a && body.b; if (!valid) return;` */
  #byVariable(node: AST.Identifier, outcome: boolean, claim: Claim, context: Context): boolean {
    const variable = variableOf(node, this.engine.world.moduleOf(node));
    const definition = variable?.defs[0];
    if (!variable || definition?.type !== "Variable" || variable.references.filter((r) => r.isWrite()).length !== 1) return false;
    const declarator = definition.node;
    if (declarator.id.type !== "Identifier" || !declarator.init || this.#depth > DEPTH) return false;
    this.#depth++;
    const proved = this.proves(declarator.init, outcome, claim, context);
    this.#depth--;
    return proved;
  }

  /** `Boolean(body.name)` */
  #byBoolean(call: AST.CallExpression, outcome: boolean, claim: Claim, context: Context): boolean {
    const [value] = call.arguments;
    return call.callee.type === "Identifier" && call.callee.name === "Boolean" && value !== undefined && value.type !== "SpreadElement" && this.proves(value, outcome, claim, context);
  }

  /** A boolean helper of the project: every return that may come out so establishes the claim. */
  #byHelper(call: AST.CallExpression, outcome: boolean, claim: Claim, context: Context): boolean {
    return this.#inHelper(call, claim, context, (fn, inside) => {
      const returns = returnsOf(fn, this.engine);
      const relevant = returns.filter((r) => !isConstant(r, !outcome));
      return relevant.length > 0 && relevant.every((r) => this.proves(r, outcome, claim, inside) || this.at(r, claim, inside));
    });
  }

  /** A helper that throws or leaves unless the claim holds. */
  #helperEnds(call: CallNode, claim: Claim, context: Context): boolean {
    return this.#inHelper(call, claim, context, (fn, inside) => {
      if (fn.body.type !== "BlockStatement") return this.#passes(fn.body, claim, inside);
      const returns = [...returnsOf(fn, this.engine), ...bareReturnsOf(fn, this.engine)];
      const ends = fn.body.body.some((s) => this.#after(s, claim, inside));
      const falls = !fn.body.body.some((s) => exits(s, this.#never));
      if (falls && !ends) return false;
      return (falls || returns.length > 0) && returns.every((r) => this.at(r, claim, inside) || this.#passes(r, claim, inside));
    });
  }

  #inHelper(call: CallNode, claim: Claim, context: Context, ask: (fn: FunctionNode, inside: Context) => boolean): boolean {
    if (this.#depth >= DEPTH || call.type !== "CallExpression" || call.arguments.length === 0 || claim.concerns?.(call, context) === false) return false;
    this.#depth++;
    try {
      const targets = this.engine.trace(call.callee, [], context, false).flatMap((t) => (t.origin.kind === "function" ? [t.origin] : []));
      return (
        targets.length > 0 &&
        targets.every((t) => {
          const closure = t.env as Context;
          return ask(t.node, this.engine.enter({ fn: t.node, args: call.arguments, bound: [], caller: context, closure, self: closure.self }));
        })
      );
    } finally {
      this.#depth--;
    }
  }

  /** What ran when a handler was registered says nothing of the requests that it is called with. */
  #isOutermostHandler(fn: FunctionNode): boolean {
    const { world } = this.engine;
    for (let at: FunctionNode | undefined = enclosingFunction(fn); at; at = enclosingFunction(at)) if (world.role(at)) return false;
    return world.role(fn) !== undefined;
  }

  /** Inline functions go on where they were written; declared ones are seen through their callers. */
  #goesOn(fn: FunctionNode): boolean {
    return fn.type !== "FunctionDeclaration" && wrapped(fn).parent?.type !== "VariableDeclarator";
  }

  #atAllCallers(fn: FunctionNode, claim: Claim, context: Context): boolean {
    if (this.#depth >= DEPTH) return false;
    if (context.fn === fn && context.caller) return false;
    const calls = callersOf(this.engine, fn);
    if (calls.length === 0) return false;
    this.#depth++;
    const all = calls.every((c) => this.at(c, claim, context));
    this.#depth--;
    return all;
  }

  #throwsAlways(call: Node): boolean {
    if (call.type !== "CallExpression" || this.#depth >= DEPTH) return false;
    const callee = unwrap(call.callee);
    if (callee.type === "MemberExpression" && !callee.computed && callee.property.type === "Identifier" && callee.property.name === "throw") return true;
    if (callee.type !== "Identifier") return false;
    this.#depth++;
    const targets = this.engine.trace(callee, [], this.engine.root, false);
    this.#depth--;
    return targets.length > 0 && targets.every((t) => (t.origin.kind === "function" ? endsInThrow(t.origin.node, this.engine) : t.origin.kind === "shape" && shapeOf(this.engine, t.origin.shape)?.call?.leaves === true));
  }
}

function isConstant(node: Node, value: boolean): boolean {
  const at = unwrap(node);
  if (at.type === "Literal") return Boolean(at.value) === value;
  return at.type === "Identifier" && at.name === "undefined" && !value;
}

function endsInThrow(fn: FunctionNode, engine: Engine): boolean {
  if (fn.body.type !== "BlockStatement" || fn.async) return false;
  if (fn.body.body.at(-1)?.type !== "ThrowStatement") return false;
  return returnsOf(fn, engine).length === 0 && bareReturnsOf(fn, engine).length === 0;
}
