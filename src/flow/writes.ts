import type { AST, Node } from "../concepts/ast.js";
import type { Variable } from "../concepts/module.js";
import type { Path, Trail } from "../concepts/origin.js";
import { contains, enclosingFunction, isFunction, memberName, unwrap, wrapped } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { survives } from "./reaching.js";
import { variableOf } from "./scopes.js";
import { startsWith } from "./trails.js";

export interface Added {
  readonly trails: readonly (readonly Trail[])[];
  /** Properties that were deleted or set to undefined. */
  readonly removed: readonly string[];
}

const none: Added = { trails: [], removed: [] };
const ADDING = new Set(["push", "unshift", "add", "append", "set", "splice", "fill"]);

/**
 * What was put into an object after it was made and before it is read at `node`:
 * `result.error = e`, `list.push(row)`, `Object.assign(out, row)`, `delete user.password`.
 */
export function writesInto(engine: Engine, node: Node, variable: Variable, path: Path, context: Context, deep: boolean): Added {
  if (path.length === 0 && !deep) return none;
  const writes = writesOf(engine, variable);
  if (writes.length === 0) return none;
  const trails: (readonly Trail[])[] = [];
  const removed: string[] = [];
  for (const { id, write } of writes) {
    if (id === node || !mayPrecede(id, node)) continue;
    if (write.kind === "remove") {
      // `user.resetToken = undefined; await user.save()` changes the record, not the answer.
      if (write.set && variable.references.some((r) => isSaved(r.identifier))) continue;
      if (path.length === 0 && write.path.length === 1 && write.path[0] !== undefined) removed.push(write.path[0]);
    } else if (startsWith(path, write.path)) trails.push(engine.trace(write.value, [...write.inner, ...path.slice(write.path.length)], context, deep));
    else if (deep && startsWith(write.path, path)) trails.push(engine.trace(write.value, write.inner, context, true));
  }
  return { trails, removed };
}

interface Located {
  readonly id: Node;
  readonly write: PropertyWrite;
}
const located = new WeakMap<Variable, readonly Located[]>();

/** The writes into a variable's value, wherever they stand. Utilities that everything goes through are left alone. */
function writesOf(engine: Engine, variable: Variable): readonly Located[] {
  const known = located.get(variable);
  if (known) return known;
  const found: Located[] = [];
  if (variable.references.length <= 400) {
    for (const reference of variable.references) {
      const id = reference.identifier as Node;
      const write = writeAt(id);
      if (write) found.push({ id, write });
      else for (const inner of elementWrites(engine, id)) found.push({ id, write: inner });
    }
  }
  located.set(variable, found);
  return found;
}

type PropertyWrite = { kind: "put"; path: Path; value: Node; inner: Path } | { kind: "remove"; path: Path; set: boolean };

function writeAt(identifier: Node): PropertyWrite | undefined {
  const path: string[] = [];
  let at: Node = wrapped(identifier);
  for (;;) {
    const parent: Node | undefined = at.parent;
    if (parent?.type === "MemberExpression" && parent.object === at) {
      path.push(memberName(parent));
      at = wrapped(parent);
    } else break;
  }
  const parent = at.parent;
  if (path.length > 0 && parent?.type === "AssignmentExpression" && parent.left === at) {
    const right = unwrap(parent.right);
    if (right.type === "Identifier" && right.name === "undefined") return { kind: "remove", path, set: true };
    return { kind: "put", path, value: right, inner: [] };
  }
  if (path.length > 0 && parent?.type === "UnaryExpression" && parent.operator === "delete") return { kind: "remove", path, set: false };
  if (parent?.type === "CallExpression") return callWrite(parent, at, path);
  return undefined;
}

/** `rows.forEach((row) => { delete row.hash; })`, `for (const row of rows) row.age = …`: what is done to each element. */
function elementWrites(engine: Engine, identifier: Node): PropertyWrite[] {
  const at = wrapped(identifier);
  const { parent } = at;
  const element = parent?.type === "ForOfStatement" && parent.right === at ? loopVariable(parent.left) : parent?.type === "MemberExpression" && parent.object === at && memberName(parent) === "forEach" ? callbackParameter(parent) : undefined;
  const variable = element?.type === "Identifier" ? variableOf(element, engine.world.moduleOf(element)) : undefined;
  const names = variable?.references ?? [];
  return names.flatMap((r): PropertyWrite[] => {
    const write = writeAt(r.identifier);
    if (!write || (write.kind === "remove" && write.set && names.some((other) => isSaved(other.identifier)))) return [];
    return [write.kind === "remove" ? write : { ...write, path: ["*", ...write.path] }];
  });
}

function loopVariable(left: Node): Node | undefined {
  return left.type === "VariableDeclaration" ? left.declarations.at(0)?.id : undefined;
}

function callbackParameter(member: AST.MemberExpression): Node | undefined {
  const call = member.parent;
  const callback = call.type === "CallExpression" && call.callee === member ? call.arguments[0] : undefined;
  return isFunction(callback) ? callback.params[0] : undefined;
}

function isSaved(identifier: Node): boolean {
  const member = identifier.parent;
  return member?.type === "MemberExpression" && member.object === identifier && /^(?:save|update|persist)$/.test(memberName(member));
}

function callWrite(call: AST.CallExpression, at: Node, path: readonly string[]): PropertyWrite | undefined {
  const method = path.at(-1);
  if (call.callee === at && method !== undefined && ADDING.has(method)) {
    const value = call.arguments.at(-1);
    if (!value) return undefined;
    const inner = path.slice(0, -1);
    return value.type === "SpreadElement" ? { kind: "put", path: [...inner, "*"], value: value.argument, inner: ["*"] } : { kind: "put", path: [...inner, "*"], value, inner: [] };
  }
  const callee = unwrap(call.callee);
  const isAssign = callee.type === "MemberExpression" && memberName(callee) === "assign" && unwrap(callee.object).type === "Identifier";
  if (isAssign && call.arguments[0] === at) {
    const value = call.arguments[1];
    if (value && value.type !== "SpreadElement") return { kind: "put", path, value, inner: [] };
  }
  return undefined;
}

/** May what stands at `write` have run before `read`? Other functions may run at any time; a branch that leaves does not. */
function mayPrecede(write: Node, read: Node): boolean {
  const home = enclosingFunction(read);
  const other = enclosingFunction(write);
  if (home !== other) return home === undefined || other === undefined || contains(home, write) || !contains(other, read) || write.range[0] < read.range[0];
  if (write.range[0] < read.range[0]) return exclusive(write, read) ? false : survivesTo(write, read);
  for (let at = read.parent; at && at !== home; at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type) && contains(at, write)) return true;
  }
  return false;
}

function exclusive(write: Node, read: Node): boolean {
  for (let at: Node | undefined = read.parent; at; at = at.parent) {
    if (!contains(at, write)) continue;
    if (at.type !== "IfStatement" && at.type !== "ConditionalExpression") return false;
    const inFirst = contains(at.consequent, write) && at.alternate !== null && contains(at.alternate, read);
    return inFirst;
  }
  return false;
}

function survivesTo(write: Node, read: Node): boolean {
  let statement: Node = write;
  for (let at: Node | undefined = write.parent; at && !contains(at, read); at = at.parent) statement = at;
  return survives(write, statement);
}
