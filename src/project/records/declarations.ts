import type { AST, Node } from "../../concepts/ast.js";
import type { ImportTarget, Module, Variable } from "../../concepts/module.js";
import type { Declaration } from "../../concepts/records.js";
import { exportsOf } from "../../flow/exports.js";
import { topLevelVariable, variableOf } from "../../flow/scopes.js";
import { requiredFrom } from "../../syntax/imports.js";
import { keyName, memberName, stringValue, unwrap } from "../../syntax/node.js";
import { bindingIn } from "../../syntax/patterns.js";

type Resolve = (from: string, specifier: string) => ImportTarget;

/** How names lead on. */
export interface Ways {
  readonly resolve: Resolve;
  /** Types of libraries that say something about the type in their angle brackets, and no more. */
  readonly wrappers: ReadonlySet<string>;
}

/** Aliases, barrels and imports on the way to one declaration. */
const maxSteps = 40;

/** TypeScript's own types that say something about the type in their angle brackets, and no more. */
const platformWrappers = new Set(["InstanceType", "Partial", "Required", "Readonly", "Omit", "Pick", "Array", "ReadonlyArray", "Promise", "NonNullable", "Awaited"]);

/**
 * Finds where a name was declared: the class, interface, call or literal behind identifiers, imports, re-exports, `require`, aliases of types and values.
 * Only what is written is followed; nothing is evaluated.
 */
export function declarationsOf(node: Node, module: Module, { resolve, wrappers }: Ways): readonly Declaration[] {
  return new Finder(resolve, wrappers).of(node, [], module);
}

class Finder {
  private left = maxSteps;
  private readonly seen = new Map<Node, Set<string>>();

  constructor(
    private readonly resolve: Resolve,
    private readonly wrappers: ReadonlySet<string>,
  ) {}

  /** What an expression or type is, and what stands at a path of names in it. */
  of(start: Node, path: readonly string[], module: Module): readonly Declaration[] {
    const node = start.type === "AwaitExpression" ? start.argument : unwrap(start);
    const key = path.join(".");
    const known = this.seen.get(node) ?? new Set<string>();
    if (known.has(key) || this.left-- <= 0) return [];
    this.seen.set(node, known.add(key));
    switch (node.type) {
      case "Identifier":
      case "JSXIdentifier":
        return this.variable(variableOf(node, module) ?? topLevelVariable(node.name, module), path, module);
      case "MemberExpression":
        return this.of(node.object, [memberName(node), ...path], module);
      case "LogicalExpression":
        return [...this.of(node.left, path, module), ...this.of(node.right, path, module)];
      case "ConditionalExpression":
        return [...this.of(node.consequent, path, module), ...this.of(node.alternate, path, module)];
      case "ObjectExpression":
        return path.length === 0 ? [{ module, node }] : this.property(node, path, module);
      case "CallExpression": {
        const required = requiredFrom(node);
        if (required !== undefined) return this.imported(required, path.length === 0 ? ["default"] : path, module);
        return path.length === 0 ? [{ module, node }] : [];
      }
      default:
        return node.type.startsWith("TS") ? this.type(node, path, module) : path.length === 0 ? [{ module, node }] : [];
    }
  }

  private property(object: AST.ObjectExpression, path: readonly string[], module: Module): readonly Declaration[] {
    const [name, ...rest] = path;
    const property = object.properties.find((each): each is AST.Property => each.type === "Property" && keyName(each) === name);
    if (property) return this.of(property.value, rest, module);
    return object.properties.flatMap((each) => (each.type === "SpreadElement" ? this.of(each.argument, path, module) : []));
  }

  private type(node: Node, path: readonly string[], module: Module): readonly Declaration[] {
    switch (node.type) {
      case "TSTypeReference": {
        const found = this.of(node.typeName, path, module);
        if (found.length > 0) return found;
        const name = node.typeName.type === "TSQualifiedName" ? node.typeName.right.name : node.typeName.type === "Identifier" ? node.typeName.name : "";
        const [inner] = node.typeArguments?.params ?? [];
        return inner && (platformWrappers.has(name) || this.wrappers.has(name)) ? this.of(inner, path, module) : [];
      }
      case "TSQualifiedName":
        return this.of(node.left, [node.right.name, ...path], module);
      case "TSTypeQuery":
        return node.exprName.type === "Identifier" || node.exprName.type === "TSQualifiedName" ? this.of(node.exprName, path.filter((name) => !name.startsWith("$infer")), module) : [];
      case "TSIndexedAccessType":
        return this.of(node.objectType, path, module);
      case "TSArrayType":
        return this.of(node.elementType, path, module);
      case "TSUnionType":
      case "TSIntersectionType":
        return node.types.flatMap((each) => this.of(each, path, module));
      case "TSTypeAliasDeclaration":
        return node.typeAnnotation.type === "TSTypeLiteral" ? [{ module, node }] : this.of(node.typeAnnotation, path, module);
      default:
        return path.length === 0 ? [{ module, node }] : [];
    }
  }

  private variable(variable: Variable | undefined, path: readonly string[], module: Module): readonly Declaration[] {
    return (variable?.defs ?? []).flatMap((definition): readonly Declaration[] => {
      const node = definition.node as Node;
      switch (node.type) {
        case "ImportSpecifier":
        case "ImportDefaultSpecifier":
        case "ImportNamespaceSpecifier": {
          const source = (node.parent as AST.ImportDeclaration).source.value;
          const name = node.type === "ImportDefaultSpecifier" ? ["default"] : node.type === "ImportNamespaceSpecifier" ? [] : [node.imported.type === "Identifier" ? node.imported.name : node.imported.value];
          return this.imported(source, [...name, ...path], module);
        }
        case "TSImportEqualsDeclaration": {
          const source = node.moduleReference.type === "TSExternalModuleReference" ? stringValue(node.moduleReference.expression) : undefined;
          return source === undefined ? [] : this.imported(source, path.length === 0 ? ["default"] : path, module);
        }
        case "VariableDeclarator": {
          const binding = node.id.type === "Identifier" ? { path: [] } : bindingIn(node.id, definition.name);
          return node.init && binding ? this.of(node.init, [...binding.path, ...path], module) : [];
        }
        case "ClassDeclaration":
        case "ClassExpression":
        case "FunctionDeclaration":
          return path.length === 0 ? [{ module, node }] : [];
        case "TSInterfaceDeclaration":
        case "TSTypeAliasDeclaration":
          return this.of(node, path, module);
        default:
          return [];
      }
    });
  }

  private imported(specifier: string, path: readonly string[], from: Module): readonly Declaration[] {
    const target = this.resolve(from.filename, specifier);
    return target.kind === "module" ? this.exported(target.module, path) : [];
  }

  private exported(module: Module, path: readonly string[]): readonly Declaration[] {
    const [name, ...rest] = path;
    if (name === undefined || this.left-- <= 0) return [];
    const { named, stars, whole } = exportsOf(module);
    const found = named.get(name);
    if (found?.kind === "local") return this.of(found.node, rest, module);
    if (found) return this.imported(found.specifier, found.name === "*" ? rest : [found.name, ...rest], module);
    if (whole) return this.of(whole, name === "default" ? rest : path, module);
    for (const specifier of stars) {
      const behind = this.imported(specifier, path, module);
      if (behind.length > 0) return behind;
    }
    // `require` of a file that exports by name: the path goes on from the whole.
    return name === "default" && rest.length > 0 ? this.exported(module, rest) : [];
  }
}
