import { methodsAt } from "../../analysis/errors/logging.js";
import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { Node } from "../../concepts/ast.js";
import { isCall, keyName, unwrap, wrapped } from "../../syntax/node.js";
import type { Edits } from "../edits/index.js";
import { boundTo, referencesTo } from "./body-types.js";

/** Whether a key of the read goes into a stored record that is there already: a default would overwrite what stands in it. */
export function overwrites({ node, keys }: BodyRead, file: FileAnalysis): boolean {
  const places = node.type === "ObjectPattern" ? keys.flatMap((key) => referencesTo(file, boundTo(node, key.split(".").at(-1) ?? ""))) : [node];
  return places.some((place) => isUpdated(place, file));
}

/** `member.name = req.body.name`: the field of a stored record that the value is written to, as text. */
export function storedBefore(node: Node, edits: Edits, file: FileAnalysis): string | undefined {
  const value = wrapped(node);
  const assignment = value.parent;
  if (assignment?.type !== "AssignmentExpression" || assignment.right !== value || assignment.operator !== "=" || assignment.left.type !== "MemberExpression") return undefined;
  const { object, computed } = assignment.left;
  const isStored = !computed && file.trace(object).some(({ origin }) => origin.kind === "rows" && origin.query.op === "find");
  return isStored ? edits.text(assignment.left) : undefined;
}

/** In an object that a query changes records with, not in the one that it finds them by. */
function isUpdated(node: Node, file: FileAnalysis): boolean {
  let isFilter = false;
  for (let at = wrapped(node); at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === "Property") isFilter ||= keyName(parent) === "where";
    else if (isCall(parent) && unwrap(parent.callee) !== at) return !isFilter && methodsAt(parent, file.tracer, file.tracer.root).some(({ query }) => query?.op === "update");
    else if (parent.type !== "ObjectExpression" && wrapped(at) === at && unwrap(parent) !== unwrap(at)) return false;
  }
  return false;
}
