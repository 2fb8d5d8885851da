import type { AST, Node } from "../concepts/ast.js";
import type { Module } from "../concepts/module.js";
import type { Declaration } from "../concepts/records.js";
import { isClass, isFunction, keyName } from "../syntax/node.js";
import { declarationsOf, type Ways } from "./records/declarations.js";

/** The names of the members that a written type has at a path (`["user"]` of `{ user: User }`); undefined where not all can be seen. */
export function membersOf(type: Declaration, path: readonly string[], ways: Ways): readonly string[] | undefined {
  let at: readonly Declaration[] = declarationsOf(type.node, type.module, ways);
  for (const name of path) {
    at = at.flatMap(({ node, module }) => {
      const member = signatures(node)?.find((one) => keyName(one) === name);
      return member?.typeAnnotation ? declarationsOf(member.typeAnnotation.typeAnnotation, module, ways) : [];
    });
  }
  const [only, ...others] = at;
  return only && others.length === 0 ? signatures(only.node)?.map((one) => keyName(one)) : undefined;
}

/** The type of the first parameter of the function that a name leads to: the props of a component. */
export function firstParameterOf(name: Node, module: Module, ways: Ways): Declaration | undefined {
  for (const { node, module: home } of declarationsOf(name, module, ways)) {
    const [parameter] = isFunction(node) ? node.params : [];
    const type = parameter && "typeAnnotation" in parameter ? parameter.typeAnnotation?.typeAnnotation : undefined;
    if (type) return { node: type, module: home };
  }
  return undefined;
}

/** The written type of what a method of a written type gives; undefined where the method or its type is not in sight. */
export function resultOf(type: Declaration, method: string, ways: Ways): Declaration | undefined {
  for (const { node, module } of declarationsOf(type.node, type.module, ways)) {
    const member = methodsOf(node).find((one) => keyName(one) === method);
    const written = member && returnTypeOf(member);
    if (written) return { node: written, module };
  }
  return undefined;
}

type Method = AST.TSMethodSignature | AST.TSPropertySignature | AST.TSAbstractMethodDefinition | AST.MethodDefinition;

function methodsOf(node: Node): readonly Method[] {
  const members: readonly Node[] = node.type === "TSInterfaceDeclaration" || isClass(node) ? node.body.body : node.type === "TSTypeLiteral" ? node.members : [];
  return members.filter((one): one is Method => one.type === "TSMethodSignature" || one.type === "TSPropertySignature" || one.type === "TSAbstractMethodDefinition" || one.type === "MethodDefinition");
}

function returnTypeOf(member: Method): Node | undefined {
  if (member.type === "TSMethodSignature") return member.returnType?.typeAnnotation;
  if (member.type !== "TSPropertySignature") return member.value.returnType?.typeAnnotation;
  const type = member.typeAnnotation?.typeAnnotation;
  return type?.type === "TSFunctionType" ? type.returnType?.typeAnnotation : undefined;
}

/** Properties with types of their own; undefined for what has others besides: bases, index signatures, computed names. */
function signatures(node: Node): readonly AST.TSPropertySignature[] | undefined {
  const members = node.type === "TSInterfaceDeclaration" && isAlone(node) ? node.body.body : node.type === "TSTypeLiteral" ? node.members : node.type === "TSTypeAliasDeclaration" && node.typeAnnotation.type === "TSTypeLiteral" ? node.typeAnnotation.members : undefined;
  const named = members?.filter((member): member is AST.TSPropertySignature => member.type === "TSPropertySignature" && !member.computed);
  return named && named.length === members?.length ? named : undefined;
}

function isAlone({ extends: bases }: AST.TSInterfaceDeclaration): boolean {
  // Not every parser gives a list where there is nothing in it.
  return ((bases as readonly Node[] | undefined) ?? []).length === 0;
}
