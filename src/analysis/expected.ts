import type { Node } from "../concepts/ast.js";
import type { Declaration } from "../concepts/records.js";
import { enclosingFunction, isFunction, keyName, wrapped } from "../syntax/node.js";
import type { FileAnalysis } from "./file.js";

/**
 * The fields that the written type of the place has which a value is put into: the prop of a component, what a function says it returns.
 * A literal with others would not be of that type. Undefined where no such type is in sight.
 */
export function expectedFields(file: FileAnalysis, value: Node): readonly string[] | undefined {
  if (!/\.[cm]?tsx?$/.test(file.module.filename)) return undefined;
  const path: string[] = [];
  for (let at = wrapped(value); at.parent; at = wrapped(at.parent)) {
    const { parent } = at;
    if (parent.type === "Property" && parent.value === at) path.unshift(keyName(parent));
    else if (parent.type === "JSXAttribute") return parent.name.type === "JSXIdentifier" ? inProps(file, parent.parent.name, [parent.name.name, ...path]) : undefined;
    else if (parent.type === "ReturnStatement" || isFunction(parent)) return asReturned(file, at, path);
    else if (parent.type !== "ObjectExpression" && parent.type !== "JSXExpressionContainer") return undefined;
  }
  return undefined;
}

function inProps(file: FileAnalysis, component: Node, path: readonly string[]): readonly string[] | undefined {
  const props = file.project.firstParameterOf(component, file.module);
  return props && file.project.membersOf(props, path);
}

function asReturned(file: FileAnalysis, returned: Node, path: readonly string[]): readonly string[] | undefined {
  const type = enclosingFunction(returned)?.returnType?.typeAnnotation;
  const declared: Declaration | undefined = type && { node: type, module: file.module };
  return declared && file.project.membersOf(declared, path);
}
