import type { AST, ClassNode, Node } from "../../concepts/ast.js";
import type { TableForm } from "../../concepts/declared.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { ArgPlace } from "../../concepts/place.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { variableOf } from "../../flow/scopes.js";
import { keyName, memberChain, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { classIn, propertiesOf } from "./class-record.js";
import { baseOf, methodNamed, targetName } from "./classes.js";
import { switched } from "./decorated.js";
import { lastName, leftOutBy, merged, objectOf, option, scalarNamed } from "./fields.js";
import type { Reader, Tools } from "./reader.js";
import { serialisedBy, serialiserOf } from "./serialisation.js";

/** Calls that give a name and the fields as an object, and classes that call a method of their own with them. */
export function tables(form: TableForm): Reader {
  return {
    read: (declaration, tools) => {
      const { node, module } = declaration;
      if (node.type === "CallExpression" || node.type === "NewExpression") {
        if (form.call?.test(lastName(node.callee) ?? "") !== true) return undefined;
        return withPrototype(tableRecord(undefined, node.arguments, form, module, tools), variableFor(node, module), module);
      }
      const model = form.init === undefined ? undefined : classIn(declaration);
      const init = model && callOn(model, form.init ?? "", module);
      const record = init && tableRecord(model.id?.name ?? "", init.arguments, form, module, tools);
      if (!model || !record) return undefined;
      const parent = baseOf(model, module, tools).declaration;
      const toJson = methodNamed(model, "toJSON") ?? (parent && classIn(parent) ? methodNamed(parent.node as ClassNode, "toJSON") : undefined);
      return toJson ? serialisedBy(record, serialiserOf(toJson, module)) : withPrototype(record, model.id ? variableOf(model.id, module) : undefined, module);
    },
  };
}

function variableFor(call: Node, module: Module): Variable | undefined {
  const target = call.parent;
  if (target?.type === "VariableDeclarator") return variableOf(target.id, module);
  return target?.type === "AssignmentExpression" && target.left.type === "Identifier" ? variableOf(target.left, module) : undefined;
}

/** `User.init(…)` anywhere in the file, or `super.init(…)`, `this.init(…)` in a static method. */
function callOn(model: ClassNode, method: string, module: Module): AST.CallExpression | undefined {
  const name = model.id?.name;
  let found: AST.CallExpression | undefined;
  walk(module.ast, module.visitorKeys, (node) => {
    if (found) return false;
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || lastName(node.callee) !== method || node.arguments.length < 2) return undefined;
    const { object } = node.callee;
    const inside = (object.type === "Super" || object.type === "ThisExpression") && model.range[0] <= node.range[0] && node.range[1] <= model.range[1];
    if (inside || (object.type === "Identifier" && object.name === name)) found = node;
    return undefined;
  });
  return found;
}

type Found = ReturnType<typeof objectOf>;

/** What stands at a place: an argument, or what its object holds at a path. */
function at(args: readonly Node[], place: ArgPlace | undefined, module: Module, tools: Tools): Node | undefined {
  const argument = place && args[place.arg];
  if (!argument || !place.path) return argument;
  let object: Found = objectOf(argument, module, tools);
  const [last, ...before] = [...place.path].reverse();
  for (const key of before.reverse()) object = object && objectOf(option(object.object, key), object.module, tools);
  return object && last !== undefined ? option(object.object, last) : undefined;
}

function tableRecord(called: string | undefined, args: readonly Node[], form: TableForm, module: Module, tools: Tools): RecordModel | undefined {
  const name = called ?? stringValue(at(args, form.name, module, tools));
  const table = objectOf(at(args, form.columns, module, tools), module, tools);
  if (!table || (form.named && name === undefined)) return undefined;
  const isLeftOut = form.scope ? leftOutBy(at(args, form.scope, module, tools), form.scope.except) : (): boolean => false;
  const { fields, open } = columnsOf(table, form, tools, 0);
  const own = fields.map((field) => (isLeftOut(field.name) ? { ...field, unselected: true, scoped: true } : field));
  return { name: name ?? "", fields: [...own, ...relationsOf(args, form, module, tools)], open, serialisation: "plain", file: module.filename };
}

function relationsOf(args: readonly Node[], form: TableForm, module: Module, tools: Tools): Field[] {
  const related = form.relations && objectOf(at(args, form.relations, module, tools), module, tools)?.object;
  return (related ? propertiesOf(related) : []).map((property) => {
    const options = optionsOf(property.value);
    return tools.field(keyName(property), { ...switched(options, form), relation: targetName(options && option(options, "target")) ?? "" });
  });
}

function columnsOf({ object, module }: NonNullable<Found>, form: TableForm, tools: Tools, depth: number): { readonly fields: readonly Field[]; readonly open: boolean } {
  let open = false;
  const lists = object.properties.map((property): readonly Field[] => {
    if (property.type === "Property") return keyName(property) === "*" ? [] : [columnOf(property, form, tools)];
    const spread = depth < 4 ? objectOf(property.argument, module, tools) : undefined;
    const inside = spread && columnsOf(spread, form, tools, depth + 1);
    open ||= inside?.open ?? true;
    return inside?.fields ?? [];
  });
  return { fields: merged(...lists), open };
}

function columnOf(property: AST.Property, form: TableForm, tools: Tools): Field {
  const options = optionsOf(property.value);
  const type = options ? option(options, "type") : builderOf(property.value);
  return tools.field(keyName(property), { scalar: type && scalarNamed(lastName(type)), ...switched(options, form) });
}

function optionsOf(value: Node): AST.ObjectExpression | undefined {
  const options = unwrap(value);
  return options.type === "ObjectExpression" ? options : undefined;
}

/** `text` of `text("name").notNull().default(sql`…`)`: what the chain of calls begins with. */
function builderOf(node: Node): Node {
  let start = unwrap(node);
  while (start.type === "CallExpression" && start.callee.type === "MemberExpression" && unwrap(start.callee.object).type === "CallExpression") start = unwrap(start.callee.object);
  return start;
}

/** `User.prototype.toJSON = function () { … }`. */
function withPrototype(record: RecordModel | undefined, variable: Variable | undefined, module: Module): RecordModel | undefined {
  if (!record) return undefined;
  for (const { identifier } of variable?.references ?? []) {
    const member = (identifier as Node).parent?.parent;
    const assignment = member?.parent;
    if (member?.type !== "MemberExpression" || assignment?.type !== "AssignmentExpression" || assignment.left !== member) continue;
    if (memberChain(member).names.join(".") === "prototype.toJSON") return serialisedBy(record, serialiserOf(assignment.right, module));
  }
  return record;
}
