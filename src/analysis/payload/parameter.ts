import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { decoratorsOf } from "../../syntax/decorators.js";
import { keyName, unwrap } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import { accessesIn, isWritten, type Access } from "./accesses.js";
import { isErased } from "./declared.js";

/** A parameter that a decorator makes the whole body, when nothing is done with it but to read keys of it. */
export interface BodyParameter {
  readonly id: AST.Identifier;
  /** The decorator; it has no arguments. */
  readonly decorator: AST.CallExpression;
  readonly accesses: readonly Access[];
}

/** The parameter of a method that is the body and has no class by which it could be checked. */
export function bodyParameter(fn: FunctionNode, file: FileAnalysis): BodyParameter | undefined {
  const accesses = accessesIn(fn, file);
  const [first] = accesses;
  const variable = first && variableOf(unwrap(first.body), file.module);
  const id = fn.params.find((parameter): parameter is AST.Identifier => parameter.type === "Identifier" && variable?.identifiers[0] === parameter);
  const decorator = id && isErased(id.typeAnnotation?.typeAnnotation, file) ? onlyDecorator(id) : undefined;
  if (!id || !variable || !decorator) return undefined;
  const bodies = new Set<Node>(accesses.map((access) => unwrap(access.body)));
  const isAll = variable.references.every(({ identifier }) => bodies.has(identifier)) && accesses.every((access) => variableOf(unwrap(access.body), file.module) === variable);
  const isRead = accesses.every((access) => !isWritten(access) && !access.form && !keysOf(access).includes("*"));
  return isAll && isRead ? { id, decorator, accesses } : undefined;
}

function onlyDecorator(parameter: Node): AST.CallExpression | undefined {
  const [decorator, ...others] = decoratorsOf(parameter);
  const call = decorator?.expression;
  return call?.type === "CallExpression" && call.arguments.length === 0 && others.length === 0 ? call : undefined;
}

function keysOf({ node, key }: Access): readonly string[] {
  if (node.type !== "ObjectPattern") return key === undefined ? ["*"] : [key];
  return node.properties.map((property) => (property.type === "Property" && !property.computed ? keyName(property) : "*"));
}
