import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { contains, isCall, isFunction, keyName, memberName, statementsOf, unwrap, wrapped } from "../../syntax/node.js";
import { within } from "../../syntax/within.js";
import type { Edits } from "../edits/index.js";
import { isNested } from "./body-defaults.js";
import { boundTo, guess, mayBeMissing, type Guess } from "./body-types.js";

/** A value that has to be there, and how the code at the check spells it. */
export interface Required {
  readonly key: string;
  readonly code: string;
  readonly type: Guess;
  /** Part of a value that some requests have no need of: it is read on a condition. */
  readonly optional?: boolean;
}

/** The values that a check at a read has to ask for. */
export function requiredBy(read: BodyRead, edits: Edits, file: FileAnalysis): Required[] {
  const { node, keys } = read;
  const bound = boundBy(node);
  if (bound?.id.type === "Identifier") return [{ key: keys[0] ?? "", code: bound.id.name, type: guess(file, node, keys[0] ?? "") }];
  if (node.type !== "ObjectPattern") {
    const code = testable(node, edits, read.missingBody || mayBeMissing(node, file));
    if (code === undefined) return [];
    const key = keys[0] ?? "";
    const inner = membersOf(read, node, edits, file);
    if (inner.length === 0) return [{ key, code, type: guess(file, node, key) }, ...besides(read, node, edits, file)];
    return inner.flatMap((one) => leaves(read, one, { key, code }, edits, file));
  }
  const wanted = isNested(read) ? node.properties.flatMap((one) => (one.type === "Property" && one.value.type === "Identifier" ? [`${keys[0] ?? ""}.${keyName(one)}`] : [])) : keys;
  return wanted.flatMap((key) => {
    const target = boundTo(node, key.split(".").at(-1) ?? "");
    if (!target) return [];
    const inner = guess(file, node, key) === "object" ? readOf(read, target.name, edits, file) : [];
    if (inner.length > 0) return inner.flatMap((one) => leaves(read, one, { key, code: target.name }, edits, file));
    return [{ key, code: target.name, type: guess(file, node, key) }];
  });
}

/** A member that is read of a value, or a name that a pattern takes out of it. */
interface Inner {
  readonly name: string;
  readonly node: Node;
  /** How the code behind it calls the value. */
  readonly spelled: string;
}

/** What is read of a member, as deep as it goes: where the innermost is there, so is all around it. */
function leaves(read: BodyRead, { name, node, spelled }: Inner, around: { readonly key: string; readonly code: string }, edits: Edits, file: FileAnalysis): Required[] {
  const own = { key: `${around.key}.${name}`, code: `${around.code}${edits.member(name, true)}` };
  const inner = readOf(read, spelled, edits, file);
  return inner.length > 0 ? inner.flatMap((one) => leaves(read, one, own, edits, file)) : [{ ...own, type: guess(file, node, name), optional: isOnCondition(node, read) }];
}

/** Whether a read stands below a condition that the first one does not stand below. */
function isOnCondition(node: Node, { node: first }: BodyRead): boolean {
  for (let at = node; at.parent && !contains(at.parent, first); at = at.parent) {
    const { parent } = at;
    if ((parent.type === "IfStatement" || parent.type === "ConditionalExpression") && at !== parent.test) return true;
    if (parent.type === "SwitchCase" || (parent.type === "LogicalExpression" && at === parent.right)) return true;
  }
  return false;
}

/** What is read of a value, each once: of itself, and of a variable that holds it. */
function readOf({ fn }: BodyRead, text: string, edits: Edits, file: FileAnalysis): Inner[] {
  if (!fn) return [];
  const members = within(file.nodes.members, fn);
  const aliases = members.flatMap((member) => (edits.text(member) === text ? (nameGivenTo(member) ?? []) : []));
  const texts = [text, ...aliases];
  const found: Inner[] = members
    .filter((member) => texts.includes(edits.text(unwrap(member.object))) && !isMethodOrLength(member) && !isAssigned(member))
    .map((member) => ({ name: memberName(member), node: member, spelled: edits.text(member) }));
  for (const pattern of within(file.nodes.patterns, fn)) {
    const { parent } = pattern;
    if (parent.type !== "VariableDeclarator" || !parent.init || !texts.includes(edits.text(parent.init))) continue;
    for (const one of pattern.properties) if (one.type === "Property" && one.value.type === "Identifier" && !one.computed) found.push({ name: keyName(one), node: pattern, spelled: one.value.name });
  }
  return found.filter((one, i) => found.findIndex(({ name }) => name === one.name) === i);
}

/** `const entity = event.payload.entity` */
function nameGivenTo(member: AST.MemberExpression): string | undefined {
  const { parent } = wrapped(member);
  return parent?.type === "VariableDeclarator" && parent.id.type === "Identifier" ? parent.id.name : undefined;
}

/** Keys that are read of a nested value: the check asks for them, not for the value alone. */
function membersOf(read: BodyRead, node: Node, edits: Edits, file: FileAnalysis): Inner[] {
  const own = wrapped(node).parent;
  // `const user = body.user; … user.name`: the variable speaks for the key.
  const named = own?.type === "VariableDeclarator" && own.id.type === "Identifier" ? own.id.name : undefined;
  if ((read.kind !== "throws" && named === undefined) || (read.keys[0] ?? "") === "") return [];
  const text = named ?? edits.text(node);
  return readOf(read, text, edits, file);
}

function isAssigned(member: AST.MemberExpression): boolean {
  const { parent } = wrapped(member);
  return parent?.type === "AssignmentExpression" && unwrap(parent.left) === member;
}

/** Where the body itself may be missing only the first read is reported: its neighbours in the statement need their keys as well. */
function besides(read: BodyRead, node: Node, edits: Edits, file: FileAnalysis): Required[] {
  const own = unwrap(node);
  if (!read.missingBody || own.type !== "MemberExpression") return [];
  const statement = statementOf(own);
  const text = edits.text(unwrap(own.object));
  return within(file.nodes.members, statement).flatMap((member) => {
    if (member === own || member.optional || isMethodOrLength(member) || edits.text(unwrap(member.object)) !== text) return [];
    const key = memberName(member);
    return [{ key, code: `${text}${edits.member(key, true)}`, type: guess(file, member, key) }];
  });
}

function isMethodOrLength(member: AST.MemberExpression): boolean {
  const name = memberName(member);
  const call = wrapped(member).parent;
  return name === "*" || name === "length" || /^\d+$/.test(name) || (isCall(call) && unwrap(call.callee) === member);
}

/** The read as an expression that can't throw. */
function testable(node: Node, edits: Edits, missingBody: boolean): string | undefined {
  const at = unwrap(node);
  // A parameter that the framework fills with one key.
  if (at.type === "Identifier") return at.name;
  if (at.type !== "MemberExpression") return undefined;
  const object = unwrap(at.object);
  // `(await req.json()).name` can't be asked for twice.
  if (object.type !== "MemberExpression" && object.type !== "Identifier") return undefined;
  const name = memberName(at);
  if (name === "*") return undefined;
  const base = missingBody && object.type === "MemberExpression" && object.parent === at && isNestedRead(object) ? edits.text(object).replace(/\.(?=[^.]*$)/, "?.") : edits.text(object);
  return `${base}${edits.member(name, missingBody)}`;
}

/** `req.body.user` rather than `req.body`. */
function isNestedRead(object: AST.MemberExpression): boolean {
  return unwrap(object.object).type === "MemberExpression";
}

/** `const name = form.get("name")`: a call is not made twice, its result is asked for by its name. */
export function boundBy(node: Node): AST.VariableDeclarator | undefined {
  const { parent } = wrapped(node);
  if (unwrap(node).type !== "CallExpression" || parent?.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return undefined;
  return parent.parent.declarations.length === 1 && statementsOf(parent.parent.parent) ? parent : undefined;
}

/** The statement that a node stands in. */
export function statementOf(node: Node): Node {
  let at = node;
  while (at.parent && !statementsOf(at.parent)?.includes(at) && !isFunction(at.parent)) at = at.parent;
  return at;
}
