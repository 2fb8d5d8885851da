import type { FileAnalysis } from "../../analysis/index.js";
import { methodsAt } from "../../analysis/errors/logging.js";
import { holdingOf, holdingUnder, type Holding } from "../../analysis/reads.js";
import { exposureOf, type Exposure } from "../../analysis/records.js";
import { isPending, vagueness, type Vague } from "../../analysis/vague.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { Query } from "../../concepts/origin.js";
import { enclosingFunction, keyName, memberName, unwrap } from "../../syntax/node.js";
import { group, hardline, ifBroken, indent, join, line, softline, type Doc, type Edit, type Edits } from "../edits/index.js";
import { fieldsOf, keptFields, type Kept } from "./query-fields.js";

/** What is needed to write a record with fewer fields. */
export interface Pick {
  readonly kept: Kept;
  readonly edits: Edits;
  readonly holding: Holding;
  /** The query may have found nothing, or failed and say so beside the rows. */
  readonly mayBeNull: boolean;
  /** What stands beside the records under other keys and would leave whole as well. */
  readonly beside?: ReadonlyMap<string, { readonly kept: Kept; readonly holding: Holding }>;
  /** The compiler knows nothing of its fields. */
  readonly vague?: Vague | undefined;
}

/** Named fields in the place of the record that is sent, whichever file the query stands in. */
export function picking(file: FileAnalysis, sent: Node, exposure: Exposure, wanted: Kept, edits: Edits): readonly Edit[] {
  const { query } = exposure;
  const node = valueAt(sent);
  const pick = pickOf(file, node, exposure, wanted, edits);
  const steps = node === sent && unwrap(node).type === "CallExpression" && isObserved(file, node, query, pick.holding) ? file.index.mapping : undefined;
  return steps ? stepped(node, pick, steps) : picked(file, sent, pick, !isSynchronous(file, query));
}

/** The same in several places of one object. */
export function pickingEach(file: FileAnalysis, places: readonly Node[], exposure: Exposure, wanted: Kept, edits: Edits): readonly Edit[] {
  return edits.replaceAll(new Map(places.map((place) => [place, narrowed(edits.text(place), pickOf(file, place, exposure, wanted, edits))[0]])));
}

function pickOf(file: FileAnalysis, node: Node, { query, kind }: Exposure, wanted: Kept, edits: Edits): Pick {
  const at = unwrap(node);
  const found = holdingOf(file, node, query) ?? { records: looksLikeList(node) ? "many" : "one", path: [] };
  const holding: Holding = isSpreadIntoList(node) && found.path.length === 0 ? { records: "many", path: [] } : found;
  const kept = withoutRecords(file, node, holding, wanted);
  const failed = failsBeside(file, query);
  const mayBeNull = kind !== "weakProjection" && (failed || maybeNothing(query, holding, edits)) && !isTested(file, node, edits.text(at), failed);
  return { kept, edits, holding, mayBeNull, beside: besideOf(file, node, holding), vague: holding.path.length === 0 && node.parent?.type !== "SpreadElement" ? vagueness(file, node, query) : undefined };
}

/** What is kept of a record, or of the one that a relation hangs on. */
function keptOf(file: FileAnalysis, exposure: Exposure, node: Node): Kept {
  const { subject, database } = exposure.query;
  return exposure.kind === "relation" ? fieldsOf(file, subject ? file.project.recordOf(subject, database) : undefined, []) : keptFields(file, exposure, node);
}

/** Records of other queries in the same object: one place that is reported once. */
function besideOf(file: FileAnalysis, node: Node, holding: Holding): Pick["beside"] & object {
  const found = new Map<string, { kept: Kept; holding: Holding }>();
  for (const key of (holding.keys ?? []).filter((name) => name !== holding.path[0])) {
    for (const trail of file.tracer.trace(node, holding.listed ? ["*", key] : [key], file.tracer.root, true)) {
      const exposure = exposureOf(file, trail);
      if (!exposure) continue;
      const inner = holdingUnder(file, node, holding, key, exposure.query) ?? { records: exposure.query.records === "many" && pluralName.test(key) ? "many" : "one", path: [] };
      if (!found.has(key)) found.set(key, { kept: withoutRelations(exposure, keptOf(file, exposure, node)), holding: inner });
    }
  }
  return found;
}

/** A field that holds records which are loaded whole (`players` of `players.player`) would let them leave again. */
export function withoutRelations({ query }: Exposure, kept: Kept): Kept {
  const loaded = query.relations.flatMap(({ name, projection }) => (projection.kind === "all" ? (name.split(".")[0] ?? []) : []));
  const fields = kept.fields.filter((name) => !loaded.includes(name));
  return fields.length > 0 ? { ...kept, fields } : kept;
}

/** Named fields in the place of a value that is known by its type. */
export function pickingTyped(file: FileAnalysis, sent: Node, pick: Omit<Pick, "mayBeNull">, { promised, nullable }: { readonly promised: boolean; readonly nullable: boolean }): readonly Edit[] {
  const node = valueAt(sent);
  const mayBeNull = nullable && pick.holding.records === "one" && !isTested(file, node, pick.edits.text(unwrap(node)), false);
  return picked(file, sent, { ...pick, mayBeNull }, promised);
}

function picked(file: FileAnalysis, sent: Node, pick: Pick, mayBePromised: boolean): readonly Edit[] {
  const { kept, edits, holding } = pick;
  const node = valueAt(sent);
  const at = unwrap(node);
  const parent = isSpreadIntoList(node) ? undefined : node.parent;
  const pending = at.type === "Identifier" && node === sent && parent?.type === "ReturnStatement" && mayBePromised && isPending(file, at);
  if (isSimple(at) && pick.vague !== "unknown" && !pending) return parent?.type === "SpreadElement" ? inSpread(parent, edits.text(node), kept, edits) : replaced(node, edits.text(node), pick, false);
  if (pick.vague === "unknown") return asserted(node, pick, at.type === "CallExpression" && node === sent && mayBePromised && enclosingFunction(node)?.async === true);
  const promised = pending || (node === sent && at.type === "CallExpression" && mayBePromised && !readsMember(file, at));
  if (promised && enclosingFunction(node)?.async !== true) return handedOn(node, pick);
  const name = edits.freshName(holding.records === "many" && holding.path.length === 0 ? "records" : "result");
  if (parent?.type === "SpreadElement" && missingBeside(parent, kept).length === 0) return edits.remove(parent);
  const inserted = edits.hoist(node, [`const ${name} = `, promised ? "await " : "", edits.layout(node), edits.semi]);
  return inserted ? [...inserted, ...replaced(node, name, pick, true)] : replaced(node, `(${edits.text(node)})`, pick, false);
}

/** Nothing can be read of a value of no known type before the code says what it is. */
function asserted(node: Node, pick: Pick, awaited: boolean): readonly Edit[] {
  const { edits, holding, mayBeNull } = pick;
  const many = holding.records === "many";
  const name = edits.freshName(many ? "records" : "record");
  const type = `${fieldTypes(pick.kept)}${many ? "[]" : mayBeNull ? " | undefined" : ""}`;
  const inserted = edits.hoist(node, [`const ${name} = `, awaited ? ["(await ", edits.layout(node), ")"] : edits.layout(node), ` as ${type}`, edits.semi]);
  return inserted ? [...inserted, ...replaced(node, name, pick, true)] : replaced(node, `(${edits.text(node)} as ${type})`, pick, false);
}

function fieldTypes({ fields }: Kept): string {
  return `{ ${fields.map((name) => `${name}: unknown`).join("; ")} }`;
}

/** What is spread into a list is a list itself. */
function isSpreadIntoList({ parent }: Node): boolean {
  return parent?.type === "SpreadElement" && parent.parent.type !== "ObjectExpression";
}

/** The record's fields in the object that it was spread into, except for those that stand there already. */
function inSpread(spread: AST.SpreadElement, value: string, kept: Kept, edits: Edits): readonly Edit[] {
  const fields = missingBeside(spread, kept);
  if (fields.length === 0) return edits.remove(spread);
  const separator: Doc = edits.startsLine(spread) ? [",", hardline] : ", ";
  return [edits.rewrite(spread, join(separator, partsOf(value, { ...kept, fields })))];
}

function missingBeside({ parent }: AST.SpreadElement, { fields }: Kept): readonly string[] {
  const siblings = parent.type === "ObjectExpression" ? parent.properties : [];
  const present = siblings.flatMap((one) => (one.type === "Property" ? [keyName(one)] : []));
  return fields.filter((name) => !present.includes(name));
}

/** `context.get("tenant")`: something is taken out of a value that is there. */
function readsMember(file: FileAnalysis, call: AST.CallExpression): boolean {
  return methodsAt(call, file.tracer, file.tracer.root).some(({ returns }) => typeof returns === "object" && "member" in returns);
}

function isSynchronous(file: FileAnalysis, query: Query): boolean {
  return file.index.models.some((one) => one.kind === "database" && one.id === query.database && one.synchronous === true);
}

/** Whether a failure stands beside the rows (`{ data, error }`) rather than being thrown: then there are none. */
function failsBeside(file: FileAnalysis, { chain }: Query): boolean {
  const beside = chain === undefined ? undefined : file.index.shape(chain)?.props;
  return Object.values(beside ?? {}).some((given) => typeof given === "object" && "error" in given);
}

/** Whether the query may have found nothing: a search for one record, or the first of a list. */
function maybeNothing({ op, records, node }: Query, holding: Holding, edits: Edits): boolean {
  if (holding.records === "many") return false;
  if (records === "one") return op === "find" || isFindAnd(node);
  // An element of a list may be missing for the compiler (`noUncheckedIndexedAccess`), whatever wrote the row.
  if (edits.typescript) return true;
  if (op === "raw") return !/\binsert\b/i.test(edits.text(node));
  return op === "find" || op === "update" || op === "delete";
}

/** `findOneAndUpdate`, `findByIdAndDelete`: a search all the same. */
function isFindAnd(node: Node): boolean {
  const call = unwrap(node);
  const callee = call.type === "CallExpression" ? unwrap(call.callee) : call;
  return callee.type === "MemberExpression" && /^find\w*And/.test(memberName(callee));
}

/** The settled value, and the result of a method that unpacks it: `await query`, `snapshot.data()`. */
function valueAt(sent: Node): Node {
  const { parent } = sent;
  if (parent?.type === "AwaitExpression") return parent;
  const awaited = awaitedChain(sent);
  if (awaited) return awaited;
  const call = parent?.type === "MemberExpression" && parent.object === sent ? parent.parent : undefined;
  return call?.type === "CallExpression" && call.callee === parent && call.arguments.length === 0 ? call : sent;
}

/** `await db.select().from(users).limit(20)`: the query goes on to be built behind the call that is known to make it. */
function awaitedChain(sent: Node): AST.AwaitExpression | undefined {
  for (let at = sent; ; ) {
    const { parent } = at;
    if (parent?.type === "AwaitExpression") return parent;
    if (parent?.type === "CallExpression" && parent.callee === at) at = parent;
    else if (parent?.type === "MemberExpression" && parent.object === at && !/^(?:then|map|filter|reduce)$/.test(memberName(parent))) at = parent;
    else return undefined;
  }
}

const pluralName = /(?:[^s]s|List|All|rows)$/;

/** Where the analysis lost sight of it: by its name, or by what is done with it. */
function looksLikeList(node: Node): boolean {
  const at = unwrap(node);
  const { parent } = node;
  if (parent?.type === "MemberExpression" && parent.object === node) return /^(?:slice|map|filter|reverse|sort|concat|flat|flatMap)$/.test(memberName(parent));
  const name = at.type === "Identifier" ? at.name : at.type === "MemberExpression" ? memberName(at) : "";
  return pluralName.test(name);
}

/** Fields that are records themselves would leave whole again. */
function withoutRecords(file: FileAnalysis, node: Node, { records, path }: Holding, kept: Kept): Kept {
  const base = records === "many" ? [...path, "*"] : path;
  // The value may be of another query as well, one that loads what hangs on the record.
  const loaded = file.tracer.trace(node, base, file.tracer.root, true).flatMap(({ origin }) => (origin.kind === "rows" ? origin.query.relations.flatMap(({ name, projection }) => (projection.kind === "all" ? (name.split(".")[0] ?? []) : [])) : []));
  const fields = kept.fields.filter((name) => !loaded.includes(name) && !file.tracer.trace(node, [...base, name], file.tracer.root, false).some(({ origin }) => origin.kind === "rows" && origin.path.at(-1) !== name));
  return fields.length > 0 ? { ...kept, fields } : kept;
}

function replaced(node: Node, value: string, pick: Pick, behind: boolean): readonly Edit[] {
  const [doc, binding] = narrowed(value, pick);
  // A broken alternative is returned in parentheses.
  const returned = node.parent?.type === "ReturnStatement" || (behind && node.parent?.type === "ArrowFunctionExpression");
  const framed: Doc = binding === "logical" && returned ? group([ifBroken("("), indent([softline, doc]), softline, ifBroken(")")]) : doc;
  return pick.edits.replaceBehind(node, framed, { binding, behind });
}

/** The value with its records cut down: a list, one record, or an object around them. */
function narrowed(value: string, pick: Pick): [doc: Doc, binding: "logical" | "object" | "primary"] {
  const { kept, edits, holding, mayBeNull, vague } = pick;
  const { keys, path, listed } = holding;
  if (listed && keys) {
    const name = edits.freshName("entry");
    return [[`${value}.map(${edits.arrow(name)} => (`, edits.braces(keysOf(name, keys, pick)), "))"], "primary"];
  }
  const inner = value + path.map((name) => edits.member(name)).join("");
  const records: Doc = holding.records === "many" ? [inner, mayBeNull ? "?.map(" : ".map(", mapper(kept, edits, vague === "any"), ")"] : edits.braces(partsOf(inner, kept));
  if (keys) return [edits.braces(keysOf(value, keys, pick)), "object"];
  if (holding.records === "many") return [records, "primary"];
  return mayBeNull ? [[`${inner} && `, records], "logical"] : [records, "object"];
}

function keysOf(value: string, keys: readonly string[], pick: Pick): readonly Doc[] {
  return keys.map((key) => [`${key}: `, under(value + pick.edits.member(key), key, pick)]);
}

/** What stands under a key: cut down where it is made of records. */
function under(value: string, key: string, { kept, edits, holding, mayBeNull, beside }: Pick): Doc {
  const own = key === holding.path[0] ? { kept, holding: { ...holding, path: holding.path.slice(1) }, mayBeNull: mayBeNull && !holding.listed } : beside?.get(key) && { ...beside.get(key), mayBeNull: false };
  if (!own?.kept || !own.holding) return value;
  const { records, path } = own.holding;
  return narrowed(value, { kept: own.kept, edits, holding: { records, path }, mayBeNull: own.mayBeNull })[0];
}

/** A promise that is handed on as it is: cut down when it has come. */
function handedOn(node: Node, pick: Pick): readonly Edit[] {
  return [pick.edits.chainWith(unwrap(node), "then", changing(pick))];
}

/** Whether the rows come through a pipeline here, and not as a promise: what is put into one is none yet. */
function isObserved(file: FileAnalysis, node: Node, query: Query, { path }: Holding): boolean {
  return file.tracer.trace(node, path, file.tracer.root, true).some(({ origin }) => origin.kind === "rows" && origin.query.node === query.node && origin.query.flags.lastIndexOf("observed") > origin.query.flags.lastIndexOf("settled"));
}

/** A pipeline that is handed on as it is: one more step. */
function stepped(node: Node, pick: Pick, { method, step, from }: NonNullable<FileAnalysis["index"]["mapping"]>): readonly Edit[] {
  const { local, edits: imports } = pick.edits.import({ from, name: step, kind: "named" });
  return [...imports, pick.edits.chainCall(unwrap(node), method, [[local, changing(pick)]])];
}

/** The arguments of a call: a function from what comes to what is sent of it. */
function changing(pick: Pick): Doc {
  const { edits, holding } = pick;
  const many = holding.records === "many" && holding.path.length === 0;
  const name = edits.freshName(many ? "records" : "result");
  const [doc, binding] = narrowed(name, { ...pick, mayBeNull: pick.mayBeNull });
  const arrow = edits.arrow(name);
  if (binding === "logical") return edits.arguments([group([`${arrow} =>`, indent([line, doc])])]);
  const body: Doc = binding === "object" ? [`${arrow} => (`, doc, ")"] : [`${arrow} =>`, indent([line, doc]), ifBroken(edits.style.argumentCommas ? "," : ""), softline];
  return edits.arguments([group(body)], true);
}

export function isSimple(node: Node): boolean {
  if (node.type === "Identifier" || node.type === "ThisExpression") return true;
  return node.type === "MemberExpression" && memberName(node) !== "*" && isSimple(unwrap(node.object));
}

function partsOf(value: string, { fields, guessed }: Kept): string[] {
  const note = guessed ? " /* and the fields that the client needs */" : "";
  return fields.map((name, i) => `${name}: ${value}.${name}${i === fields.length - 1 ? note : ""}`);
}

/** A function from a record to named fields. */
function mapper(kept: Kept, edits: Edits, typeless: boolean): Doc {
  const name = edits.freshName("record");
  // Of the elements of `any` a strict compiler wants to be told.
  return [`${typeless ? `(${name}: ${fieldTypes(kept)})` : edits.arrow(name)} => (`, edits.braces(partsOf(name, kept)), ")"];
}

/** Whether the code has made sure that the record is there. */
function isTested(file: FileAnalysis, node: Node, name: string, failed: boolean): boolean {
  const fn = enclosingFunction(node);
  const text = fn ? file.module.text.slice(fn.range[0], node.range[0]) : "";
  if (failed && /\bif\s*\(\s*(?:\w+\.)*\w*err(?:or)?\b/i.test(text)) return true;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // `if (rows.length === 0)` asks for `rows[0]` too.
  const list = /^(.*)\[0\]$/s.exec(name)?.[1];
  if (list !== undefined && text.includes(`${list}.length`)) return true;
  return new RegExp(`!${escaped}(?![\\w.])|\\b${escaped}\\s*[=!]==?\\s*null|if\\s*\\(\\s*${escaped}\\s*\\)`).test(text);
}
