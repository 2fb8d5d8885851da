import type { FunctionNode, Node } from "../../concepts/ast.js";
import type { Engine } from "../../flow/engine.js";
import { bareReturnsOf, returnsOf } from "../../flow/functions.js";
import { unwrap } from "../../syntax/node.js";
import { isEnvironment } from "./fallbacks.js";

/** Whether a function gives the environment variable that its one parameter names, and throws where there is none. */
export function throwsForMissing(fn: FunctionNode, engine: Engine): boolean {
  const [name, ...others] = fn.params;
  if (fn.async || fn.generator || others.length > 0 || name?.type !== "Identifier" || fn.body.type !== "BlockStatement") return false;
  const statements = fn.body.body;
  const value = statements.map((statement) => readInto(statement, name.name)).find((id) => id !== undefined);
  if (value === undefined || !statements.some((statement) => refuses(statement, value))) return false;
  const returned = returnsOf(fn, engine);
  return returned.length > 0 && bareReturnsOf(fn, engine).length === 0 && returned.every((one) => isNamed(one, value));
}

/** `const value = process.env[name]` */
function readInto(statement: Node, name: string): string | undefined {
  if (statement.type !== "VariableDeclaration" || statement.kind !== "const") return undefined;
  for (const { id, init } of statement.declarations) {
    const read = init ? unwrap(init) : undefined;
    if (id.type === "Identifier" && read?.type === "MemberExpression" && read.computed && isNamed(read.property, name) && isEnvironment(read.object)) return id.name;
  }
  return undefined;
}

/** `if (!value) throw …` */
function refuses(statement: Node, value: string): boolean {
  if (statement.type !== "IfStatement" || !isMissing(statement.test, value)) return false;
  const then = statement.consequent;
  return then.type === "ThrowStatement" || (then.type === "BlockStatement" && then.body.at(-1)?.type === "ThrowStatement");
}

/** True of every value that is missing: `!value`, `value == null`, `value === undefined`, one of them or something else. */
function isMissing(test: Node, value: string): boolean {
  const at = unwrap(test);
  if (at.type === "LogicalExpression") return at.operator === "||" && (isMissing(at.left, value) || isMissing(at.right, value));
  if (at.type === "UnaryExpression") return at.operator === "!" && isNamed(at.argument, value);
  if (at.type !== "BinaryExpression" || !isNamed(at.left, value)) return false;
  const isUndefined = at.right.type === "Identifier" && at.right.name === "undefined";
  const isNull = at.right.type === "Literal" && at.right.value === null;
  return isUndefined ? /^={2,3}$/.test(at.operator) : isNull && at.operator === "==";
}

function isNamed(node: Node | null, name: string): boolean {
  const at = node && unwrap(node);
  return at?.type === "Identifier" && at.name === name;
}
