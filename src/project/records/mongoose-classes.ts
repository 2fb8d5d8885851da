import type { ClassNode, Node } from "../../concepts/ast.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Declaration, RecordModel } from "../../concepts/records.js";
import { topLevelVariable } from "../../flow/scopes.js";
import { unwrap } from "../../syntax/node.js";
import { anyMember, classIn, classRecord, hasDecorator } from "./class-record.js";
import { decoratorsOf, optionsIn, type Member } from "./classes.js";
import { isLiteral, lastName, option, scalarOf } from "./fields.js";
import { customised, pathFacts, transformOf } from "./mongoose.js";
import type { FieldFacts, Reader, Tools } from "./reader.js";
import { serialisedBy } from "./serialisation.js";

/** Classes with `@Prop()` (@nestjs/mongoose) or `@prop()` (typegoose), and the schema that is made of them in the same file. */
export const mongooseClasses: Reader = {
  id: "mongoose-classes",
  read: (declaration, tools) => {
    const made = declaration.node;
    if (made.type === "CallExpression" && /^(?:createForClass|getModelForClass|buildSchema)$/.test(lastName(made.callee) ?? "")) {
      const [found] = made.arguments[0] ? tools.declarations(made.arguments[0], declaration.module) : [];
      return found ? tools.read(found) : undefined;
    }
    const node = classIn(declaration);
    if (!node || !(hasDecorator(node, /^Schema$/) || anyMember(node, /^[Pp]rop$/))) return undefined;
    return record(node, declaration, tools);
  },
};

function record(node: ClassNode, { module }: Declaration, tools: Tools): RecordModel {
  const plain = classRecord(node, module, tools, (member) => factsOf(member, module, tools));
  const decorators = decoratorsOf(node);
  const options = optionsIn(decorators.find(({ name }) => name === "Schema"));
  const given = optionsIn(decorators.find(({ name }) => name === "modelOptions"));
  const inner = given && option(given, "schemaOptions");
  const transform = transformOf(options ?? (inner?.type === "ObjectExpression" ? inner : undefined), module);
  return customised(serialisedBy(plain, transform), schemaOf(node, module), undefined, module, tools);
}

/** `const UserSchema = SchemaFactory.createForClass(User)`. */
function schemaOf(node: ClassNode, module: Module): Variable | undefined {
  const variable = node.id ? topLevelVariable(node.id.name, module) : undefined;
  for (const { identifier } of variable?.references ?? []) {
    const call = (identifier as Node).parent;
    const target = call?.type === "CallExpression" && lastName(call.callee) === "createForClass" ? call.parent : undefined;
    if (target?.type === "VariableDeclarator" && target.id.type === "Identifier") return topLevelVariable(target.id.name, module);
  }
  return undefined;
}

function factsOf(member: Member, module: Module, tools: Tools): FieldFacts | undefined {
  const prop = member.decorators.find(({ name }) => /^[Pp]rop$/.test(name));
  if (!prop) return undefined;
  const first = prop.args[0] && unwrap(prop.args[0]);
  const scalar = scalarOf(member.type);
  if (!first) return { scalar };
  const options = first.type === "ObjectExpression" ? first : undefined;
  const named = options && (option(options, "type") ?? option(options, "ref"));
  const facts = options && !named ? {} : pathFacts(first, module, tools);
  const ref = options && option(options, "ref");
  return {
    ...facts,
    scalar: scalar ?? facts.scalar,
    ...(ref ? { relation: lastName(ref.type === "ArrowFunctionExpression" ? ref.body : ref) ?? "" } : {}),
    unselected: options !== undefined && isLiteral(option(options, "select"), false),
  };
}

