import type { FileAnalysis } from "../../analysis/index.js";
import type { Exposure } from "../../analysis/records.js";
import type { AST, Node } from "../../concepts/ast.js";
import type { ProjectionForm, ProjectionWords } from "../../concepts/model.js";
import { keyName, memberName, programOf, stringValue, unwrap } from "../../syntax/node.js";
import type { Doc, Edit, Edits } from "../edits/index.js";
import { chainOf, omitPlace, optionPlace, queryCall, type QueryCall } from "./query-call.js";
import { fieldsOf, type Kept } from "./query-fields.js";
import { columnList } from "./query-sql.js";

/** A projection written into the query, in the library's own words. Undefined where the query takes none, or stands elsewhere. */
export function selecting(file: FileAnalysis, exposure: Exposure, kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const statement = unwrap(exposure.query.node);
  if (exposure.query.op === "raw" && statement.type === "TaggedTemplateExpression" && programOf(statement) === file.module.ast) return columnList(file, statement, kept, edits);
  const found = queryCall(file, exposure.query);
  if (!found) return undefined;
  const { words, effect, call } = found;
  const fresh = exposure.query.flags.includes("fresh");
  if (words?.kind === "text" || (exposure.query.op === "raw" && !optionPlace(effect, words))) return columnList(file, call, kept, edits);
  if (words?.kind === "chain" && !fresh) return chained(file, exposure, call, words, kept, edits);
  const place = optionPlace(effect, words);
  if (place) return option(file, exposure, found, place.arg, place.path[0], formOf(place.form, words), kept, edits);
  if (words?.kind === "argument" && effect?.projections?.some(({ path }) => path === undefined)) return argument(exposure, call, words, kept, edits);
  return undefined;
}

/** Whether a projection takes the place of the relations that the query loads, rather than to stand beside them. */
export function replacesRelations(file: FileAnalysis, exposure: Exposure): boolean {
  const found = queryCall(file, exposure.query);
  const place = found && optionPlace(found.effect, found.words);
  return place?.path[0] === "select" && found?.effect?.relations?.some((one) => one.arg === place.arg && one.form === "keys") === true;
}

/** Leaving out what clients must not see, where the library can. */
export function omitting(file: FileAnalysis, exposure: Exposure, edits: Edits): { readonly edits: readonly Edit[]; readonly names: readonly string[] } | undefined {
  const found = queryCall(file, exposure.query);
  const place = omitPlace(found?.effect);
  const key = place?.path?.[0];
  if (!found || !place || key === undefined || exposure.fields.length === 0) return undefined;
  // A relation that comes along whole would be left.
  if (exposure.query.relations.some(({ projection }) => projection.kind === "all")) return undefined;
  const secrets = exposure.fields.filter((name) => exposure.model?.fields.some((field) => field.name === name && field.sensitivity === "secret"));
  const names = secrets.length > 0 ? secrets : exposure.fields;
  const options = found.call.arguments[place.arg];
  const present = options?.type === "ObjectExpression" ? property(options, key) : undefined;
  const last = present?.value.type === "ObjectExpression" ? present.value.properties.at(-1) : undefined;
  if (last) return { names, edits: edits.addElement(last, names.map((name) => `${name}: true`).join(", ")) };
  const added = present ? undefined : withOption(found.call, place.arg, key, edits.object(names.map((name) => [name, "true"])), edits);
  return added && { names, edits: added };
}

type Form = "columns" | "keys" | "list" | "names" | "words";

function formOf(form: ProjectionForm, words: ProjectionWords | undefined): Form {
  if (words?.kind === "option" && words.style === "list") return "list";
  return form === "keys" ? "keys" : form === "values" ? "columns" : form === "words" && words?.kind !== "option" ? "words" : "names";
}

function note({ guessed }: Kept): string {
  return guessed ? " /* and the fields that the client needs */" : "";
}

/** The last of the parts says that the list is not complete. */
function noted(kept: Kept, parts: readonly string[]): string[] {
  return parts.map((part, i) => (i === parts.length - 1 ? part + note(kept) : part));
}

/** The fields in one of the ways in which libraries write them. */
function written(kept: Kept, form: Form, table: string, edits: Edits): Doc {
  const { fields } = kept;
  switch (form) {
    case "keys":
      return edits.braces(noted(kept, fields.map((name) => `${name}: true`)));
    case "columns":
      return edits.braces(noted(kept, fields.map((name) => `${name}: ${table}.${name}`)));
    case "names":
      return edits.array(noted(kept, fields.map((name) => edits.string(name))));
    case "words":
      return edits.string(fields.join(" ")) + note(kept);
    case "list":
      return edits.string(fields.join(", ")) + note(kept);
  }
}

function chained(file: FileAnalysis, exposure: Exposure, call: AST.CallExpression, words: ProjectionWords & { kind: "chain" }, kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const values = (prefix = ""): Doc[] => (words.style === "varargs" ? noted(kept, kept.fields.map((name) => edits.string(prefix + name))) : [written(kept, words.style, "", edits)]);
  // Relations that are loaded beside the fields would still leave whole.
  if (exposure.kind === "record" && exposure.query.relations.some(({ projection }) => projection.kind === "all")) return undefined;
  const chain = chainOf(call);
  for (const one of chain) {
    const callee = unwrap(one.callee);
    const name = callee.type === "MemberExpression" ? memberName(callee) : "";
    if (callee.type !== "MemberExpression" || (name !== words.method && name !== `${words.method}All`)) continue;
    // `.select()`, `.select("*")`, `.selectAll()`: names take the star's place.
    const [first] = one.arguments;
    if (first && stringValue(first)?.endsWith("*") !== true) return undefined;
    // What a join adds by name stays.
    const others = words.style === "varargs" ? one.arguments.slice(1).map((other) => edits.text(other)) : [];
    const prefix = first ? (stringValue(first) ?? "").slice(0, -1) : "";
    return edits.rewriteArguments(one, [...values(prefix), ...others], name === words.method ? undefined : words.method);
  }
  const last = chain.at(-1) ?? call;
  const follows = chain.some((one) => file.index.shape(exposure.query.chain ?? "")?.methods?.[words.method] !== undefined && one === last);
  return follows || exposure.query.chain === undefined ? [edits.chainCall(last, words.method, values())] : undefined;
}

function argument(exposure: Exposure, call: AST.CallExpression, words: ProjectionWords & { kind: "argument" }, kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const table = exposure.query.subject?.name ?? "";
  if (words.style === "columns" && table === "") return undefined;
  const value = written(kept, words.style, table, edits);
  const [first] = call.arguments;
  return first && stringValue(first) !== "*" ? undefined : edits.rewriteArguments(call, [value]);
}

function option(file: FileAnalysis, exposure: Exposure, { call, effect }: QueryCall, arg: number, key: string, form: Form, kept: Kept, edits: Edits): readonly Edit[] | undefined {
  const options = call.arguments[arg];
  if (options && !isEmpty(options) && !mayBeOptions(file, options)) return undefined;
  const include = effect?.relations?.find((place) => place.arg === arg && place.path?.length === 1 && place.form === "keys")?.path?.[0];
  const value = written(kept, form, exposure.query.subject?.name ?? "", edits);
  const included = include !== undefined && options?.type === "ObjectExpression" ? property(options, include) : undefined;
  if (!included || include === undefined || key !== "select") return withOption(call, arg, key, value, edits);
  // The two exclude each other: what was included is selected.
  if (included.value.type !== "ObjectExpression") return undefined;
  // What a variable says of a relation would be lost.
  if (included.value.properties.some((one) => one.type === "Property" && one.value.type !== "ObjectExpression" && one.value.type !== "Literal")) return undefined;
  const fields = kept.fields.map((name) => `${name}: true`);
  const relations = included.value.properties.map((one) => nestedSelect(file, exposure, one, key, include, edits));
  const selected: Doc = [`${key}: `, edits.braces([...fields, ...relations])];
  // On one line the object around it may have to open as well.
  if (options?.type === "ObjectExpression" && !/[\n]|\/[/*]/.test(edits.text(options))) return edits.replace(options, edits.braces(options.properties.map((one) => (one === included ? selected : edits.text(one)))), "object");
  return [edits.rewrite(included, selected)];
}

function nestedSelect(file: FileAnalysis, exposure: Pick<Exposure, "model" | "query">, one: AST.ObjectLiteralElement, key: string, include: string, edits: Edits): Doc {
  const { query, model } = exposure;
  if (one.type !== "Property" || (one.value.type === "ObjectExpression" && property(one.value, key) !== undefined) || keyName(one).startsWith("_")) return edits.text(one);
  const target = model?.fields.find((field) => field.name === keyName(one))?.relation;
  const record = target !== undefined && query.subject ? file.project.recordOf({ ...query.subject, name: target }, query.database) : undefined;
  const deeper = one.value.type === "ObjectExpression" ? property(one.value, include) : undefined;
  const relations = deeper?.value.type === "ObjectExpression" ? deeper.value.properties : [];
  const inner = edits.braces([...fieldsOf(file, record, []).fields.map((name) => `${name}: true`), ...relations.map((each) => nestedSelect(file, { query, model: record }, each, key, include, edits))]);
  if (one.value.type !== "ObjectExpression") return [`${edits.text(one.key)}: `, edits.braces([[`${key}: `, inner]])];
  return [`${edits.text(one.key)}: `, edits.braces([...one.value.properties.filter((part) => part !== deeper).map((part) => edits.text(part)), [`${key}: `, inner]])];
}

/** Adds one option to a call: to its options object, as a new one, or around a variable. */
function withOption(call: AST.CallExpression, arg: number, key: string, value: Doc, edits: Edits): readonly Edit[] | undefined {
  const options = call.arguments[arg];
  if (options?.type === "SpreadElement" || call.arguments.length < arg - 1) return undefined;
  if (options?.type === "ObjectExpression") return edits.addProperty(options, key, value);
  const object = edits.braces([[`${key}: `, value]]);
  if (!options) return call.arguments.length === arg ? edits.addArgument(call, object) : edits.rewriteArguments(call, [...call.arguments.map((one) => edits.text(one)), "{}", object]);
  return edits.replace(options, isEmpty(options) ? object : edits.braces([`...${edits.text(options)}`, [`${key}: `, value]]), "object");
}

function isEmpty(options: Node): boolean {
  return options.type === "Literal" || (options.type === "Identifier" && options.name === "undefined");
}

/** A key that older versions take in the options' place has no parts to keep. */
function mayBeOptions(file: FileAnalysis, options: Node): boolean {
  return file.trace(options).some(({ origin, text }) => !text && origin.kind !== "plain" && origin.kind !== "literal" && !(origin.kind === "request" && origin.path.length > 0));
}

export function property(object: AST.ObjectExpression, name: string): AST.Property | undefined {
  return object.properties.find((one): one is AST.Property => one.type === "Property" && keyName(one) === name);
}
