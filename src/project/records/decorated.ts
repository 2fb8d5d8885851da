import type { AST } from "../../concepts/ast.js";
import type { ClassForm, FieldSwitch, FieldSwitches } from "../../concepts/declared.js";
import type { Declaration, Field } from "../../concepts/records.js";
import { unwrap } from "../../syntax/node.js";
import { anyMember, classIn, classRecord, comesFrom, hasDecorator } from "./class-record.js";
import { decoratorsOf, optionsIn, targetName, type DecoratorUse, type Member } from "./classes.js";
import { isLiteral, lastName, leftOutBy, objectOf, option, returnedBy, scalarNamed, scalarOf } from "./fields.js";
import type { FieldFacts, Reader, Tools } from "./reader.js";

/** Classes whose members carry decorators. */
export function decorated(form: ClassForm): Reader {
  const relations = new Set(form.relations);
  const columns = new Set([...form.columns, ...(form.dates ?? [])]);
  const factsOf = (declaration: Declaration, isLeftOut: (name: string) => boolean, tools: Tools) => (member: Member): FieldFacts | undefined => {
    const relation = member.decorators.find(({ name }) => relations.has(name));
    if (relation) return { relation: relatedBy(relation, form), ...switched(optionsIn(relation), form) };
    const column = member.decorators.find(({ name }) => columns.has(name)) ?? member.decorators.find(({ name }) => form.notColumns?.test(name) === false);
    return column && { ...columnFacts(member, column, form, declaration, tools), ...(isLeftOut(member.name) ? { unselected: true, scoped: true } : {}) };
  };
  return {
    read: (declaration, tools) => {
      const { module } = declaration;
      const node = classIn(declaration);
      if (!node || !(hasDecorator(node, form.classes) || anyMember(node, form.members))) return undefined;
      if (form.from && !comesFrom([...form.classes, ...form.members], form.from, module, tools)) return undefined;
      const scope = form.scope && decoratorsOf(node).find(({ name }) => name === form.scope?.decorator)?.args[0];
      const scopeObject = objectOf(scope && (returnedBy(unwrap(scope)) ?? scope), module, tools)?.object;
      const isLeftOut = form.scope && scopeObject ? leftOutBy(option(scopeObject, ...form.scope.path), form.scope.except) : (): boolean => false;
      const record = classRecord(node, module, tools, factsOf(declaration, isLeftOut, tools));
      return form.unserialised && record.serialisation === "plain" && record.fields.some(isUnserialised) ? { ...record, serialisation: "custom" } : record;
    },
  };
}

function isUnserialised({ unserialised }: Field): boolean {
  return unserialised === true;
}

function relatedBy(relation: DecoratorUse, { target }: ClassForm): string {
  const options = optionsIn(relation);
  return targetName(relation.args[0]) ?? (options && target !== undefined ? targetName(option(options, target)) : undefined) ?? "";
}

function columnFacts(member: Member, column: DecoratorUse, form: ClassForm, { module }: Declaration, tools: Tools): FieldFacts {
  const options = optionsIn(column);
  const first = column.args[0] && unwrap(column.args[0]);
  const embedded = first?.type === "ArrowFunctionExpression" ? tools.declarations(first.body, module) : [];
  const inside = embedded.map((each) => tools.read(each)).find((each) => each !== undefined)?.fields;
  const written = (form.typeFirst && first?.type !== "ObjectExpression" ? first : undefined) ?? (options && option(options, "type"));
  const scalar = scalarOf(member.type, tools) ?? (form.dates?.includes(column.name) === true ? "date" : written && scalarNamed(lastName(written)));
  return { scalar, ...switched(options, form), ...(inside ? { inside } : {}) };
}

/** What the options of a field switch on. */
export function switched(options: AST.ObjectExpression | undefined, { eager, unselected, unserialised }: FieldSwitches): FieldFacts {
  const isSet = (by: FieldSwitch | undefined): boolean => by !== undefined && options !== undefined && isLiteral(option(options, by.option), by.is);
  return { eager: isSet(eager), unselected: isSet(unselected), unserialised: isSet(unserialised) };
}
