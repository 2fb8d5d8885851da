import type { AST, ClassNode, Node } from "../../concepts/ast.js";
import type { Module } from "../../concepts/module.js";
import type { Declaration, Field } from "../../concepts/records.js";
import { isClass, keyName, unwrap } from "../../syntax/node.js";
import { lastName } from "./fields.js";
import type { Tools } from "./reader.js";

export interface DecoratorUse {
  readonly name: string;
  readonly args: readonly Node[];
}

/** A property, accessor or constructor property of a class. */
export interface Member {
  readonly name: string;
  readonly decorators: readonly DecoratorUse[];
  readonly type: Node | undefined;
  readonly node: Node;
}

export function decoratorsOf(node: { readonly decorators?: readonly AST.Decorator[] | null }): DecoratorUse[] {
  return (node.decorators ?? []).map(({ expression }) => {
    const at = unwrap(expression);
    return { name: lastName(at) ?? "", args: at.type === "CallExpression" ? at.arguments : [] };
  });
}

export function membersOf(node: ClassNode): Member[] {
  return node.body.body.flatMap((member): Member[] => {
    if (member.type === "PropertyDefinition" || member.type === "AccessorProperty") {
      return member.static ? [] : [{ name: keyName(member), decorators: decoratorsOf(member), type: member.typeAnnotation?.typeAnnotation, node: member }];
    }
    if (member.type !== "MethodDefinition" || member.static) return [];
    if (member.kind === "get") return [{ name: keyName(member), decorators: decoratorsOf(member), type: member.value.returnType?.typeAnnotation, node: member }];
    return member.kind === "constructor" ? parametersOf(member.value) : [];
  });
}

function parametersOf(constructor: AST.FunctionExpression | AST.TSEmptyBodyFunctionExpression): Member[] {
  return constructor.params.flatMap((parameter) => {
    if (parameter.type !== "TSParameterProperty") return [];
    const at = parameter.parameter.type === "AssignmentPattern" ? parameter.parameter.left : parameter.parameter;
    return [{ name: at.name, decorators: decoratorsOf(parameter), type: at.typeAnnotation?.typeAnnotation, node: parameter }];
  });
}

/** The function of a method, or of a property that holds one. */
export function methodNamed(node: ClassNode, name: string): Node | undefined {
  for (const member of node.body.body) {
    if ((member.type === "MethodDefinition" || member.type === "PropertyDefinition") && !member.static && !member.computed && keyName(member) === name) return member.value ?? undefined;
  }
  return undefined;
}

/** The value of a static property, or of what a static getter returns. */
export function staticNamed(node: ClassNode, name: string): Node | undefined {
  for (const member of node.body.body) {
    if ((member.type === "PropertyDefinition" || member.type === "MethodDefinition") && member.static && keyName(member) === name) return member.value ?? undefined;
  }
  return undefined;
}

/** What projects call bases that add nothing that is stored, beside those of libraries. */
const emptyBases = /^(?:Object|WithTimestamps|Entity)$/;

export interface Base {
  readonly declaration: Declaration | undefined;
  /** The class that it extends could not be found. */
  readonly lost: boolean;
}

export function baseOf(node: ClassNode, module: Module, tools: Tools): Base {
  if (!node.superClass) return { declaration: undefined, lost: false };
  const superClass = unwrap(node.superClass);
  // `extends PartialType(User)`, `extends Mixin(Base)`: the argument's fields are there.
  const target = superClass.type === "CallExpression" ? superClass.arguments[0] : superClass;
  const found = target ? tools.declarations(target, module).find((each) => isClass(each.node)) : undefined;
  return { declaration: found, lost: !found && !isEmptyBase(lastName(superClass) ?? "", tools) };
}

function isEmptyBase(name: string, { bases }: Tools): boolean {
  return emptyBases.test(name) || bases.has(name);
}

/** What class-transformer does to a member: `@Exclude()` takes it out of JSON, unless only on the way in. */
export function isExcluded(member: Member): boolean {
  return member.decorators.some(({ name, args }) => name === "Exclude" && !/toClassOnly\s*:\s*true/.test(sourceOf(args[0])));
}

export function isExposed(member: Member): boolean {
  return member.decorators.some(({ name }) => name === "Expose");
}

/** Option objects of decorators are short and flat: their keys are looked up without regard for quotes. */
function sourceOf(node: Node | undefined): string {
  if (node?.type !== "ObjectExpression") return "";
  return node.properties.map((property) => (property.type === "Property" ? `${keyName(property)}: ${property.value.type === "Literal" ? String(property.value.value) : ""}` : "")).join(", ");
}

/** The name in `() => User`, `"User"`, `User`, `(type) => User`. */
export function targetName(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  const at = unwrap(node);
  if (at.type === "ArrowFunctionExpression" && at.body.type !== "BlockStatement") return lastName(at.body);
  return at.type === "ObjectExpression" ? undefined : lastName(at);
}

/** The options object among a decorator's arguments. */
export function optionsIn(use: DecoratorUse | undefined): AST.ObjectExpression | undefined {
  const found = use?.args.map((arg) => unwrap(arg)).findLast((arg) => arg.type === "ObjectExpression");
  return found;
}

export function inheritedFields(base: Base, tools: Tools): { readonly fields: readonly Field[]; readonly open: boolean } {
  const model = base.declaration ? tools.read(base.declaration) : undefined;
  return { fields: model?.fields ?? [], open: base.lost || (model?.open ?? base.declaration !== undefined) };
}
