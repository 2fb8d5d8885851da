import { unwrap } from "../../syntax/node.js";
import { anyMember, classIn, classRecord, comesFrom, hasDecorator } from "./class-record.js";
import { decoratorsOf, targetName, type Member } from "./classes.js";
import { lastName, objectOf, option, returnedBy, scalarNamed, scalarOf, textsIn } from "./fields.js";
import type { FieldFacts, Reader } from "./reader.js";

const relations = /^(?:HasOne|HasMany|BelongsTo|BelongsToMany)$/;

/** Classes with `@Table` and `@Column` of sequelize-typescript, and `@Attribute` of Sequelize 7. */
export const sequelizeTypescript: Reader = {
  id: "sequelize-typescript",
  read: (declaration, tools) => {
    const { module } = declaration;
    const model = classIn(declaration);
    if (!model || !(hasDecorator(model, /^Table$/) || anyMember(model, /^(?:Column|Attribute)$/))) return undefined;
    if (!comesFrom(["Table", "Column", "Attribute"], /sequelize/, module, tools)) return undefined;
    const scope = decoratorsOf(model).find(({ name }) => name === "DefaultScope")?.args[0];
    const scopeObject = objectOf(scope && (returnedBy(unwrap(scope)) ?? scope), module, tools)?.object;
    const hidden = new Set(scopeObject ? textsIn(option(scopeObject, "attributes", "exclude")) : []);
    return classRecord(model, module, tools, (member) => factsOf(member, hidden));
  },
};

function factsOf(member: Member, hidden: ReadonlySet<string>): FieldFacts | undefined {
  const relation = member.decorators.find(({ name }) => relations.test(name));
  if (relation) return { relation: targetName(relation.args[0]) ?? "" };
  const column = member.decorators.find(({ name }) => /^(?:Column|Attribute|CreatedAt|UpdatedAt|DeletedAt|PrimaryKey|ForeignKey)$/.test(name));
  if (!column) return undefined;
  const first = column.args[0] && unwrap(column.args[0]);
  const type = first?.type === "ObjectExpression" ? option(first, "type") : first;
  return { scalar: scalarOf(member.type) ?? (type ? scalarNamed(lastName(type)) : undefined), unselected: hidden.has(member.name), scoped: hidden.has(member.name) };
}
