import type { AST, ClassNode } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Declaration, RecordModel } from "../../concepts/records.js";
import { isClass } from "../../syntax/node.js";
import { baseOf, decoratorsOf, inheritedFields, isExcluded, isExposed, membersOf, methodNamed, type Member } from "./classes.js";
import { merged } from "./fields.js";
import type { FieldFacts, Tools } from "./reader.js";
import { serialisedBy, serialiserOf } from "./serialisation.js";

export function classIn(declaration: Declaration): ClassNode | undefined {
  return isClass(declaration.node) ? declaration.node : undefined;
}

export function hasDecorator(node: ClassNode, names: readonly string[]): boolean {
  return decoratorsOf(node).some(({ name }) => names.includes(name));
}

export function anyMember(node: ClassNode, decorators: readonly string[]): boolean {
  return node.body.body.some((member) => "decorators" in member && decoratorsOf(member).some(({ name }) => decorators.includes(name)));
}

/** Whether a name that the file uses comes from one of these packages; code without imports (a test, a re-export of one's own) is taken at its word. */
export function comesFrom(names: readonly string[], packages: RegExp, module: Module, tools: Tools): boolean {
  const sources = names.flatMap((name) => tools.packageOf(name, module) ?? []);
  return sources.length === 0 || sources.some((source) => packages.test(source));
}

/** The record of a decorated class: its own members, its bases' fields, class-transformer's decorators and its own `toJSON`. */
export function classRecord(node: ClassNode, module: Module, tools: Tools, factsOf: (member: Member) => FieldFacts | undefined): RecordModel {
  const hideAll = hasDecorator(node, ["Exclude"]);
  let decorated = hideAll;
  const own = membersOf(node).flatMap((member) => {
    const facts = factsOf(member);
    if (!facts || member.name === "*" || member.name.startsWith("#")) return [];
    const excluded = isExcluded(member) || (hideAll && !isExposed(member));
    decorated ||= excluded;
    return [tools.field(member.name, excluded ? { ...facts, unserialised: true } : facts)];
  });
  const base = baseOf(node, module, tools);
  const inherited = inheritedFields(base, tools);
  const parent = base.declaration ? tools.read(base.declaration) : undefined;
  const record: RecordModel = {
    name: node.id?.name ?? "",
    fields: merged(inherited.fields, own),
    open: inherited.open,
    serialisation: decorated ? "decorated" : (parent?.serialisation ?? "plain"),
    file: module.filename,
  };
  const toJson = methodNamed(node, "toJSON");
  return toJson ? serialisedBy(record, serialiserOf(toJson, module)) : record;
}

/** The properties of an object literal, for tables that are written as such. */
export function propertiesOf(object: AST.ObjectExpression): AST.Property[] {
  return object.properties.filter((property): property is AST.Property => property.type === "Property");
}
