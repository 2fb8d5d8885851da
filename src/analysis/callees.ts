import type { AST, Node } from "../concepts/ast.js";
import type { World } from "../flow/engine.js";
import { variableOf } from "../flow/scopes.js";
import { stringValue, unwrap } from "../syntax/node.js";

/**
 * May a bare callee be a library's own function? Imports of packages, what was required, parameters and globals may; functions of
 * the file and of its neighbours are none. No other file is read for the answer.
 */
export function mayBeLibrary(callee: AST.Identifier, world: World): boolean {
  const variable = variableOf(callee, world.moduleOf(callee));
  if (!variable) return true;
  return variable.defs.some((d) => {
    const node = d.node as Node;
    switch (d.type) {
      case "ImportBinding":
        return node.parent?.type !== "ImportDeclaration" || isPackage(node.parent.source.value);
      case "FunctionName":
        return false;
      case "Variable":
        return node.type === "VariableDeclarator" && node.init !== null && !isOwn(node.init);
      default:
        return true;
    }
  });
}

function isPackage(specifier: string): boolean {
  return !/^(?:[./~#]|@\/|\$lib|src\/)/.test(specifier);
}

/** A function of the file, or of another file of the project. */
function isOwn(init: Node): boolean {
  const at = unwrap(init);
  if (at.type === "ArrowFunctionExpression" || at.type === "FunctionExpression" || at.type === "Literal" || at.type === "ObjectExpression" || at.type === "ArrayExpression") return true;
  const required = at.type === "CallExpression" && at.callee.type === "Identifier" && at.callee.name === "require" ? stringValue(at.arguments[0]) : undefined;
  return required !== undefined && !isPackage(required);
}
