import type { AST, Node } from "../concepts/ast.js";
import type { Variable } from "../concepts/module.js";
import { contains, isFunction, memberName, unwrap } from "../syntax/node.js";
import type { Engine } from "./engine.js";
import { variableOf } from "./scopes.js";

/**
 * Tests that must have come out false, since nothing was noted in their first branches: `if (!a) errors.push(…)` above `errors.length`,
 * `if (!a) problem = "…"` above `problem`, `if (!a) errors.name = "…"` above `Object.keys(errors).length`, `if (!a) valid = false` above `valid`.
 * `outcome`: how the question about the notes came out; `point`: where the answer is wanted.
 */
export function collectedTests(node: Node, outcome: boolean, point: Node | undefined, engine: Engine): Node[] {
  const notes = node.type === "Identifier" ? flagWrites(node, outcome, engine) : isEmpty(node, outcome) ? listWrites(node, engine) : [];
  if (notes.length === 0) return [];
  const { text } = engine.world.moduleOf(node);
  return notes.flatMap((note) => {
    const test = conditionOf(note, notes, point, text);
    return test !== undefined && test.range[1] < node.range[0] ? [test] : [];
  });
}

/** Does the outcome say that a length is nought? */
function isEmpty(node: Node, outcome: boolean): boolean {
  return node.type === "BinaryExpression" && node.operator.startsWith("=") ? outcome : !outcome;
}

function listWrites(node: Node, engine: Engine): Node[] {
  const at = node.type === "BinaryExpression" && /^[!=<>]=?=?$/.test(node.operator) && node.right.type === "Literal" && node.right.value === 0 ? unwrap(node.left) : node;
  if (at.type !== "MemberExpression" || memberName(at) !== "length") return [];
  const held = unwrap(at.object);
  const noted = held.type === "CallExpression" ? ofKeys(held) : held;
  const variable = noted?.type === "Identifier" ? variableOf(noted, engine.world.moduleOf(noted)) : undefined;
  return (variable?.references ?? []).flatMap((r) => (held === noted ? pushed(r.identifier) : assigned(r.identifier)) ?? []);
}

/** `errors` of `Object.keys(errors)`. */
function ofKeys(call: AST.CallExpression): Node | undefined {
  const callee = unwrap(call.callee);
  return callee.type === "MemberExpression" && /^(?:keys|values|entries)$/.test(memberName(callee)) ? call.arguments[0] : undefined;
}

/** `errors.push(…)` of which this is `errors`. */
function pushed(identifier: Node): Node | undefined {
  const member = identifier.parent;
  if (member?.type !== "MemberExpression" || member.object !== identifier || !/^(?:push|unshift|concat)$/.test(memberName(member))) return undefined;
  return member.parent.type === "CallExpression" && member.parent.callee === member ? member.parent : undefined;
}

/** `errors.name = …` of which this is `errors`. */
function assigned(identifier: Node): Node | undefined {
  const member = identifier.parent;
  if (member?.type !== "MemberExpression" || member.object !== identifier) return undefined;
  return member.parent.type === "AssignmentExpression" && member.parent.left === member ? member.parent : undefined;
}

/** Assignments that would have made the variable come out otherwise; none where something may have set it back. */
function flagWrites(node: AST.Identifier, outcome: boolean, engine: Engine): Node[] {
  const variable = variableOf(node, engine.world.moduleOf(node));
  if (variable?.defs[0]?.type !== "Variable") return [];
  const out: Node[] = [];
  for (const { value, assignment } of valuesOf(variable)) {
    const truth = value && truthOf(value);
    if (truth === undefined) return [];
    if (assignment && truth !== outcome) out.push(assignment);
    else if (truth !== outcome || out.length > 0) return [];
  }
  return out;
}

/** What is written into a variable, in the order of the text. */
function valuesOf(variable: Variable): { value: Node | undefined; assignment: Node | undefined }[] {
  return variable.references
    .filter((r) => r.isWrite())
    .map(({ identifier }) => {
      const { parent } = identifier as Node;
      if (parent?.type === "VariableDeclarator" && parent.id === identifier) return { value: parent.init ?? undefined, assignment: undefined };
      const plain = parent?.type === "AssignmentExpression" && parent.left === identifier && parent.operator === "=";
      return plain ? { value: parent.right, assignment: parent } : { value: undefined, assignment: undefined };
    });
}

/** Whether a value counts as true, as far as its form tells; texts that are made by a call are taken for texts. */
function truthOf(value: Node): boolean | undefined {
  const at = unwrap(value);
  switch (at.type) {
    case "Literal":
      return Boolean(at.value);
    case "TemplateLiteral":
    case "ObjectExpression":
    case "ArrayExpression":
    case "NewExpression":
    case "CallExpression":
      return true;
    case "Identifier":
      return at.name === "undefined" ? false : undefined;
    default:
      return undefined;
  }
}

/** The test of the `if` whose first branch a note stands in, when it is made on every way to the point. */
function conditionOf(note: Node, notes: readonly Node[], point: Node | undefined, text: string): Node | undefined {
  let statement: Node = note;
  for (let at = note.parent; at; at = at.parent) {
    if (at.type === "IfStatement") return at.consequent === statement && isMadeBefore(at, notes, point, text) ? at.test : undefined;
    if (at.type !== "BlockStatement" && at.type !== "ExpressionStatement") return undefined;
    statement = at;
  }
  return undefined;
}

/** Nothing decides whether a statement runs but questions that were answered in the same way on the way to the point, or that would have left a note. */
function isMadeBefore(statement: Node, notes: readonly Node[], point: Node | undefined, text: string): boolean {
  const asked = point ? questionsOn(point, text) : [];
  for (let child = statement, at = statement.parent; at; child = at, at = at.parent) {
    if (isFunction(at)) return true;
    if (at.type === "IfStatement") {
      const { consequent } = at;
      const noted = child !== consequent && notes.some((note) => contains(consequent, note));
      if (!noted && !asked.includes(question(at, child, text))) return false;
    } else if (at.type !== "BlockStatement" && at.type !== "TryStatement" && at.type !== "Program") return false;
  }
  return true;
}

function questionsOn(point: Node, text: string): string[] {
  const out: string[] = [];
  for (let child = point, at = point.parent; at && !isFunction(at); child = at, at = at.parent) if (at.type === "IfStatement") out.push(question(at, child, text));
  return out;
}

function question(node: AST.IfStatement, branch: Node, text: string): string {
  return `${String(node.consequent === branch)} ${text.slice(...node.test.range)}`;
}
