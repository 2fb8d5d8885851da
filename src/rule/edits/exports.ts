import type { AST, Node } from "../../concepts/ast.js";
import { memberName } from "../../syntax/node.js";
import { removeElement } from "./lists.js";
import type { Edit } from "./merge.js";
import { removeStatement } from "./statements.js";
import type { Source } from "./source.js";

/**
 * Keeps a name inside of its module: drops `export`, the specifier, the property of `module.exports` or the assignment to it.
 * `node` is whatever makes it public: an export declaration, a specifier, a property or an assignment. Undefined for anything else.
 */
export function removeExport(source: Source, node: Node): Edit[] | undefined {
  switch (node.type) {
    case "ExportNamedDeclaration":
      return node.declaration ? [{ range: [node.range[0], node.declaration.range[0]], text: "" }] : [removeStatement(source, node)];
    case "ExportDefaultDeclaration":
      return withoutDefault(source, node);
    case "ExportSpecifier":
      return node.parent.specifiers.length === 1 ? [removeStatement(source, node.parent)] : removeElement(source, node);
    case "Property":
    case "SpreadElement":
      return removeElement(source, node);
    case "AssignmentExpression":
      return withoutAssignment(source, node);
    default:
      return undefined;
  }
}

function withoutDefault(source: Source, node: AST.ExportDefaultDeclaration): Edit[] {
  const { declaration } = node;
  const named = (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id;
  return named ? [{ range: [node.range[0], declaration.range[0]], text: "" }] : [removeStatement(source, node)];
}

/** `exports.a = a;` goes; `exports.a = value;` becomes `const a = value;`, since the value may be used. */
function withoutAssignment(source: Source, node: AST.AssignmentExpression): Edit[] | undefined {
  if (node.parent.type !== "ExpressionStatement" || node.left.type !== "MemberExpression") return undefined;
  const name = memberName(node.left);
  if (node.right.type === "Identifier" || name === "*" || name === "exports") return [removeStatement(source, node.parent)];
  return [{ range: node.left.range, text: `const ${name}` }];
}
