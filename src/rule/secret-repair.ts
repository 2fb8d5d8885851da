import type { FileAnalysis } from "../analysis/index.js";
import { bindingName, orThrow, readerOf, type Secret } from "../analysis/secrets/index.js";
import type { AST, CallNode, Node } from "../concepts/ast.js";
import { enclosingFunction, isCall, unwrap } from "../syntax/node.js";
import { block, type Doc } from "./edits/doc.js";
import type { Edit, Edits } from "./edits/index.js";

/**
 * Takes a constant out of the source: the value is read from the environment, and a missing one stops the start.
 * The constant is never kept, not even as a default.
 */
export function fromEnvironment(secret: Secret, edits: Edits, file: FileAnalysis): Edit[] | undefined {
  const read = readBy(secret, edits, file);
  return withoutDefault(secret, edits, file) ?? inItsVariable(secret, read, edits) ?? inItsPlace(secret, read, edits) ?? inVariableOfItsOwn(secret, read, edits);
}

/** An expression that reads the variable. */
interface Read {
  readonly text: string;
  /** Nothing has to ask whether it is there. */
  readonly strict: boolean;
  /** It may stand where requests are served, since it throws at the start or not at all. */
  readonly settled: boolean;
}

/** With what the file has for that, else straight from the environment. */
function readBy({ node, variable }: Secret, edits: Edits, file: FileAnalysis): Read {
  const reader = readerOf(variable, node, file);
  if (!reader) return { text: `process.env.${variable}`, strict: false, settled: false };
  const name = reader.names.join(".");
  return { text: reader.called ? `${name}(${edits.string(variable)})` : name, strict: reader.strict, settled: reader.strict && !reader.called };
}

/** `[process.env.SECRET, "the one before"]`: an older key in a list that has the variable already. */
export function besideItsVariable({ node, variable }: Secret, edits: Edits): Edit[] | undefined {
  const list = node.parent;
  if (list?.type !== "ArrayExpression") return undefined;
  const read = list.elements.some((one) => one !== null && one !== node && edits.text(one).includes(`process.env.${variable}`));
  return read ? edits.remove(node) : undefined;
}

function check(edits: Edits, binding: string, variable: string): Doc {
  return block(`if (!${binding})`, [`throw new Error(${edits.string(`${variable} is not set.`)})${edits.semi}`]);
}

/** `env("A", "b")`, `.default("b")`, `{ default: "b" }`, `function f(secret = "b")`, `{ A = "b" } = process.env` */
function withoutDefault({ node, fallback }: Secret, edits: Edits, file: FileAnalysis): Edit[] | undefined {
  const chooser = fallback?.chooser;
  if (!chooser) return undefined;
  if (chooser.type === "AssignmentPattern") return [{ range: [chooser.left.range[1], chooser.range[1]], text: "" }, ...checkOfPattern(chooser, edits)];
  if (isCall(chooser) && chooser.arguments[0] === node) {
    const callee = unwrap(chooser.callee);
    return callee.type === "MemberExpression" ? edits.unchain(chooser, callee) : undefined;
  }
  if (isCall(chooser)) return [...edits.remove(node), ...throwing(chooser, edits, file)];
  return chooser.type === "ObjectExpression" && node.parent?.type === "Property" ? edits.remove(node.parent) : undefined;
}

/** A method that gives undefined makes way for the one that throws, where the library has both. */
function throwing(call: CallNode, edits: Edits, file: FileAnalysis): Edit[] {
  const callee = unwrap(call.callee);
  const strict = orThrow(call, file);
  return callee.type === "MemberExpression" && strict !== undefined ? [edits.rewrite(callee.property, strict)] : [];
}

function checkOfPattern(pattern: AST.AssignmentPattern, edits: Edits): Edit[] {
  const statement = topStatement(pattern);
  const declares = statement?.type === "VariableDeclaration" && pattern.left.type === "Identifier" && pattern.parent.type === "Property";
  return declares ? edits.after(statement, check(edits, (pattern.left as AST.Identifier).name, keyText(pattern.parent as AST.Property, edits))) : [];
}

function keyText(property: AST.Property, edits: Edits): string {
  return property.key.type === "Identifier" ? property.key.name : edits.text(property.key);
}

/** `const secret = process.env.A || "b"` keeps its name. */
function inItsVariable({ node, place, fallback, variable }: Secret, read: Read, edits: Edits): Edit[] | undefined {
  const declarator = place.top.parent;
  const statement = topStatement(node);
  if (declarator?.type !== "VariableDeclarator" || declarator.init !== place.top || declarator.id.type !== "Identifier" || place.encoded || !statement) return undefined;
  const declaration = declarator.parent;
  if (declaration.declarations.length !== 1 || (declaration !== statement && declaration.parent !== statement)) return undefined;
  const direct = place.top === node || unwrap(place.top) === node || (fallback !== undefined && unwrap(place.top) === fallback.chooser);
  if (!direct) return undefined;
  if (read.strict) return [edits.rewrite(place.top, read.text)];
  const chooser = fallback?.chooser;
  const value = chooser?.type === "LogicalExpression" && chooser.right === node ? edits.rewrite(node, edits.string("")) : edits.rewrite(place.top, `${read.text} ?? ${edits.string("")}`);
  return [value, ...edits.after(statement, check(edits, declarator.id.name, variable))];
}

/** `sign(payload, "b")` becomes `sign(payload, env.KEY)` where that was checked before. */
function inItsPlace(secret: Secret, read: Read, edits: Edits): Edit[] | undefined {
  const isAtStart = enclosingFunction(secret.node) === undefined;
  return read.settled || (read.strict && isAtStart) ? [edits.rewrite(replaced(secret, read, edits), read.text)] : undefined;
}

/** `sign(payload, "b")` gets a constant before the statement at the top of the file. */
function inVariableOfItsOwn(secret: Secret, read: Read, edits: Edits): Edit[] | undefined {
  const { node, variable } = secret;
  const statement = topStatement(node);
  if (!statement) return undefined;
  const binding = edits.freshName(bindingName(variable));
  const value = read.strict ? read.text : `${read.text} ?? ${edits.string("")}`;
  const declared = edits.before(statement, `const ${binding} = ${value}${edits.semi}`, ...(read.strict ? [] : [check(edits, binding, variable)]));
  return declared && [...declared, named(replaced(secret, read, edits), binding, edits)];
}

/** The constant, or the whole choice where it reads the same. */
function replaced({ node, fallback }: Secret, read: Read, edits: Edits): Node {
  const chooser = fallback?.chooser;
  if (chooser?.type !== "LogicalExpression" && chooser?.type !== "ConditionalExpression") return node;
  const isSame = chooser.type === "LogicalExpression" && edits.text(chooser.left) === read.text;
  return isSame || fallback?.environment === true ? chooser : node;
}

/** `{ secret: "b" }` becomes `{ secret }` where the names agree. */
function named(target: Node, binding: string, edits: Edits): Edit {
  const property = target.parent;
  const same = property?.type === "Property" && property.value === target && !property.computed && property.key.type === "Identifier" && property.key.name === binding;
  return same ? edits.rewrite(property, binding) : edits.rewrite(target, binding);
}

function topStatement(node: Node): Node | undefined {
  for (let at: Node | undefined = node; at; at = at.parent ?? undefined) if (at.parent?.type === "Program") return at;
  return undefined;
}
