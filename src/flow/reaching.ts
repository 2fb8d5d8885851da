import type { AST, FunctionNode, Node } from "../concepts/ast.js";
import type { Definition, Module, Reference, Variable } from "../concepts/module.js";
import { contains, enclosingFunction, isFunction, statementsOf } from "../syntax/node.js";
import { exits } from "./exits.js";
import { variableOf } from "./scopes.js";

/** One place that gives a variable its value. */
export type Write =
  | { readonly kind: "definition"; readonly definition: Definition }
  | {
      readonly kind: "value";
      readonly identifier: Node;
      /** The destructuring pattern or the identifier itself. */
      readonly pattern: Node;
      readonly value: Node;
      /** `for (const x of value)`, or a rest: `extra` leads to the element. */
      readonly iterated: boolean;
      readonly extra: readonly string[];
      /** `+=` on text. */
      readonly text: boolean;
    };

/**
 * The writes that may have given a variable the value read at `node`, by walking backwards over the structured control flow.
 * Writes from another function than the read's may have happened at any time: then all count.
 */
export function reachingWrites(node: Node, variable: Variable): Write[] {
  const definitions = variable.defs.filter((d) => d.type !== "Variable").map((definition): Write => ({ kind: "definition", definition }));
  const assignments = variable.references.filter((r) => r.isWrite());
  if (assignments.length === 0) {
    return definitions.length > 0 ? definitions : variable.defs.map((definition): Write => ({ kind: "definition", definition }));
  }
  if (assignments.length === 1 && definitions.length === 0) return assignments.flatMap(toWrite);
  const home = enclosingFunction(node);
  if (assignments.some((a) => enclosingFunction(a.identifier) !== home)) return [...definitions, ...assignments.flatMap(toWrite)];
  const { found, certain } = backwards(node, assignments, home);
  return [...(certain ? [] : definitions), ...found.flatMap(toWrite)];
}

/** The expression that alone can have given a variable its value where it is read here; undefined where several may, or none is in sight. */
export function heldBy(name: AST.Identifier, module: Module): Extract<Write, { kind: "value" }> | undefined {
  const variable = variableOf(name, module);
  const [write, ...others] = variable ? reachingWrites(name, variable) : [];
  return write?.kind === "value" && others.length === 0 && write.pattern === write.identifier && !write.iterated && !write.text ? write : undefined;
}

function backwards(node: Node, assignments: readonly Reference[], home: FunctionNode | undefined): { found: Reference[]; certain: boolean } {
  const found = new Set<Reference>();
  // A compound assignment (`text += x`) keeps the old value: it adds, and the search goes on.
  const keeps = (r: Reference): boolean => isCompound(r.identifier);
  let at: Node = node;
  // A read inside an assignment's own right side does not see that assignment.
  const inside = (s: Node): Reference[] => assignments.filter((r) => contains(s, r.identifier) && r.identifier !== node);
  for (let parent = at.parent; parent && at !== home; at = parent, parent = parent.parent) {
    const list = statementsOf(parent);
    if (list) {
      const index = list.indexOf(at);
      for (let i = index - 1; i >= 0; i--) {
        const statement = list[i];
        if (!statement) continue;
        const writes = inside(statement);
        if (writes.length === 0) continue;
        for (const w of writes) if (survives(w.identifier, statement)) found.add(w);
        if (writes.some((w) => !keeps(w) && certainly(statement, w.identifier)) || certainBranches(statement, writes)) return { found: [...found], certain: true };
      }
    } else if (isLoop(parent) && at === parent.body) {
      for (const w of inside(parent)) found.add(w);
    } else if (parent.type === "TryStatement" && at !== parent.block) {
      for (const w of inside(parent.block)) found.add(w);
      if (at === parent.finalizer && parent.handler) for (const w of inside(parent.handler)) found.add(w);
    } else if (parent.type === "SwitchCase" || parent.type === "SwitchStatement") {
      if (parent.type === "SwitchStatement") for (const w of inside(parent)) if (w.identifier.range[0] < node.range[0]) found.add(w);
    } else if (!(parent.type === "AssignmentExpression" || parent.type === "VariableDeclarator")) {
      // What an assignment gives is not there yet while its right side is worked out.
      for (const w of inside(parent)) if (w.identifier.range[1] <= at.range[0]) found.add(w);
    }
    if (isFunction(parent)) break;
  }
  return { found: [...found], certain: false };
}

function isLoop(node: Node): node is AST.DoWhileStatement | AST.ForInStatement | AST.ForOfStatement | AST.ForStatement | AST.WhileStatement {
  return node.type === "ForStatement" || node.type === "ForInStatement" || node.type === "ForOfStatement" || node.type === "WhileStatement" || node.type === "DoWhileStatement";
}

function isCompound(identifier: Node): boolean {
  return identifier.parent?.type === "AssignmentExpression" && identifier.parent.left === identifier && identifier.parent.operator !== "=";
}

/** Does this write run whenever the statement runs to its end? */
function certainly(statement: Node, identifier: Node): boolean {
  for (let at: Node | undefined = identifier; at && at !== statement; at = at.parent) {
    const parent: Node | undefined = at.parent;
    switch (parent?.type) {
      case "IfStatement":
        if (at !== parent.test) return false;
        break;
      case "ConditionalExpression":
      case "LogicalExpression":
        if (at !== (parent.type === "LogicalExpression" ? parent.left : parent.test)) return false;
        break;
      case "SwitchCase":
      case "CatchClause":
      case "ForStatement":
      case "ForInStatement":
      case "ForOfStatement":
      case "WhileStatement":
        return false;
      case "TryStatement":
        if (at === parent.block && parent.handler && !exits(parent.handler.body)) return false;
        break;
      default:
        break;
    }
  }
  return true;
}

/** Both branches of an `if` write: one of them did. */
function certainBranches(statement: Node, writes: readonly Reference[]): boolean {
  if (statement.type === "IfStatement") {
    const { consequent, alternate } = statement;
    const branch = (b: Node): boolean => exits(b) || writes.some((w) => contains(b, w.identifier) && certainly(b, w.identifier)) || certainBranches(b, writes);
    return alternate !== null && branch(consequent) && branch(alternate);
  }
  if (statement.type === "TryStatement") {
    const { block, handler } = statement;
    const part = (b: Node): boolean => writes.some((w) => contains(b, w.identifier) && certainly(b, w.identifier)) || certainBranches(b, writes);
    return part(block) && (handler === null || part(handler.body) || exits(handler.body));
  }
  if (statement.type === "BlockStatement") return statement.body.some((s) => certainBranches(s, writes.filter((w) => contains(s, w.identifier))));
  return false;
}

/** A write in a branch that leaves does not reach what follows the statement. */
export function survives(identifier: Node, statement: Node): boolean {
  for (let at: Node | undefined = identifier.parent; at && at !== statement.parent; at = at.parent) {
    if (at.type === "BlockStatement" && at.parent.type !== "TryStatement" && at !== statement && at.body.some((s) => s.range[0] >= identifier.range[1] - 1 && leaves(s))) return false;
    if (isFunction(at)) return true;
  }
  return true;
}

function leaves(statement: Node): boolean {
  return statement.type === "ReturnStatement" || statement.type === "ThrowStatement";
}

function toWrite(reference: Reference): Write[] {
  const identifier = reference.identifier as Node;
  let pattern: Node = identifier;
  for (let parent: Node | undefined = pattern.parent; parent; parent = parent.parent) {
    const make = (value: Node, extra: readonly string[] = [], text = false): Write[] => [{ kind: "value", identifier, pattern, value, iterated: extra.length > 0, extra, text }];
    switch (parent.type) {
      case "VariableDeclarator": {
        const loop = parent.parent.parent;
        if (parent.init) return make(parent.init);
        if (loop.type === "ForOfStatement" && loop.left === parent.parent) return make(loop.right, ["*"]);
        return [];
      }
      case "AssignmentExpression":
        return make(parent.right, [], parent.operator === "+=");
      case "ForOfStatement":
        return make(parent.right, ["*"]);
      case "Property":
      case "ObjectPattern":
      case "ArrayPattern":
      case "RestElement":
      case "AssignmentPattern":
        pattern = parent;
        break;
      default:
        return [];
    }
    if (isFunction(parent)) return [];
  }
  return [];
}
