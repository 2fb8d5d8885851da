import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import { FLAG_NAMES, LIST_METHODS, TEXT_METHODS, TEXT_NAMES } from "../../analysis/payload/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { isCall, keyName, memberName, statementsOf, unwrap, wrapped } from "../../syntax/node.js";
import { declaredType, kindOf, type Declared } from "./body-declared.js";

/** What a value of the body most likely is, judged by what is done with it and what it is called. */
export type Guess = Exclude<Declared, "other"> | "unknown";


/** The guess for a read: the member expression that reads it, or the names that a pattern binds. */
export function guess(file: FileAnalysis, node: Node, key: string): Guess {
  const name = key.split(".").at(-1) ?? key;
  const declared = castOf(node) ?? declaredType(file, name);
  if (declared !== undefined && declared !== "other") return declared;
  const used = node.type === "MemberExpression" || node.type === "Identifier" ? useOf(node, file) : bindingUse(file, node, name);
  if (used !== "unknown") return used;
  if (TEXT_NAMES.test(name)) return "string";
  return FLAG_NAMES.test(name) ? "boolean" : "unknown";
}

/** `formData.get("name") as string`: what the author takes it for. */
function castOf(node: Node): Guess | undefined {
  const cast = node.parent;
  if (cast?.type !== "TSAsExpression" && cast?.type !== "TSTypeAssertion") return undefined;
  const kind = kindOf(cast.typeAnnotation);
  return kind === "other" ? undefined : kind;
}

function bindingUse(file: FileAnalysis, pattern: Node, name: string): Guess {
  const target = pattern.type === "ObjectPattern" ? boundTo(pattern, name) : undefined;
  return target ? useOfName(file, target) : "unknown";
}

/** What is done with a variable. */
function useOfName(file: FileAnalysis, target: AST.Identifier): Guess {
  for (const identifier of referencesTo(file, target)) {
    const used = useOf(identifier);
    if (used !== "unknown") return used;
  }
  return "unknown";
}

/** Where a variable is spoken of. */
export function referencesTo(file: FileAnalysis, target: AST.Identifier | undefined): readonly Node[] {
  if (!target) return [];
  for (let scope = file.module.scopes.acquire(enclosingScopeNode(file, target), true); scope; scope = scope.upper) {
    const variable = scope.set.get(target.name);
    if (variable) return variable.references.map(({ identifier }) => identifier);
  }
  return [];
}

/** The identifier that a pattern binds a key to. */
export function boundTo(pattern: AST.ObjectPattern, name: string): AST.Identifier | undefined {
  for (const property of pattern.properties) {
    if (property.type !== "Property" || keyName(property) !== name) continue;
    const target = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    return target.type === "Identifier" ? target : undefined;
  }
  return undefined;
}

/** `const { email } = req.body; if (!email) …`: the code asks for the keys itself, only the body may be missing. */
export function isCheckedNext({ node, keys, missingBody }: BodyRead): boolean {
  const declaration = node.type === "ObjectPattern" && node.parent.type === "VariableDeclarator" ? node.parent.parent : undefined;
  const statements = missingBody && declaration ? (statementsOf(declaration.parent) ?? []) : [];
  const next = statements[declaration ? statements.indexOf(declaration) + 1 : 0];
  if (next?.type !== "IfStatement" || node.type !== "ObjectPattern") return false;
  const asked = alternatives(next.test).flatMap((test) => (test.type === "UnaryExpression" && test.operator === "!" && test.argument.type === "Identifier" ? [test.argument.name] : []));
  return keys.every((key) => asked.includes(boundTo(node, key.split(".").at(-1) ?? "")?.name ?? ""));
}

function alternatives(test: Node): Node[] {
  return test.type === "LogicalExpression" && test.operator === "||" ? [...alternatives(test.left), ...alternatives(test.right)] : [test];
}

function enclosingScopeNode(file: FileAnalysis, node: Node): Node {
  for (let at: Node | undefined = node; at; at = at.parent ?? undefined) if (file.module.scopes.acquire(at, true)) return at;
  return file.module.ast;
}

function useOf(node: Node, file?: FileAnalysis): Guess {
  const at = wrapped(node);
  const parent = at.parent;
  switch (parent?.type) {
    case "MemberExpression":
      return parent.object === at ? byMember(parent) : "unknown";
    case "ForOfStatement":
      return parent.right === at ? "array" : "unknown";
    case "SpreadElement":
      return parent.parent.type === "ObjectExpression" ? "object" : "array";
    case "BinaryExpression":
      return /^[-*/%]$|^\*\*$/.test(parent.operator) ? "number" : "unknown";
    case "VariableDeclarator":
      if (file && parent.init === at && parent.id.type === "Identifier") return useOfName(file, parent.id);
      return parent.init === at && parent.id.type === "ObjectPattern" ? "object" : parent.id.type === "ArrayPattern" ? "array" : "unknown";
    default:
      return "unknown";
  }
}

function byMember(member: AST.MemberExpression): Guess {
  const name = memberName(member);
  const call = wrapped(member).parent;
  if (isCall(call) && unwrap(call.callee) === member) {
    if (TEXT_METHODS.test(name)) return "string";
    return LIST_METHODS.test(name) ? "array" : "unknown";
  }
  return name === "length" || /^\d+$/.test(name) || name === "*" ? "unknown" : "object";
}

/** Whether the body that a read starts from may not be there at all. */
export function mayBeMissing(node: Node, file: FileAnalysis): boolean {
  let at = unwrap(node);
  while (at.type === "MemberExpression") {
    if (file.trace(at).some(({ origin }) => origin.kind === "request" && origin.part === "body" && origin.path.length === 0)) break;
    at = unwrap(at.object);
  }
  return unwrap(node).type === "MemberExpression" && at !== unwrap(node) && file.trace(at).some(({ origin }) => origin.kind === "request" && origin.part === "body" && origin.path.length === 0 && origin.missing === "yes");
}
