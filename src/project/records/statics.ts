import type { ClassNode, Node } from "../../concepts/ast.js";
import type { StaticsForm } from "../../concepts/declared.js";
import type { Module } from "../../concepts/module.js";
import type { Field, RecordModel } from "../../concepts/records.js";
import { keyName, unwrap } from "../../syntax/node.js";
import { classIn, propertiesOf } from "./class-record.js";
import { baseOf, inheritedFields, membersOf, methodNamed, staticNamed } from "./classes.js";
import { lastName, merged, objectOf, option, returnedBy, scalarNamed, scalarOf, textsIn, withoutSerialised } from "./fields.js";
import type { Reader, Tools } from "./reader.js";
import { serialisedBy, serialiserOf } from "./serialisation.js";

/** Classes that describe their records in static properties; fields from a JSON schema, else from the class's own declarations. */
export function statics(form: StaticsForm): Reader {
  const isModel = (node: ClassNode): boolean => staticNamed(node, form.schema) !== undefined || (staticNamed(node, form.table) !== undefined && form.base.test(lastName(node.superClass ?? node) ?? ""));
  return {
    read: (declaration, tools) => {
      const model = classIn(declaration);
      return model && isModel(model) ? record(model, form, declaration.module, tools) : undefined;
    },
  };
}

/** A static property's value, or what its getter or method returns. */
function valueOf(model: ClassNode, name: string): Node | undefined {
  const found = staticNamed(model, name);
  return found && (returnedBy(unwrap(found)) ?? found);
}

function record(model: ClassNode, form: StaticsForm, module: Module, tools: Tools): RecordModel {
  const schema = objectOf(valueOf(model, form.schema), module, tools)?.object;
  const properties = schema && option(schema, "properties");
  const listed = properties?.type === "ObjectExpression" ? propertiesOf(properties) : [];
  const described = listed.map((property): Field => {
    const value = unwrap(property.value);
    const type = value.type === "ObjectExpression" ? option(value, "type") : undefined;
    return tools.field(keyName(property), { scalar: type && scalarNamed(lastName(type)) });
  });
  const declared = membersOf(model).flatMap((member) => (member.type ? [tools.field(member.name, { scalar: scalarOf(member.type, tools) })] : []));
  const inherited = inheritedFields(baseOf(model, module, tools), tools);
  const hidden = new Set(form.hidden.flatMap((name) => textsIn(valueOf(model, name))));
  const all = merged(inherited.fields, declared, described);
  const fields = withoutSerialised(all, (name) => hidden.has(name));
  // A JSON schema describes what is checked on the way in, not every column.
  const plain: RecordModel = { name: model.id?.name ?? "", fields, open: true, serialisation: hidden.size > 0 ? "custom" : "plain", file: module.filename };
  const serialiser = form.serialisers.map((name) => methodNamed(model, name)).find((method) => method !== undefined);
  return serialisedBy(plain, serialiserOf(serialiser, module));
}
