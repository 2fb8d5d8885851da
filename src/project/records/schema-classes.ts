import type { AST, ClassNode, Node } from "../../concepts/ast.js";
import type { SchemaForm } from "../../concepts/declared.js";
import type { Module, Variable } from "../../concepts/module.js";
import type { Declaration, RecordModel } from "../../concepts/records.js";
import { topLevelVariable } from "../../flow/scopes.js";
import { unwrap } from "../../syntax/node.js";
import { anyMember, classIn, classRecord, hasDecorator } from "./class-record.js";
import { decoratorsOf, optionsIn, type Member } from "./classes.js";
import { isLiteral, lastName, option, scalarOf } from "./fields.js";
import { customised, pathFacts, transformOf, type SchemaTools } from "./schemas.js";
import type { FieldFacts, Reader } from "./reader.js";
import { serialisedBy } from "./serialisation.js";

/** Classes with decorated members, and the schema that is made of them in the same file. */
export function schemaClasses(form: SchemaForm): Reader {
  const { classes, makers, member } = form.classes;
  const deciding = classes.flatMap(({ decorator, decides }) => (decides ? [decorator] : []));
  return {
    read: (declaration, given) => {
      const made = declaration.node;
      if (made.type === "CallExpression" && makers.includes(lastName(made.callee) ?? "")) {
        const [found] = made.arguments[0] ? given.declarations(made.arguments[0], declaration.module) : [];
        return found ? given.read(found) : undefined;
      }
      const node = classIn(declaration);
      return node && (hasDecorator(node, deciding) || anyMember(node, member)) ? record(node, declaration, { ...given, form }) : undefined;
    },
  };
}

function record(node: ClassNode, { module }: Declaration, tools: SchemaTools): RecordModel {
  const plain = classRecord(node, module, tools, (member) => factsOf(member, module, tools));
  const transform = transformOf(optionsOf(node, tools.form), module, tools);
  return customised(serialisedBy(plain, transform), schemaOf(node, module, tools.form), undefined, module, tools);
}

/** The schema's options, as the class's decorators give them. */
function optionsOf(node: ClassNode, { classes }: SchemaForm): AST.ObjectExpression | undefined {
  for (const { decorator, key } of classes.classes) {
    const given = optionsIn(decoratorsOf(node).find(({ name }) => name === decorator));
    const options = given && key !== undefined ? option(given, key) : given;
    if (options?.type === "ObjectExpression") return options;
  }
  return undefined;
}

/** `const UserSchema = SchemaFactory.createForClass(User)`. */
function schemaOf(node: ClassNode, module: Module, { classes }: SchemaForm): Variable | undefined {
  const variable = node.id ? topLevelVariable(node.id.name, module) : undefined;
  for (const { identifier } of variable?.references ?? []) {
    const call = (identifier as Node).parent;
    const target = call?.type === "CallExpression" && classes.makers.includes(lastName(call.callee) ?? "") ? call.parent : undefined;
    if (target?.type === "VariableDeclarator" && target.id.type === "Identifier") return topLevelVariable(target.id.name, module);
  }
  return undefined;
}

function factsOf(member: Member, module: Module, tools: SchemaTools): FieldFacts | undefined {
  const { form } = tools;
  const prop = member.decorators.find(({ name }) => form.classes.member.includes(name));
  if (!prop) return undefined;
  const first = prop.args[0] && unwrap(prop.args[0]);
  const scalar = scalarOf(member.type, tools);
  if (!first) return { scalar };
  const options = first.type === "ObjectExpression" ? first : undefined;
  const named = options && (option(options, form.path.type) ?? option(options, form.path.relation));
  const facts = options && !named ? {} : pathFacts(first, module, tools);
  const ref = options && option(options, form.path.relation);
  return {
    ...facts,
    scalar: scalar ?? facts.scalar,
    ...(ref ? { relation: lastName(ref.type === "ArrowFunctionExpression" ? ref.body : ref) ?? "" } : {}),
    unselected: options !== undefined && isLiteral(option(options, form.path.unselected.option), form.path.unselected.is),
  };
}

