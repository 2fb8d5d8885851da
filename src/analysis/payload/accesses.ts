import type { AST, FunctionNode, Node } from "../../concepts/ast.js";
import { variableOf } from "../../flow/scopes.js";
import { isCall, memberChain, memberName, stringValue, unwrap, wrapped } from "../../syntax/node.js";
import { within } from "../../syntax/within.js";
import type { FileAnalysis } from "../file.js";

/** A place where something is taken out of a request body. */
export interface Access {
  /** `body.name`, `form.get("name")`, or the pattern that takes the body apart. */
  readonly node: AST.CallExpression | AST.MemberExpression | AST.ObjectPattern;
  /** The expression that is the body, and what tells it from another body. */
  readonly body: Node;
  readonly source: Source;
  /** `*` for a key that is not known, or for what is done with the body as a list; undefined for a pattern. */
  readonly key: string | undefined;
  /** The body is a FormData. */
  readonly form: boolean;
}

export interface Source {
  /** The same for all accesses to one value. */
  readonly id: string;
  /** once: an expression that is worth something only where it stands, `await request.json()`. */
  readonly kind: "once" | "path" | "variable";
  /** The declaration that gives a variable its only value. */
  readonly declarator: AST.VariableDeclarator | undefined;
  /** The type that a variable or a parameter is declared with. */
  readonly type: Node | undefined;
}

/** Every place in a function where a key of the body is read, in the order of the text. */
export function accessesIn(fn: FunctionNode, file: FileAnalysis): Access[] {
  const members = within(file.nodes.members, fn).map((member) => byMember(member, file));
  const patterns = within(file.nodes.patterns, fn).map((pattern) => byPattern(pattern, file));
  return [...members, ...patterns].flatMap((found) => found ?? []).sort((a, b) => a.node.range[0] - b.node.range[0]);
}

function byMember(member: AST.MemberExpression, file: FileAnalysis): Access | undefined {
  const body = bodyAt(member.object, file);
  if (!body) return undefined;
  const call = wrapped(member).parent;
  const called = isCall(call) && unwrap(call.callee) === member ? call : undefined;
  const name = memberName(member);
  if (!called) return { ...body, node: member, key: /^\d+$|^length$/.test(name) ? "*" : name };
  const key = body.form && name === "get" ? stringValue(called.arguments[0]) : undefined;
  if (key !== undefined && called.type === "CallExpression") return { ...body, node: called, key };
  // Other methods of a form take nothing out that a schema could speak of.
  return body.form ? undefined : { ...body, node: member, key: "*" };
}

function byPattern(pattern: AST.ObjectPattern, file: FileAnalysis): Access | undefined {
  const { parent } = pattern;
  const value = parent.type === "VariableDeclarator" ? parent.init : parent.type === "AssignmentExpression" && parent.left === pattern ? parent.right : null;
  const body = value ? bodyAt(value, file) : undefined;
  return body && { ...body, node: pattern, key: undefined };
}

function bodyAt(node: Node, file: FileAnalysis): Pick<Access, "body" | "form" | "source"> | undefined {
  const trails = file.trace(node);
  // What a validator made of it on one of the ways is no body that nobody has looked at.
  if (trails.some(({ origin }) => origin.kind === "validated")) return undefined;
  for (const { origin, text } of trails) {
    if (origin.kind !== "request" || origin.part !== "body" || origin.raw || text || origin.path.length > 0) continue;
    const source = sourceOf(node, file);
    return source && { body: node, form: origin.form, source };
  }
  return undefined;
}

function sourceOf(node: Node, file: FileAnalysis): Source | undefined {
  const at = unwrap(node);
  if (at.type === "Identifier") return ofVariable(at, file);
  const path = pathOf(at, file);
  return { id: path ?? `once ${at.range.join("-")}`, kind: path === undefined ? "once" : "path", declarator: undefined, type: undefined };
}

function ofVariable(identifier: AST.Identifier, file: FileAnalysis): Source | undefined {
  const variable = variableOf(identifier, file.module);
  const [definition, ...others] = variable?.defs ?? [];
  if (!variable || !definition || others.length > 0) return undefined;
  const declarator = definition.type === "Variable" && definition.node.id.type === "Identifier" && definition.node.init ? definition.node : undefined;
  const isFixed = variable.references.filter((reference) => reference.isWrite()).length <= 1;
  const path = declarator?.init && isFixed ? pathOf(unwrap(declarator.init), file) : undefined;
  const type = definition.name.type === "Identifier" ? definition.name.typeAnnotation?.typeAnnotation : undefined;
  return { id: path ?? `variable ${definition.name.range.join("-")}`, kind: "variable", declarator: isFixed ? declarator : undefined, type };
}

/** `req.body`: names from a variable on, the same wherever they stand. */
function pathOf(node: Node, file: FileAnalysis): string | undefined {
  const { root, names } = memberChain(node);
  if (names.length === 0 || names.includes("*")) return undefined;
  if (root.type === "ThisExpression") return ["path this", ...names].join(".");
  const variable = root.type === "Identifier" ? variableOf(root, file.module) : undefined;
  const definition = variable?.defs[0];
  return definition && [`path ${definition.name.range.join("-")}`, ...names].join(".");
}

/** Whether something is written to the place instead of being read: `body.owner = user.id`. */
export function isWritten({ node }: Access): boolean {
  const at = wrapped(node);
  const { parent } = at;
  if (parent?.type === "AssignmentExpression") return parent.left === at;
  return parent?.type === "UpdateExpression" || (parent?.type === "UnaryExpression" && parent.operator === "delete");
}

/** Whether the variable is used for nothing but these accesses. */
export function isOnlyRead(declarator: AST.VariableDeclarator, accesses: readonly Access[], file: FileAnalysis): boolean {
  const variable = variableOf(declarator.id, file.module);
  const seen = new Set(accesses.map(({ body }) => unwrap(body)));
  return variable?.references.every((reference) => reference.init === true || seen.has(reference.identifier)) === true;
}
