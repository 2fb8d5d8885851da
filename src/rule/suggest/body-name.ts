import type { FileAnalysis } from "../../analysis/index.js";
import type { Node } from "../../concepts/ast.js";
import { keyName, memberName, nameOf, stringValue } from "../../syntax/node.js";
import type { Handler } from "./names.js";

/** Names that say nothing of what the handler is for. */
const HOLLOW = /^(?:handler|handle|default|main|index|route|routes|server|app|api|page|callback|cb|fn|func|controller|post|put|patch|get|delete|on|run|exec|execute|invoke|body|function|module|exports|\d.*|)$/i;

/** What the schema of a handler's body is called: after the handler, its route or its file. */
export function bodyName({ fn, role }: Handler, file: FileAnalysis): string {
  const own = nameOf(fn) ?? wrappedName(fn);
  const route = role.registration?.call.arguments.map((argument) => stringValue(argument)).find((text) => text?.startsWith("/"));
  const path = file.module.filename.replaceAll("\\", "/").split("/");
  const candidates = [own, ...segments(route), path.at(-1)?.replace(/(?:\.\w+)+$/, ""), path.at(-2)];
  const base = candidates.map((name) => camel(name ?? "")).find((name) => !HOLLOW.test(name));
  return base === undefined ? "requestBody" : `${base.replace(/(?:Handler|Controller|Action|Route)$/, "")}Body`;
}

/** `exports.create = wrap(async (req, res) => …)` */
function wrappedName(fn: Node): string | undefined {
  let at = fn;
  while (at.parent?.type === "CallExpression" && at.parent.callee !== at) at = at.parent;
  const { parent } = at;
  if (at === fn || !parent) return undefined;
  if (parent.type === "VariableDeclarator" && parent.id.type === "Identifier") return parent.id.name;
  if (parent.type === "Property" || parent.type === "PropertyDefinition") return keyName(parent);
  return parent.type === "AssignmentExpression" && parent.left.type === "MemberExpression" ? memberName(parent.left) : undefined;
}

/** The fixed parts of a route, the last first: `signup` of `/api/signup/:id`. */
function segments(route: string | undefined): string[] {
  return (route ?? "").split("/").filter((part) => /^[\w-]+$/.test(part) && !/^v\d+$/.test(part)).reverse();
}

/** `sign-up` becomes `signUp`, `SIGN_UP` too. */
function camel(text: string): string {
  const words = text.split(/[^A-Za-z\d]+/).filter((word) => word !== "");
  const lower = words.length > 1 || !/[a-z]/.test(text);
  return words.map((word, i) => (i === 0 ? word.replace(lower ? /^.+$/ : /^[A-Z]/, (start) => start.toLowerCase()) : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())).join("");
}
