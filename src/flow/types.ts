import type { AST, ClassNode, Node } from "../concepts/ast.js";
import type { Path, Trail } from "../concepts/origin.js";
import { isClass } from "../syntax/node.js";
import type { Context, Engine } from "./engine.js";
import { exportsOf } from "./exports.js";
import { yielded } from "./library.js";
import { topLevelVariable, variableOf } from "./scopes.js";
import { merge, trail } from "./trails.js";

/** Generic types that say nothing of their own about the value inside. */
const TRANSPARENT = new Set(["Promise", "Awaited", "Readonly", "Required", "NonNullable", "Observable", "Partial"]);

/** A union of more types than these is a sum of data, such as the nodes of a tree: which one a value is nobody says. */
const MOST_MEMBERS = 16;

/** Types that tell nothing at a path of theirs, by the engine that asked. */
const mute = new WeakMap<Engine, Map<Node, Set<string>>>();

/** Large unions of interfaces name each other again and again: what told nothing is not asked twice, and what leads back to itself tells nothing new. */
function unlessMute(engine: Engine, type: Node, path: Path, ask: () => readonly Trail[] | undefined): readonly Trail[] | undefined {
  const known = mute.get(engine) ?? new Map<Node, Set<string>>();
  mute.set(engine, known);
  const paths = known.get(type) ?? new Set();
  known.set(type, paths);
  const key = path.join(".");
  if (paths.has(key)) return undefined;
  paths.add(key);
  const told = ask();
  if (told) paths.delete(key);
  return told;
}

/**
 * What a declared type tells: a library's shape or an instance of a class of the project. A type is no check of client input;
 * it only says which methods a call means. Undefined when it tells nothing.
 */
export function typed(engine: Engine, type: Node | undefined, path: Path, context: Context, deep: boolean, decorators: readonly AST.Decorator[] = []): readonly Trail[] | undefined {
  return type && unlessMute(engine, type, path, () => typedAnew(engine, type, path, context, deep, decorators));
}

function typedAnew(engine: Engine, type: Node, path: Path, context: Context, deep: boolean, decorators: readonly AST.Decorator[]): readonly Trail[] | undefined {
  switch (type.type) {
    case "TSTypeReference":
      return reference(engine, type, path, context, deep, decorators);
    case "TSUnionType":
    case "TSIntersectionType": {
      if (type.types.length > MOST_MEMBERS) return undefined;
      const known = type.types.map((t) => typed(engine, t, path, context, deep, decorators)).filter((t) => t !== undefined);
      return known.length > 0 ? merge(...known) : undefined;
    }
    case "TSTypeQuery":
      return type.exprName.type === "Identifier" ? engine.trace(type.exprName, path, engine.root, deep) : undefined;
    default:
      return undefined;
  }
}

function reference(engine: Engine, type: AST.TSTypeReference, path: Path, context: Context, deep: boolean, decorators: readonly AST.Decorator[]): readonly Trail[] | undefined {
  const { typeName } = type;
  const module = engine.world.moduleOf(type);
  const typeArguments = type.typeArguments?.params;
  // `@InjectRepository(User)`: where the type argument is missing the decorator names the record.
  const named = typeArguments ?? decorators.flatMap((d) => (d.expression.type === "CallExpression" ? d.expression.arguments.slice(0, 1) : []));
  const site = { node: type as Node, path, context, deep, property: undefined, call: undefined, receiver: undefined, typeArguments: named };
  const first = typeName.type === "Identifier" ? typeName : undefined;
  const names = typeName.type === "TSQualifiedName" ? qualified(typeName) : [];
  const root = first ?? names[0];
  if (!root || root.type !== "Identifier") return undefined;
  const variable = variableOf(root, module) ?? topLevelVariable(root.name, module);
  const definition = variable?.defs[0];
  if (!definition) {
    const known = engine.world.type("", "", root.name);
    if (known !== undefined) return yielded(engine, known, site);
    return TRANSPARENT.has(root.name) ? typed(engine, typeArguments?.[0], path, context, deep) : undefined;
  }
  if (definition.type === "ImportBinding") {
    const found = imported(engine, definition.node as AST.ImportClause, names.slice(1).map((n) => (n.type === "Identifier" ? n.name : "")));
    if (found === undefined) return undefined;
    return "declared" in found ? byDeclaration(engine, found.declared, path, context, deep) : yielded(engine, found.value, site);
  }
  const node = definition.node as Node;
  return isDeclared(node) ? byDeclaration(engine, node, path, context, deep) : undefined;
}

type Declared = ClassNode | AST.TSInterfaceDeclaration | AST.TSTypeAliasDeclaration;

function isDeclared(node: Node): node is Declared {
  return isClass(node) || node.type === "TSTypeAliasDeclaration" || node.type === "TSInterfaceDeclaration";
}

function byDeclaration(engine: Engine, node: Declared, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  return unlessMute(engine, node, path, () => byDeclarationAnew(engine, node, path, context, deep));
}

function byDeclarationAnew(engine: Engine, node: Declared, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  if (node.type === "TSTypeAliasDeclaration") return typed(engine, node.typeAnnotation, path, context, deep);
  if (node.type === "TSInterfaceDeclaration") return merged(engine, node, path, context, deep) ?? implemented(engine, node, path, context, deep);
  return (node.abstract ? implemented(engine, node, path, context, deep) : undefined) ?? instance(engine, node, path, context, deep);
}

/** A port that the project itself fills: an interface or an abstract class with methods means the classes that are written for it. */
function implemented(engine: Engine, node: AST.TSInterfaceDeclaration | ClassNode, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  if (!node.body.body.some(isMethod)) return undefined;
  const classes = engine.world.implementations(node);
  return classes.length > 0 ? merge(...classes.map((cls) => instance(engine, cls, path, context, deep))) : undefined;
}

function isMethod(member: Node): boolean {
  if (member.type === "TSPropertySignature") return member.typeAnnotation?.typeAnnotation.type === "TSFunctionType";
  return member.type === "TSMethodSignature" || member.type === "TSAbstractMethodDefinition" || member.type === "MethodDefinition";
}

/** What a decorator of a parameter or field says is injected there (`@InjectRepository(User)`). */
export function injected(engine: Engine, decorators: readonly AST.Decorator[] | undefined, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  for (const { expression } of decorators ?? []) {
    if (expression.type !== "CallExpression") continue;
    const found = engine.trace(expression, [], context, false).filter((t) => t.origin.kind === "shape" || t.origin.kind === "instance");
    if (found.length > 0) return engine.follow(found, path, context, deep);
  }
  return undefined;
}

/** `interface AuthedRequest extends Request {}` is a Request. */
function merged(engine: Engine, node: AST.TSInterfaceDeclaration, path: Path, context: Context, deep: boolean): readonly Trail[] | undefined {
  const [name] = path;
  const own = node.body.body.find((m): m is AST.TSPropertySignature => m.type === "TSPropertySignature" && m.key.type === "Identifier" && m.key.name === name);
  for (const heritage of node.extends) {
    const { expression } = heritage;
    if (expression.type !== "Identifier") continue;
    const asReference = { type: "TSTypeReference", typeName: expression, typeArguments: heritage.typeArguments, parent: heritage, range: heritage.range, loc: heritage.loc } as unknown as AST.TSTypeReference;
    const found = reference(engine, asReference, path, context, deep, []);
    if (found) return found;
  }
  return own ? typed(engine, own.typeAnnotation?.typeAnnotation, path.slice(1), context, deep) : undefined;
}

function instance(engine: Engine, node: ClassNode, path: Path, context: Context, deep: boolean): readonly Trail[] {
  return engine.follow([trail({ kind: "instance", node, call: undefined, env: engine.root }, node)], path, context, deep);
}

function qualified(node: AST.TSQualifiedName): Node[] {
  return [...(node.left.type === "TSQualifiedName" ? qualified(node.left) : [node.left as Node]), node.right];
}

type Found = { readonly declared: Declared } | { readonly value: NonNullable<ReturnType<Engine["world"]["type"]>> };

function imported(engine: Engine, clause: AST.ImportClause, rest: readonly string[], left = 8): Found | undefined {
  const declaration = clause.parent as AST.ImportDeclaration | undefined;
  if (declaration?.type !== "ImportDeclaration") return undefined;
  const name = clause.type === "ImportSpecifier" ? (clause.imported.type === "Identifier" ? clause.imported.name : clause.imported.value) : clause.type === "ImportDefaultSpecifier" ? "default" : "*";
  const module = engine.world.moduleOf(clause);
  return fromModule(engine, module, declaration.source.value, name, rest, left);
}

function fromModule(engine: Engine, from: Parameters<Engine["world"]["resolve"]>[0], specifier: string, name: string, rest: readonly string[], left: number): Found | undefined {
  if (left === 0) return undefined;
  const target = engine.world.resolve(from, specifier);
  const full = [...(name === "*" || name === "default" ? [] : [name]), ...rest].join(".");
  const generated = target.kind === "package" ? undefined : engine.world.generated(full, true);
  if (generated !== undefined) return { value: generated };
  if (target.kind === "package") {
    const value = engine.world.type(target.name, target.subpath, full) ?? engine.world.type(target.name, target.subpath, rest.at(-1) ?? name);
    return value === undefined ? undefined : { value };
  }
  if (target.kind !== "module") return undefined;
  const { named, stars } = exportsOf(target.module);
  const found = named.get(name === "*" ? (rest[0] ?? name) : name);
  if (found?.kind === "from") return fromModule(engine, target.module, found.specifier, found.name, rest, left - 1);
  if (found) return localType(engine, found.node, rest, left);
  for (const star of stars) {
    const hit = fromModule(engine, target.module, star, name, rest, left - 1);
    if (hit) return hit;
  }
  return undefined;
}

function localType(engine: Engine, node: Node, rest: readonly string[], left: number): Found | undefined {
  if (isDeclared(node)) return { declared: node };
  const definition = variableOf(node, engine.world.moduleOf(node))?.defs[0];
  if (!definition) return undefined;
  if (definition.type === "ImportBinding") return imported(engine, definition.node as AST.ImportClause, rest, left - 1);
  const declared = definition.node as Node;
  return isDeclared(declared) ? { declared } : undefined;
}

