import type { AST, Node } from "../concepts/ast.js";
import type { Query } from "../concepts/origin.js";
import type { Declaration } from "../concepts/records.js";
import { heldBy } from "../flow/reaching.js";
import { variableOf } from "../flow/scopes.js";
import { requiredFrom } from "../syntax/imports.js";
import { enclosingClass, keyName, memberChain, memberName, programOf, settle, unwrap } from "../syntax/node.js";
import type { FileAnalysis } from "./file.js";

/** How little the compiler knows of a value: `any`, or something that nothing can be read of (`unknown`, `object`). */
export type Vague = "any" | "unknown";

/** Undefined for a value that has a type of its own, or whose type is not in sight. */
export function vagueness(file: FileAnalysis, value: Node, query: Query): Vague | undefined {
  if (!/\.[cm]?tsx?$/.test(file.module.filename)) return undefined;
  const call = callBehind(file, value, 3);
  const callee = call && unwrap(call.callee);
  if (!callee || programOf(query.node) === file.module.ast) return undefined;
  if (isRequired(file, memberChain(callee).root)) return "any";
  if (callee.type !== "MemberExpression") return undefined;
  const receiver = typeOfReceiver(file, unwrap(callee.object));
  if (!receiver) return undefined;
  // A bus hands on what the project's own handler gives, and knows nothing of it.
  if (!file.project.declarationOf(receiver.node, receiver.module)) return "any";
  return vagueType(file.project.resultOf(receiver, memberName(callee))?.node);
}

/** The call whose settled result a value is, through variables that are set once. */
function callBehind(file: FileAnalysis, value: Node, left: number): AST.CallExpression | undefined {
  const at = settle(value);
  if (at.type === "CallExpression") return at;
  const held = at.type === "Identifier" && left > 0 ? heldBy(at, file.module) : undefined;
  return held && !typeOfName(file, held.identifier) ? callBehind(file, held.value, left - 1) : undefined;
}

/** Whether a variable holds what a call gave, and nobody has waited for it. */
export function isPending(file: FileAnalysis, name: AST.Identifier): boolean {
  return pendingCall(file, name) !== undefined;
}

/** The call whose result, waited for or not, a variable holds. */
export function settledCall(file: FileAnalysis, name: AST.Identifier): AST.CallExpression | undefined {
  const held = heldBy(name, file.module);
  const call = held && settle(held.value);
  return call?.type === "CallExpression" ? call : undefined;
}

/** The call whose result a variable holds as it came. */
export function pendingCall(file: FileAnalysis, name: AST.Identifier): AST.CallExpression | undefined {
  const held = heldBy(name, file.module);
  const call = held && unwrap(held.value);
  return call?.type === "CallExpression" ? call : undefined;
}

function isRequired(file: FileAnalysis, root: Node): boolean {
  const declarator = root.type === "Identifier" ? (variableOf(root, file.module)?.defs[0]?.node as Node | undefined) : undefined;
  return declarator?.type === "VariableDeclarator" && declarator.init !== null && requiredFrom(memberChain(unwrap(declarator.init)).root) !== undefined;
}

/** The written type of a field of the own class, of a parameter or of a variable. */
function typeOfReceiver(file: FileAnalysis, receiver: Node): Declaration | undefined {
  const type = receiver.type === "MemberExpression" && receiver.object.type === "ThisExpression" ? typeOfField(receiver, memberName(receiver)) : receiver.type === "Identifier" ? typeOfName(file, receiver) : undefined;
  return type && { node: type, module: file.module };
}

function typeOfName(file: FileAnalysis, name: Node): Node | undefined {
  const [declared] = variableOf(name, file.module)?.identifiers ?? [];
  return declared && "typeAnnotation" in declared ? declared.typeAnnotation?.typeAnnotation : undefined;
}

function typeOfField(node: Node, name: string): Node | undefined {
  for (const member of enclosingClass(node)?.body.body ?? []) {
    if (member.type === "PropertyDefinition" && keyName(member) === name) return member.typeAnnotation?.typeAnnotation;
    if (member.type !== "MethodDefinition" || member.kind !== "constructor") continue;
    for (const parameter of member.value.params) {
      if (parameter.type === "TSParameterProperty" && parameter.parameter.type === "Identifier" && parameter.parameter.name === name) return parameter.parameter.typeAnnotation?.typeAnnotation;
    }
  }
  return undefined;
}

function vagueType(type: Node | undefined): Vague | undefined {
  switch (type?.type) {
    case "TSAnyKeyword":
      return "any";
    case "TSUnknownKeyword":
    case "TSObjectKeyword":
      return "unknown";
    case "TSArrayType":
      return vagueType(type.elementType);
    case "TSTypeReference":
      return type.typeName.type === "Identifier" && /^(?:Promise|Awaited|Observable|Array|ReadonlyArray)$/.test(type.typeName.name) ? vagueType(type.typeArguments?.params[0]) : undefined;
    default:
      return undefined;
  }
}
