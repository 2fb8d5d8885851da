import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import type { AST, Node } from "../../concepts/ast.js";
import { isCall, keyName, memberName, unwrap, wrapped } from "../../syntax/node.js";
import { within } from "../../syntax/within.js";
import { distinct, type Edit, type Edits } from "../edits/index.js";
import { storedBefore } from "./body-stored.js";
import { guess, isCheckedNext, mayBeMissing, type Guess } from "./body-types.js";

/** Databases take undefined for "any"; null finds nothing. */
const NOTHING = "null";

/** A repair of one read that lets the client leave the value out. */
export interface Lenient {
  readonly edits: readonly Edit[];
  /** What a missing value becomes, as code. */
  readonly value: string;
  /** Other uses of the value go on needing it. */
  readonly partial?: boolean;
  /** What stands in for a missing value says nothing of what it should be. */
  readonly vague?: boolean;
  /** What is stored already stays. */
  readonly stored?: boolean;
}

/** Reads the value so that a missing one does no harm, wherever it is read: by `?.`, or with a default in its place. */
export function lenient(read: BodyRead, edits: Edits, file: FileAnalysis): Lenient {
  const first = lenientAt(read, edits, file);
  const all = [...first.edits];
  for (const node of read.again) {
    const more = lenientAt({ ...read, node, again: [] }, edits, file).edits;
    if (!more.some((edit) => all.some((other) => overlap(edit, other)))) all.push(...more);
  }
  return { ...first, edits: distinct(all) };
}

function overlap({ range: [start, end] }: Edit, { range: [otherStart, otherEnd] }: Edit): boolean {
  return start < otherEnd && otherStart < end;
}

function lenientAt(read: BodyRead, edits: Edits, file: FileAnalysis): Lenient {
  const { node } = read;
  if (node.type === "ObjectPattern") return inPattern(read, node, edits, file);
  const link = wrapped(node).parent;
  if (link?.type === "MemberExpression" && memberName(link) === "length" && unwrap(link.object) === unwrap(node)) {
    return { edits: edits.replace(wrapped(node), `${edits.text(node)} ?? []`, "nullish"), value: "[]" };
  }
  const before = storedBefore(node, edits, file);
  const instead = before ?? (isSpread(link) ? (link?.type === "SpreadElement" && link.parent.type === "ObjectExpression" ? "{}" : "[]") : defaultFor(guess(file, node, read.keys[0] ?? ""), edits));
  // `!` says that the type admits nothing there: the rest of the chain has to get a value.
  const needsValue = wrapped(node).type === "TSNonNullExpression" && instead !== NOTHING;
  const chained = link?.type === "MemberExpression" && unwrap(link.object) === unwrap(node) && !needsValue;
  const inner = read.missingBody ? optionalLink(edits, unwrap(node)) : [];
  if (chained) {
    const links = alike(read, node, edits, file);
    const readable = links.filter((member) => !isWrittenBehind(member));
    // Where it is handed on as it is, the next line would have to do without it as well.
    const partial = readable.length < links.length || isHandedOn(read, node, edits, file) || readable.some(givesList);
    return { edits: [...inner, ...readable.flatMap((member) => optionalChain(edits, member))], value: "undefined", partial };
  }
  if (read.missingBody && read.kind === "throws" && !isSpread(link) && inner.length > 0) {
    const body = unwrap(node);
    const all = body.type === "MemberExpression" ? alike(read, unwrap(body.object), edits, file) : [];
    return { edits: all.flatMap((member) => optionalLink(edits, member)), value: "undefined" };
  }
  const text = read.missingBody ? edits.text(node).replace(/^(.*?)\.(?=[^.]*$)/s, "$1?.") : edits.text(node);
  const places = sameReads(read, node, edits, file).map(belowCasts);
  return { edits: edits.replaceAll(new Map(places.map((place) => [place, `${text} ?? ${instead}`])), { binding: "nullish" }), value: instead, vague: instead === NOTHING, stored: before !== undefined };
}

/** With its `!`, which a default makes needless; a cast goes on to say what both are. */
function belowCasts(node: Node): Node {
  let at = node;
  while (at.parent && (at.parent.type === "TSNonNullExpression" || at.parent.type === "ChainExpression")) at = at.parent;
  return at;
}

/** The read and its repetitions in the same function: only the first is reported. Where the value is tested nothing needs a default. */
function sameReads(read: BodyRead, node: Node, edits: Edits, file: FileAnalysis): Node[] {
  const text = edits.text(node);
  const others = (read.fn ? within(file.nodes.members, read.fn) : []).filter((member) => {
    if (member === node || member.range[0] < node.range[1] || edits.text(member) !== text) return false;
    const parent = wrapped(member).parent;
    return parent?.type === "Property" || parent?.type === "VariableDeclarator" || (isCall(parent) && parent.callee !== member);
  });
  return [node, ...others];
}

/** All reads of members of the same value in the same function: the next one would throw as well. */
function alike(read: BodyRead, node: Node, edits: Edits, file: FileAnalysis): AST.MemberExpression[] {
  const text = edits.text(node);
  return within(file.nodes.members, read.fn ?? file.module.ast).filter((member) => {
    if (member.optional || edits.text(unwrap(member.object)) !== text) return false;
    const parent = wrapped(member).parent;
    return !(parent?.type === "AssignmentExpression" && unwrap(parent.left) === member) && parent?.type !== "UpdateExpression";
  });
}

/** `items.map(…)` whose list is worked with: without the items there is none. */
function givesList(member: AST.MemberExpression): boolean {
  const call = wrapped(member).parent;
  const used = isCall(call) && unwrap(call.callee) === member ? wrapped(call).parent : undefined;
  return /^(?:concat|filter|flat|flatMap|map|slice|sort)$/.test(memberName(member)) && used !== undefined && isCall(used);
}

/** Whether a call gets the value itself, later in the same function. */
function isHandedOn(read: BodyRead, node: Node, edits: Edits, file: FileAnalysis): boolean {
  const text = edits.text(node);
  return node.type === "MemberExpression" && within(file.nodes.members, read.fn ?? file.module.ast).some((member) => {
    const { parent } = wrapped(member);
    return member.range[0] > node.range[1] && edits.text(member) === text && isCall(parent) && parent.callee !== member;
  });
}

/** Iterated or spread: only a list or an object will do. */
function isSpread(parent: Node | undefined): boolean {
  return parent?.type === "SpreadElement" || parent?.type === "ForOfStatement";
}

function defaultFor(type: Guess, edits: Edits): string {
  switch (type) {
    case "array":
      return "[]";
    case "object":
      return "{}";
    case "string":
      return edits.string("");
    case "boolean":
      return "false";
    case "number":
      return "0";
    case "unknown":
      return NOTHING;
  }
}

/** `a.b` becomes `a?.b`, and so does `a!.b`. */
function optionalLink(edits: Edits, member: Node): Edit[] {
  if (member.type !== "MemberExpression" || member.optional) return [];
  const object = wrapped(member.object);
  const start = object.type === "TSNonNullExpression" ? object.expression.range[1] : object.range[1];
  if (member.computed) return [{ range: [start, object.range[1]], text: "?." }];
  // The dot may stand on the next line.
  const dot = member.range[0] + edits.text(member).lastIndexOf(".", member.property.range[0] - member.range[0]);
  return object.type === "TSNonNullExpression" ? [{ range: [start, object.range[1]], text: "" }, { range: [dot, dot], text: "?" }] : [{ range: [dot, dot], text: "?" }];
}

/** Whether something is written behind a link: what is not there can't be written to. */
function isWrittenBehind(first: Node): boolean {
  let at = wrapped(first);
  while (at.parent?.type === "MemberExpression" && unwrap(at.parent.object) === unwrap(at)) at = wrapped(at.parent);
  const { parent } = at;
  return (parent?.type === "AssignmentExpression" && unwrap(parent.left) === unwrap(at)) || parent?.type === "UpdateExpression" || (parent?.type === "UnaryExpression" && parent.operator === "delete");
}

/** The link and those behind it: what is read of a missing value is missing too. */
function optionalChain(edits: Edits, first: AST.MemberExpression): Edit[] {
  const out: Edit[] = [];
  for (let at: Node = first; ; ) {
    out.push(...optionalLink(edits, at));
    const parent: Node | undefined = wrapped(at).parent;
    if (parent?.type !== "MemberExpression" || unwrap(parent.object) !== at) return out;
    if (isCall(wrapped(parent).parent)) return [...out, ...optionalLink(edits, parent)];
    at = parent;
  }
}

function inPattern(read: BodyRead, pattern: AST.ObjectPattern, edits: Edits, file: FileAnalysis): Lenient {
  if (isCheckedNext(read)) return { edits: defaultForWhole(pattern, edits, file), value: "{}" };
  const names = read.keys.map((key) => key.split(".").at(-1));
  const defaults = new Map<Node, string>();
  for (const property of pattern.properties) {
    if (property.type !== "Property" || !(isNested(read) || names.includes(keyName(property)))) continue;
    const target = property.value;
    if (target.type === "AssignmentPattern") continue;
    defaults.set(property, target.type === "ObjectPattern" ? "{}" : target.type === "ArrayPattern" ? "[]" : defaultFor(guess(file, pattern, keyName(property)), edits));
  }
  const values = [...defaults.values()];
  const out = [...withDefaults(pattern, defaults, edits)];
  if (read.missingBody || out.length === 0 || isNested(read)) out.push(...defaultForWhole(pattern, edits, file));
  return { edits: out, value: new Set(values).size === 1 ? (values[0] ?? "") : values.length === 0 ? "{}" : "a default", vague: values.includes(NOTHING) };
}

function withDefaults(pattern: AST.ObjectPattern, defaults: ReadonlyMap<Node, string>, edits: Edits): readonly Edit[] {
  const parts = pattern.properties.map((property) => `${edits.text(property)}${defaults.has(property) ? ` = ${defaults.get(property) ?? ""}` : ""}`);
  const text = edits.text(pattern);
  if (defaults.size > 0 && !pattern.typeAnnotation && !/[\n]|\/[/*]/.test(text)) return [edits.rewrite(pattern, edits.braces(parts))];
  return [...defaults].map(([property, value]) => ({ range: [property.range[1], property.range[1]], text: ` = ${value}` }));
}

/** The value that the pattern takes apart may be missing itself: `const { from, nights } = body.stay`. */
export function isNested(read: BodyRead): boolean {
  const { node } = read;
  return read.kind === "throws" && node.type === "ObjectPattern" && !read.missingBody && !node.properties.some((property) => property.type === "Property" && read.keys.some((key) => key.split(".").at(-1) === keyName(property)));
}

/** `= req.body` becomes `= req.body ?? {}`, a parameter's pattern gets `= {}`. */
export function defaultForWhole(pattern: AST.ObjectPattern, edits: Edits, file: FileAnalysis): Edit[] {
  const parent = pattern.parent;
  const value = parent.type === "VariableDeclarator" ? parent.init : parent.type === "AssignmentExpression" ? parent.right : undefined;
  if (value) {
    const text = value.type === "MemberExpression" && mayBeMissing(value, file) ? edits.text(value).replace(/\.(?=[^.]*$)/, "?.") : edits.text(value);
    const loose = /^(?:Await|Conditional|TSAs|TSSatisfies|Assignment|ArrowFunction|Logical)Expression$/.test(value.type);
    return edits.replace(value, `${loose ? `(${text})` : text} ?? {}`, "nullish");
  }
  if (parent.type === "AssignmentPattern") return [];
  const empty = (as: string): Edit => ({ range: [pattern.range[1], pattern.range[1]], text: ` = {}${as}` });
  const type = pattern.typeAnnotation?.typeAnnotation;
  if (!type || !needsKeys(type)) return [empty("")];
  // A class goes on being named: frameworks look at what stands there when they check the body.
  return type.type === "TSTypeReference" ? [empty(` as ${edits.text(type)}`)] : [...edits.wrap(type, "Partial<", ">"), empty("")];
}

/** An empty object is none of a type with keys that must be there. */
function needsKeys(type: Node): boolean {
  if (type.type === "TSTypeLiteral") return type.members.some((one) => one.type !== "TSPropertySignature" || !one.optional);
  return type.type === "TSTypeReference" && !(type.typeName.type === "Identifier" && /^(?:Partial|Record)$/.test(type.typeName.name));
}
