import type { CallNode, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { memberName, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";

/** `multer().none()`, or a variable that is used for nothing else. */
export function takesNoFiles(call: CallNode, methods: readonly string[], file: FileAnalysis): boolean {
  if (methods.length === 0) return false;
  const at = wrapped(call);
  if (at.parent?.type === "MemberExpression") return methods.includes(memberName(at.parent));
  if (at.parent?.type !== "VariableDeclarator" || at.parent.id.type !== "Identifier") return false;
  const uses = (variableOf(at.parent.id, file.module)?.references ?? []).filter((r) => r.isRead()).map((r) => wrapped(r.identifier as Node).parent);
  return uses.length > 0 && uses.every((use) => use?.type === "MemberExpression" && methods.includes(memberName(use)));
}
