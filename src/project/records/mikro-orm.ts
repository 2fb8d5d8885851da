import { classIn, classRecord, comesFrom, anyMember } from "./class-record.js";
import { optionsIn, targetName, type Member } from "./classes.js";
import { isLiteral, option, scalarNamed, scalarOf, lastName } from "./fields.js";
import type { FieldFacts, Reader } from "./reader.js";

const columns = /^(?:Property|PrimaryKey|SerializedPrimaryKey|Enum|Formula)$/;
const relations = /^(?:OneToOne|OneToMany|ManyToOne|ManyToMany)$/;

/** Entity classes. `hidden: true` keeps a property out of the JSON that the entity makes of itself. */
export const mikroOrm: Reader = {
  id: "mikro-orm",
  read: (declaration, tools) => {
    const entity = classIn(declaration);
    if (!entity || !anyMember(entity, columns) || !comesFrom(["Property", "PrimaryKey", "Entity"], /mikro-orm/, declaration.module, tools)) return undefined;
    const record = classRecord(entity, declaration.module, tools, factsOf);
    return record.serialisation === "plain" && record.fields.some((field) => field.unserialised) ? { ...record, serialisation: "custom" } : record;
  },
};

function factsOf(member: Member): FieldFacts | undefined {
  const relation = member.decorators.find(({ name }) => relations.test(name));
  const column = relation ?? member.decorators.find(({ name }) => columns.test(name) || name === "Embedded");
  if (!column) return undefined;
  const options = optionsIn(column);
  const isSet = (key: string): boolean => options !== undefined && isLiteral(option(options, key), true);
  const type = options && option(options, "type");
  return {
    scalar: scalarOf(member.type) ?? (type ? scalarNamed(lastName(type)) : undefined),
    relation: relation && (targetName(relation.args[0]) ?? (options && targetName(option(options, "entity"))) ?? ""),
    eager: isSet("eager"),
    unselected: isSet("lazy"),
    unserialised: isSet("hidden"),
  };
}
