import type { AST, ClassNode, Node } from "../concepts/ast.js";
import type { DecoratorsSpec, FrameworkModel } from "../concepts/model.js";
import type { Engine } from "../flow/engine.js";
import { topLevelVariable } from "../flow/scopes.js";
import { typed } from "../flow/types.js";
import { decoratorName, decoratorsOf } from "../syntax/decorators.js";
import { isCall, keyName, unwrap } from "../syntax/node.js";
import { walk } from "../syntax/walk.js";
import { isOutside, sourceOf } from "./callees.js";
import { methodsAt } from "./errors/logging.js";
import type { ModelIndex } from "./knowledge.js";
import { speaksOf, vocabulary } from "./vocabulary.js";

/** Mapped types of a validated class are validated too (`PartialType(CreateDto)`). */
const ANCESTORS = 5;
const UTILITY_TYPES = new Set(["Partial", "Pick", "Omit", "Required", "Readonly", "NonNullable", "Exclude", "Extract", "Record"]);
/** How projects and smaller libraries call their own checking decorators. */
const CHECKING = /^(?:Is[A-Z]|Validate|Min[A-Z]|Max[A-Z]|Length|Matches)|(?:Field|Schema|Validator|Rule)(?:Optional)?$/;

/**
 * Is a decorated body parameter checked before the method runs? By a pipe at the parameter, or because its type is a class
 * whose properties carry validating decorators. Interfaces, type aliases, literals and primitives vanish at run time.
 */
export function bodyValidatedByType(engine: Engine, index: ModelIndex, parameter: Node, decorator: AST.Decorator): boolean {
  if (hasPipe(decorator)) return true;
  const at = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  const annotation = "typeAnnotation" in at ? (at.typeAnnotation as AST.TSTypeAnnotation | undefined)?.typeAnnotation : undefined;
  if (annotation && isErased(annotation, engine)) return false;
  const found = typed(engine, elementOf(annotation), [], engine.root, false);
  if (!found) return annotation !== undefined && isForeign(annotation, engine);
  return found.some((t) => t.origin.kind === "instance" && isValidated(t.origin.node, engine, index, ANCESTORS));
}

/** `@Body(new ZodPipe(schema))`, `@Body("id", ParseIntPipe)` */
function hasPipe(decorator: AST.Decorator): boolean {
  return decorator.expression.type === "CallExpression" && decorator.expression.arguments.some((a) => {
    const at = unwrap(a);
    return at.type === "NewExpression" || at.type === "Identifier" || at.type === "CallExpression";
  });
}

/**
 * Is what a client sends checked by what stands before the method or its class? A pipe of the project counts when it asks a validator,
 * or is given something to check by and throws; one of a package when it is given a schema. Those that go by the parameter's class are asked with the type.
 */
export function bodyValidatedByPipe(engine: Engine, method: AST.MethodDefinition, { packages, decorators }: FrameworkModel): boolean {
  const pipes = decorators?.pipes;
  if (!pipes) return false;
  const before = [...decoratorsOf(method.parent.parent), ...decoratorsOf(method)].filter((d) => pipes.names.includes(decoratorName(d)));
  return before.some(({ expression }) => {
    return expression.type === "CallExpression" && expression.arguments.some((pipe) => pipe.type !== "SpreadElement" && checksByItself(unwrap(pipe), pipes, packages, engine));
  });
}

type Pipes = NonNullable<DecoratorsSpec["pipes"]>;

function checksByItself(pipe: Node, pipes: Pipes, packages: readonly string[], engine: Engine): boolean {
  const [given] = isCall(pipe) ? pipe.arguments : [];
  const hasGiven = given !== undefined && given.type !== "ObjectExpression";
  const trails = engine.trace(pipe, [], engine.root, false);
  const classes = trails.flatMap(({ origin }) => (origin.kind === "class" || origin.kind === "instance" ? [origin.node] : []));
  if (classes.length > 0) return classes.every((cls) => cls.body.body.some((member) => member.type === "MethodDefinition" && keyName(member) === pipes.method && refuses(member.value, hasGiven, pipes, engine)));
  return hasGiven && isCall(pipe) && isOutside(pipe.callee, engine.world) && !packages.includes(sourceOf(pipe.callee, engine.world) ?? "");
}

function refuses(fn: Node, hasGiven: boolean, { byClass }: Pipes, engine: Engine): boolean {
  const module = engine.world.moduleOf(fn);
  // What asks for the class of a parameter goes by what its properties carry.
  if (module.text.slice(...fn.range).includes(byClass)) return false;
  let found = false;
  walk(fn, module.visitorKeys, (node) => {
    found ||= (hasGiven && node.type === "ThrowStatement") || (isCall(node) && methodsAt(node, engine, engine.root).some(({ guard }) => guard !== undefined));
    return !found;
  });
  return found;
}

/** Of utility types, intersections and types that are imported as such nothing is left at run time: the pipe has no class to check by. */
function isErased(type: Node, engine: Engine): boolean {
  if (type.type === "TSIntersectionType") return true;
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return false;
  const { name } = type.typeName;
  const definition = topLevelVariable(name, engine.world.moduleOf(type))?.defs[0]?.node as Node | undefined;
  if (!definition) return UTILITY_TYPES.has(name);
  if (definition.type === "ImportSpecifier" && definition.importKind === "type") return true;
  return definition.parent?.type === "ImportDeclaration" && definition.parent.importKind === "type";
}

function elementOf(type: Node | undefined): Node | undefined {
  return type?.type === "TSArrayType" ? type.elementType : type;
}

/** A class from a package: its decorators can't be seen. */
function isForeign(type: Node, engine: Engine): boolean {
  if (type.type !== "TSTypeReference" || type.typeName.type !== "Identifier") return false;
  const module = engine.world.moduleOf(type);
  const { name } = type.typeName;
  for (const statement of module.ast.body) {
    if (statement.type !== "ImportDeclaration" || statement.importKind === "type") continue;
    if (!statement.specifiers.some((s) => s.local.name === name && !(s.type === "ImportSpecifier" && s.importKind === "type"))) continue;
    const target = engine.world.resolve(module, statement.source.value);
    return target.kind !== "module";
  }
  return false;
}

function isValidated(cls: ClassNode, engine: Engine, index: ModelIndex, left: number): boolean {
  for (const member of cls.body.body) {
    if (member.type === "PropertyDefinition" && decoratorsOf(member).some((d) => isChecking(decoratorName(d), index))) return true;
  }
  if (!cls.superClass || left === 0) return false;
  return parents(cls.superClass).some((p) => engine.trace(p, [], engine.root, false).some((t) => (t.origin.kind === "class" ? isValidated(t.origin.node, engine, index, left - 1) : t.origin.kind === "unknown" && p.type === "CallExpression")));
}

function isChecking(decorator: string, index: ModelIndex): boolean {
  return index.propertyDecorators.has(decorator) || CHECKING.test(decorator) || speaksOf(vocabulary().validators, decorator);
}

/** `PartialType(CreateDto)`, `IntersectionType(A, B)`: the classes that are mapped; `createZodDto(schema)` makes a checking class. */
function parents(superClass: Node): Node[] {
  const at = unwrap(superClass);
  if (at.type !== "CallExpression") return [at];
  const classes = at.arguments.filter((a) => a.type === "Identifier" && /^[A-Z]/.test(a.name));
  return classes.length > 0 ? classes : [at];
}
