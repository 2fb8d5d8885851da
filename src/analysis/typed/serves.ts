import type { FunctionNode, Node } from "../../concepts/ast.js";
import type { Variable } from "../../concepts/module.js";
import { variableOf } from "../../flow/scopes.js";
import { memberName, unwrap } from "../../syntax/node.js";
import type { FileView } from "../view.js";
import { typedAs, type TypePorts } from "./names.js";

type View = FileView & TypePorts;

/** In a file that nothing else speaks for, no more parameters than this are looked at. */
const MOST = 8;

/** Whether something is sent through a parameter that is a library's response by its type, or a function is annotated as a handler, whatever the file calls them. */
export function servesByType(file: View): boolean {
  if (!file.types.known) return false;
  const asked = new Set<Variable>();
  for (const call of file.nodes.calls) {
    const callee = unwrap(call.callee);
    if (callee.type !== "MemberExpression" || !file.index.sinkMethods.has(memberName(callee))) continue;
    const root = rootOf(callee.object);
    const variable = root && variableOf(root, file.module);
    if (variable?.defs[0]?.type !== "Parameter" || asked.has(variable)) continue;
    if (asked.add(variable).size > MOST) return false;
    const known = root && typedAs(root, file.module, file);
    const shape = known?.kind === "library" && typeof known.value === "string" ? file.index.shape(known.value) : undefined;
    if (Object.values(shape?.methods ?? {}).some(({ sinks }) => sinks !== undefined)) return true;
  }
  return file.nodes.functions.slice(0, MOST).some((fn) => isTypedHandler(file, fn));
}

/** `const show: Route = async (input) => …`: annotated with another name for a framework's kind of handler. */
function isTypedHandler(file: View, fn: FunctionNode): boolean {
  const id = fn.parent.type === "VariableDeclarator" && fn.parent.id.type === "Identifier" ? fn.parent.id : undefined;
  if (id?.typeAnnotation?.typeAnnotation.type !== "TSTypeReference") return false;
  const known = typedAs(id, file.module, file);
  return known?.kind === "library" && typeof known.value === "object" && "handler" in known.value;
}

/** `out` of `out.status(404).send`. */
function rootOf(node: Node): Node | undefined {
  let at = unwrap(node);
  while (at.type === "MemberExpression" || at.type === "CallExpression") at = unwrap(at.type === "MemberExpression" ? at.object : at.callee);
  return at.type === "Identifier" ? at : undefined;
}
