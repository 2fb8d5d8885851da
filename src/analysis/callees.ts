import type { AST, Node } from "../concepts/ast.js";
import type { World } from "../flow/engine.js";
import { variableOf } from "../flow/scopes.js";
import { requiredFrom } from "../syntax/imports.js";
import { memberChain, memberName, unwrap } from "../syntax/node.js";
import type { ModelIndex } from "./knowledge.js";

/**
 * May a bare callee be a function that a model knows? Imports of its packages and what was made of them may; parameters, functions of
 * the file and of its neighbours are none. No other file is read for the answer.
 */
export function mayBeLibrary(callee: AST.Identifier, world: World, index: ModelIndex): boolean {
  const variable = variableOf(callee, world.moduleOf(callee));
  if (!variable) return index.global(callee.name) !== undefined;
  return variable.defs.some((d) => {
    const node = d.node as Node;
    switch (d.type) {
      case "ImportBinding":
        return node.parent?.type !== "ImportDeclaration" || index.mayKnow(node.parent.source.value);
      case "ClassName":
      case "FunctionName":
      case "Parameter":
        return false;
      case "Variable":
        return node.type === "VariableDeclarator" && node.init !== null && !isOwn(node.init, index);
      default:
        return true;
    }
  });
}

/** The same of any callee: one that is read from something counts by its name, or when what it is read from may come from such a package. */
export function mayCallLibrary(callee: Node, names: ReadonlySet<string>, world: World, index: ModelIndex): boolean {
  // `(0, lib.make)(…)`: what compilers write.
  const at = callee.type === "SequenceExpression" ? unwrap(callee.expressions.at(-1) ?? callee) : callee;
  if (at.type === "Identifier") return mayBeLibrary(at, world, index);
  if (at.type !== "MemberExpression" || names.has(memberName(at))) return true;
  const { root } = memberChain(at);
  return root.type !== "Identifier" || mayBeLibrary(root, world, index);
}

/** A function of the file, of another file of the project, or of a package that no model speaks of. */
function isOwn(init: Node, index: ModelIndex): boolean {
  const at = unwrap(init);
  if (at.type === "ArrowFunctionExpression" || at.type === "FunctionExpression" || at.type === "Literal" || at.type === "ObjectExpression" || at.type === "ArrayExpression") return true;
  const { root } = memberChain(at);
  const required = requiredFrom(root);
  return required !== undefined && !index.mayKnow(required);
}

/** Does a callee lead out of the project: to a package or a global? Nothing of the project is entered by such a call. */
export function isOutside(callee: Node, world: World): boolean {
  const { root } = memberChain(unwrap(callee));
  if (root.type !== "Identifier") return false;
  const module = world.moduleOf(root);
  const variable = variableOf(root, module);
  if (!variable) return true;
  return variable.defs.length > 0 && variable.defs.every((d) => {
    const specifier = specifierOf(d.node);
    return specifier !== undefined && world.leadsTo(module, specifier) === "package";
  });
}

/** Is this name that of something imported or required? */
export function isImported(name: AST.Identifier, world: World): boolean {
  return variableOf(name, world.moduleOf(name))?.defs.some((d) => specifierOf(d.node) !== undefined) === true;
}

/** What the root of a callee is imported or required from. */
export function sourceOf(callee: Node, world: World): string | undefined {
  const { root } = memberChain(unwrap(callee));
  const variable = root.type === "Identifier" ? variableOf(root, world.moduleOf(root)) : undefined;
  return variable?.defs.map((d) => specifierOf(d.node)).find((specifier) => specifier !== undefined);
}

/** What a binding is imported or required from. */
function specifierOf(node: Node): string | undefined {
  if (node.parent?.type === "ImportDeclaration") return node.parent.source.value;
  if (node.type !== "VariableDeclarator" || !node.init) return undefined;
  return requiredFrom(memberChain(unwrap(node.init)).root);
}
