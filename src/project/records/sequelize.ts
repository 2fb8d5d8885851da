import type { AST, ClassNode, Node } from "../../concepts/ast.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { variableOf } from "../../flow/scopes.js";
import { keyName, memberChain, stringValue, unwrap } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";
import { classIn, propertiesOf } from "./class-record.js";
import { baseOf, methodNamed } from "./classes.js";
import { lastName, objectOf, option, scalarNamed, textsIn } from "./fields.js";
import type { Reader, Tools } from "./reader.js";
import { serialisedBy, serialiserOf } from "./serialisation.js";

/** `sequelize.define("User", attributes, options)` and classes that call `init(attributes, options)`. */
export const sequelize: Reader = {
  id: "sequelize",
  read: (declaration, tools) => {
    const { node, module } = declaration;
    if (node.type === "CallExpression" && lastName(node.callee) === "define" && node.arguments.length >= 2) {
      return withPrototype(tableRecord(stringValue(node.arguments[0]) ?? "", node.arguments[1], node.arguments[2], module, tools), variableFor(node, module), module);
    }
    const model = classIn(declaration);
    const init = model && initOf(model, module);
    if (!model || !init) return undefined;
    const record = tableRecord(model.id?.name ?? "", init.arguments[0], init.arguments[1], module, tools);
    if (!record) return undefined;
    const parent = baseOf(model, module, tools).declaration;
    const toJson = methodNamed(model, "toJSON") ?? (parent && classIn(parent) ? methodNamed(parent.node as ClassNode, "toJSON") : undefined);
    return toJson ? serialisedBy(record, serialiserOf(toJson, module)) : withPrototype(record, model.id ? variableOf(model.id, module) : undefined, module);
  },
};

function variableFor(call: Node, module: Module): Variable | undefined {
  const target = call.parent;
  if (target?.type === "VariableDeclarator") return variableOf(target.id, module);
  return target?.type === "AssignmentExpression" && target.left.type === "Identifier" ? variableOf(target.left, module) : undefined;
}

/** `User.init(…)` anywhere in the file, or `super.init(…)`, `this.init(…)` in a static method. */
function initOf(model: ClassNode, module: Module): AST.CallExpression | undefined {
  const name = model.id?.name;
  let found: AST.CallExpression | undefined;
  walk(module.ast, module.visitorKeys, (node) => {
    if (found) return false;
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || lastName(node.callee) !== "init" || node.arguments.length < 2) return undefined;
    const { object } = node.callee;
    const inside = (object.type === "Super" || object.type === "ThisExpression") && model.range[0] <= node.range[0] && node.range[1] <= model.range[1];
    if (inside || (object.type === "Identifier" && object.name === name)) found = node;
    return undefined;
  });
  return found;
}

function tableRecord(name: string, attributes: Node | undefined, options: Node | undefined, module: Module, tools: Tools): RecordModel | undefined {
  const table = objectOf(attributes, module, tools);
  if (!table) return undefined;
  const hidden = new Set(hiddenByScope(objectOf(options, module, tools)?.object, module, tools));
  const fields = propertiesOf(table.object).flatMap((property): Field[] => {
    const key = keyName(property);
    const value = unwrap(property.value);
    const type = value.type === "ObjectExpression" ? option(value, "type") : value;
    return key === "*" ? [] : [tools.field(key, { scalar: type && scalarNamed(lastName(type)), unselected: hidden.has(key), scoped: hidden.has(key) })];
  });
  const open = table.object.properties.some((property) => property.type === "SpreadElement");
  return { name, fields, open, serialisation: "plain", file: module.filename };
}

/** `defaultScope: { attributes: { exclude: [...] } }`. */
function hiddenByScope(options: AST.ObjectExpression | undefined, module: Module, tools: Tools): string[] {
  const scope = options && objectOf(option(options, "defaultScope"), module, tools)?.object;
  return scope ? textsIn(option(scope, "attributes", "exclude")) : [];
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
