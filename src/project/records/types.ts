import type { AST, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { keyName } from "../../syntax/node.js";
import { classIn, classRecord } from "./class-record.js";
import { merged, scalarOf } from "./fields.js";
import type { Reader, Tools } from "./reader.js";

/** Interfaces, type literals and undecorated classes: the last resort, for libraries whose records are only typed. */
export const types: Reader = {
  read: (declaration, tools) => {
    const { node, module } = declaration;
    if (node.type === "TSInterfaceDeclaration") return typed(node.id.name, node.body.body, basesOf(node, module, tools), module, tools);
    if (node.type === "TSTypeAliasDeclaration" && node.typeAnnotation.type === "TSTypeLiteral") return typed(node.id.name, node.typeAnnotation.members, [], module, tools);
    if (node.type === "TSTypeLiteral") return typed("", node.members, [], module, tools);
    const model = classIn(declaration);
    const record = model && classRecord(model, module, tools, (member) => (member.type && !isFunctionType(member.type) ? { scalar: scalarOf(member.type, tools) } : undefined));
    return record && record.fields.length > 0 ? record : undefined;
  },
};

function basesOf(node: AST.TSInterfaceDeclaration, module: Module, tools: Tools): readonly RecordModel[] {
  // Not every parser gives a list where there is nothing in it.
  const heritage = (node.extends as readonly AST.TSInterfaceHeritage[] | undefined) ?? [];
  return heritage.flatMap(({ expression, typeArguments }) => {
    const own = tools.declarations(expression, module).flatMap((each) => tools.read(each) ?? []);
    // `extends Omit<User, "password">` has its fields from the type in the angle brackets.
    const [inner] = typeArguments?.params ?? [];
    return own.length > 0 || !inner ? own : tools.declarations(inner, module).flatMap((each) => tools.read(each) ?? []);
  });
}

function typed(name: string, members: readonly Node[], bases: readonly RecordModel[], module: Module, tools: Tools): RecordModel | undefined {
  const own = members.flatMap((member): Field[] => {
    if (member.type !== "TSPropertySignature" || isFunctionType(member.typeAnnotation?.typeAnnotation)) return [];
    const type = member.typeAnnotation?.typeAnnotation;
    const inside = type?.type === "TSTypeLiteral" ? typed("", type.members, [], module, tools)?.fields : undefined;
    return [tools.field(keyName(member), { scalar: scalarOf(type, tools), ...(inside ? { inside } : {}) })];
  });
  const fields = merged(...bases.map((base) => base.fields), own);
  const open = bases.some((base) => base.open) || members.some((member) => member.type === "TSIndexSignature");
  return fields.length === 0 ? undefined : { name, fields, open, serialisation: "plain", file: module.filename };
}

function isFunctionType(type: Node | undefined): boolean {
  return type?.type === "TSFunctionType" || type?.type === "TSConstructorType";
}

