import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import { exportsOf } from "../../flow/exports.js";
import { topLevelVariable, variableOf } from "../../flow/scopes.js";
import { isClass, keyName } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";

const MOST_STEPS = 8;

/** A property that a type declares. */
export interface Member {
  readonly type: Node;
  readonly optional: boolean;
}

/** The properties that a type declares, by name; undefined when it can't be read or declares something else. */
export function membersOf(type: Node, file: FileAnalysis, left = MOST_STEPS): ReadonlyMap<string, Member> | undefined {
  if (left === 0) return undefined;
  switch (type.type) {
    case "TSTypeLiteral":
      return signatures(type.members);
    case "TSInterfaceDeclaration":
      return withInherited(type, file, left);
    case "TSTypeAliasDeclaration":
      return membersOf(type.typeAnnotation, file, left - 1);
    case "ClassDeclaration":
    case "ClassExpression":
      return type.superClass ? undefined : signatures(type.body.body);
    case "TSTypeReference": {
      const declared = declarationOf(type, file, left);
      return declared && membersOf(declared, file, left - 1);
    }
    default:
      return undefined;
  }
}

/** Whether nothing of a parameter's type is left at run time: an interface, an alias, a type that is written out, `any`, or none at all. */
export function isErased(type: Node | undefined, file: FileAnalysis): boolean {
  if (type === undefined || type.type === "TSAnyKeyword" || type.type === "TSTypeLiteral") return true;
  if (type.type !== "TSTypeReference") return false;
  if (type.typeName.type === "Identifier" && type.typeName.name === "Record" && type.typeArguments) return true;
  const declared = declarationOf(type, file, MOST_STEPS);
  return declared !== undefined && !isClass(declared);
}

function signatures(members: readonly Node[]): ReadonlyMap<string, Member> | undefined {
  const out = new Map<string, Member>();
  for (const member of members) {
    if ((member.type !== "TSPropertySignature" && member.type !== "PropertyDefinition") || !member.typeAnnotation || keyName(member) === "*") return undefined;
    out.set(keyName(member), { type: member.typeAnnotation.typeAnnotation, optional: member.optional });
  }
  return out;
}

function withInherited(declaration: AST.TSInterfaceDeclaration, file: FileAnalysis, left: number): ReadonlyMap<string, Member> | undefined {
  const inherited = declaration.extends.map(({ expression }) => {
    const found = expression.type === "Identifier" ? named(expression, file.tracer.world.moduleOf(declaration), file, left) : undefined;
    return found && membersOf(found, file, left - 1);
  });
  const own = signatures(declaration.body.body);
  if (!own || inherited.includes(undefined)) return undefined;
  return new Map([...inherited.flatMap((members) => [...(members ?? [])]), ...own]);
}

function declarationOf({ typeName, typeArguments, ...rest }: AST.TSTypeReference, file: FileAnalysis, left: number): Node | undefined {
  if (typeName.type !== "Identifier" || typeArguments) return undefined;
  return named(typeName, file.tracer.world.moduleOf(rest.parent), file, left);
}

/** What a name is declared as: an interface, an alias or a class, here or in the file that it is imported from. */
function named(name: AST.Identifier, module: Module, file: FileAnalysis, left: number): Node | undefined {
  const definition = (variableOf(name, module) ?? topLevelVariable(name.name, module))?.defs[0];
  if (!definition) return undefined;
  if (definition.type !== "ImportBinding") return isDeclaration(definition.node) ? definition.node : undefined;
  const { node, parent } = definition;
  if (node.type !== "ImportSpecifier" || parent.type !== "ImportDeclaration" || node.imported.type !== "Identifier") return undefined;
  return exported(node.imported.name, module, parent.source.value, file, left);
}

function exported(name: string, from: Module, specifier: string, file: FileAnalysis, left: number): Node | undefined {
  const target = file.tracer.world.resolve(from, specifier);
  if (target.kind !== "module" || left === 0) return undefined;
  const { named: own, stars } = exportsOf(target.module);
  const found = own.get(name);
  if (found?.kind === "from") return exported(found.name, target.module, found.specifier, file, left - 1);
  if (found) return isDeclaration(found.node.parent) ? found.node.parent : found.node.type === "Identifier" ? named(found.node, target.module, file, left - 1) : undefined;
  for (const star of stars) {
    const hit = exported(name, target.module, star, file, left - 1);
    if (hit) return hit;
  }
  return undefined;
}

function isDeclaration(node: Node | undefined): node is Node {
  return node?.type === "TSInterfaceDeclaration" || node?.type === "TSTypeAliasDeclaration" || isClass(node);
}
