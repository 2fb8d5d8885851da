import type { AST } from "../../concepts/ast.js";
import type { Declaration, RecordModel } from "../../concepts/records.js";
import { keyName, stringValue, unwrap } from "../../syntax/node.js";
import { classIn, classRecord, comesFrom, hasDecorator, anyMember, propertiesOf } from "./class-record.js";
import { optionsIn, targetName, type Member } from "./classes.js";
import { isLiteral, lastName, objectOf, option, scalarNamed, scalarOf } from "./fields.js";
import type { FieldFacts, Reader, Tools } from "./reader.js";

const entities = /^(?:Entity|ViewEntity|ChildEntity)$/;
const columns = /^(?:Column|PrimaryColumn|PrimaryGeneratedColumn|CreateDateColumn|UpdateDateColumn|DeleteDateColumn|VersionColumn|VirtualColumn|ViewColumn|ObjectIdColumn|Generated)$/;
const relations = /^(?:OneToOne|OneToMany|ManyToOne|ManyToMany)$/;

/** Entity classes and abstract bases with columns, and `new EntitySchema({ columns })`. */
export const typeorm: Reader = {
  id: "typeorm",
  read: (declaration, tools) => {
    const { node, module } = declaration;
    if (node.type === "NewExpression" && lastName(node.callee) === "EntitySchema") return schemaRecord(node, declaration, tools);
    const entity = classIn(declaration);
    if (!entity || !(hasDecorator(entity, entities) || anyMember(entity, columns))) return undefined;
    if (!comesFrom(["Entity", "Column", "PrimaryGeneratedColumn", "PrimaryColumn"], /typeorm/, module, tools)) return undefined;
    return classRecord(entity, module, tools, factsOf(declaration, tools));
  },
};

/** A decorator that is not known is one that the project composed of columns. */
function factsOf({ module }: Declaration, tools: Tools): (member: Member) => FieldFacts | undefined {
  return (member) => {
    const relation = member.decorators.find(({ name }) => relations.test(name));
    if (relation) return { relation: targetName(relation.args[0]) ?? "", eager: isTrue(optionsIn(relation), "eager") };
    const column = member.decorators.find(({ name }) => columns.test(name)) ?? member.decorators.find(({ name }) => !/^(?:Is|Exclude|Expose|Api|Transform|Type|RelationId|JoinColumn|JoinTable|Index|Unique|(?:Before|After)[A-Z])/.test(name));
    if (!column) return undefined;
    const options = optionsIn(column);
    const first = column.args[0] && unwrap(column.args[0]);
    const embedded = first?.type === "ArrowFunctionExpression" ? tools.declarations(first.body, module) : [];
    const inside = embedded.map((each) => tools.read(each)).find((each) => each !== undefined)?.fields;
    const written = stringValue(first) ?? (options ? stringValue(option(options, "type")) : undefined);
    const scalar = scalarOf(member.type) ?? (/Date/.test(column.name) ? "date" : scalarNamed(written));
    return { scalar, unselected: options !== undefined && isLiteral(option(options, "select"), false), ...(inside ? { inside } : {}) };
  };
}

function isTrue(options: AST.ObjectExpression | undefined, key: string): boolean {
  return options !== undefined && isLiteral(option(options, key), true);
}

function schemaRecord(node: AST.NewExpression, { module }: Declaration, tools: Tools): RecordModel | undefined {
  const schema = objectOf(node.arguments[0], module, tools)?.object;
  const listed = schema && option(schema, "columns");
  const columnsOf = listed && objectOf(listed, module, tools)?.object;
  if (!schema || !columnsOf) return undefined;
  const related = option(schema, "relations");
  const fields = propertiesOf(columnsOf).map((property) => {
    const value = unwrap(property.value);
    const options = value.type === "ObjectExpression" ? value : undefined;
    const type = options && option(options, "type");
    return tools.field(keyName(property), { scalar: type && scalarNamed(lastName(type)), unselected: options !== undefined && isLiteral(option(options, "select"), false) });
  });
  const joins = related?.type === "ObjectExpression" ? propertiesOf(related) : [];
  const links = joins.map((property) => {
    const value = unwrap(property.value);
    const options = value.type === "ObjectExpression" ? value : undefined;
    return tools.field(keyName(property), { relation: targetName(options && option(options, "target")) ?? "", eager: isTrue(options, "eager") });
  });
  const open = columnsOf.properties.some((property) => property.type === "SpreadElement");
  return { name: stringValue(option(schema, "name")) ?? "", fields: [...fields, ...links], open, serialisation: "plain", file: module.filename };
}
