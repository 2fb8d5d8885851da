import type { AST, Node } from "../../concepts/ast.js";
import type { Shape } from "../../concepts/model.js";
import type { Module } from "../../concepts/module.js";
import type { Engine } from "../../flow/engine.js";
import { shapeOf } from "../../flow/library.js";
import { typed } from "../../flow/types.js";
import { enclosingFunction } from "../../syntax/node.js";
import { walk } from "../../syntax/walk.js";

export interface TypedLiteral {
  readonly node: AST.ObjectExpression;
  readonly shape: Shape;
}

/** Object literals that the code says to be of a library's type. `names` are those of the types that are of interest: a cheap test before the walk. */
export function typedLiterals(module: Module, engine: Engine, names: ReadonlySet<string>): TypedLiteral[] {
  if (![...names].some((name) => module.text.includes(name))) return [];
  const out: TypedLiteral[] = [];
  walk(module.ast, module.visitorKeys, (node) => {
    const type = node.type === "ObjectExpression" ? declaredType(node) : undefined;
    const [shape] = type ? (typed(engine, type, [], engine.root, false) ?? []).flatMap((t) => (t.origin.kind === "shape" ? (shapeOf(engine, t.origin.shape) ?? []) : [])) : [];
    if (node.type === "ObjectExpression" && shape) out.push({ node, shape });
    return undefined;
  });
  return out;
}

/** The type that the code says an object literal has: of its variable, its cast, or the function that returns it. */
function declaredType(node: AST.ObjectExpression): Node | undefined {
  let at: Node = node;
  for (let parent: Node = at.parent; ; at = parent, parent = parent.parent) {
    switch (parent.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
        if (parent.typeAnnotation.type === "TSTypeReference" && parent.typeAnnotation.typeName.type === "Identifier" && parent.typeAnnotation.typeName.name === "const") continue;
        return parent.typeAnnotation;
      case "VariableDeclarator":
        return parent.init === at ? parent.id.typeAnnotation?.typeAnnotation : undefined;
      case "PropertyDefinition":
        return parent.value === at ? parent.typeAnnotation?.typeAnnotation : undefined;
      case "ReturnStatement":
        return returned(enclosingFunction(parent)?.returnType?.typeAnnotation);
      case "ArrowFunctionExpression":
        return parent.body === at ? returned(parent.returnType?.typeAnnotation) : undefined;
      default:
        return undefined;
    }
  }
}

/** `T` of `Promise<T>` and of `A | Promise<A>`. */
function returned(type: Node | undefined): Node | undefined {
  if (type?.type === "TSUnionType") return type.types[0] && returned(type.types[0]);
  if (type?.type === "TSTypeReference" && type.typeName.type === "Identifier" && type.typeName.name === "Promise") return type.typeArguments?.params[0];
  return type;
}
