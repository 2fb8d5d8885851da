import type { ClassNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { keyName, unwrap } from "../../syntax/node.js";
import { classIn, propertiesOf } from "./class-record.js";
import { baseOf, inheritedFields, membersOf, methodNamed, staticNamed } from "./classes.js";
import { lastName, merged, objectOf, option, returnedBy, scalarNamed, scalarOf, textsIn, withoutSerialised } from "./fields.js";
import type { Reader, Tools } from "./reader.js";
import { serialisedBy, serialiserOf } from "./serialisation.js";

/** Model classes with a table name; fields from `jsonSchema`, else from the class's own declarations. */
export const objection: Reader = {
  id: "objection",
  read: ({ node, module }, tools) => {
    const model = classIn({ node, module });
    if (!model || (!staticNamed(model, "jsonSchema") && !(staticNamed(model, "tableName") && /Model$/.test(lastName(model.superClass ?? model) ?? "")))) return undefined;
    return record(model, module, tools);
  },
};

/** A static property's value, or what its getter or method returns. */
function valueOf(model: ClassNode, name: string): Node | undefined {
  const found = staticNamed(model, name);
  return found && (returnedBy(unwrap(found)) ?? found);
}

function record(model: ClassNode, module: Module, tools: Tools): RecordModel {
  const schema = objectOf(valueOf(model, "jsonSchema"), module, tools)?.object;
  const properties = schema && option(schema, "properties");
  const listed = properties?.type === "ObjectExpression" ? propertiesOf(properties) : [];
  const described = listed.map((property): Field => {
    const value = unwrap(property.value);
    const type = value.type === "ObjectExpression" ? option(value, "type") : undefined;
    return tools.field(keyName(property), { scalar: type && scalarNamed(lastName(type)) });
  });
  const declared = membersOf(model).flatMap((member) => (member.type ? [tools.field(member.name, { scalar: scalarOf(member.type) })] : []));
  const inherited = inheritedFields(baseOf(model, module, tools), tools);
  const hidden = new Set(["hidden", "hiddenFields", "$hiddenFields", "hiddenAttributes"].flatMap((name) => textsIn(valueOf(model, name))));
  const all = merged(inherited.fields, declared, described);
  const fields = withoutSerialised(all, (name) => hidden.has(name));
  // A JSON schema describes what is checked on the way in, not every column.
  const plain: RecordModel = { name: model.id?.name ?? "", fields, open: true, serialisation: hidden.size > 0 ? "custom" : "plain", file: module.filename };
  return serialisedBy(plain, serialiserOf(methodNamed(model, "$formatJson") ?? methodNamed(model, "toJSON"), module));
}
