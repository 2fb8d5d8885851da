import type { BodyRead, FileAnalysis } from "../../analysis/index.js";
import { bodyParameter, declare, evidenceOf, fieldOf, membersOf, type BodyParameter, type Evidence, type Field } from "../../analysis/payload/index.js";
import { readsWithin } from "../../analysis/read-index.js";
import type { Node } from "../../concepts/ast.js";
import type { ClassWords } from "../../concepts/schemas.js";
import { block, hardline, join, type Doc, type Edits } from "../edits/index.js";
import { homeOf } from "./body-home.js";
import { bodyName } from "./body-name.js";
import type { Schematic } from "./body-schema.js";
import { handlerOf, type Handler } from "./names.js";

/** The longest text that a class lets pass: as a schema does. */
const LONGEST = "1000";

/** Declares a decorated parameter by a class whose properties are checked, and has a pipe check it there. */
export function classed(read: BodyRead, edits: Edits, file: FileAnalysis): Schematic | undefined {
  const handler = handlerOf(file, read.node);
  const pipe = handler?.words.pipe;
  const words = pipe && edits.typescript ? wordsOf(file) : undefined;
  const taken = handler && words && bodyParameter(handler.fn, file);
  if (!pipe || !taken) return undefined;
  const fields = fieldsOf(taken, handler, file);
  if (!fields) return undefined;
  const name = edits.freshName(bodyName(handler, file).replace(/^./, (first) => first.toUpperCase()).replace(/Body$/, "Dto"));
  const asked = [...fields.values()].flatMap((field) => decoratorsFor(field, words)).map((text) => text.replace(/\(.*$/, ""));
  const imported = edits.importAll(words.package, [...new Set(asked)].sort());
  const checking = edits.import({ ...pipe, kind: "named" });
  const written = [...fields].flatMap(([key, field], i): Doc[] => [...(i > 0 ? [""] : []), property(key, field, words, imported.locals, edits)]);
  const declared = edits.before(topStatement(handler.fn), block(`class ${name}`, written), "");
  if (!declared) return undefined;
  const { id, decorator } = taken;
  const annotated = id.typeAnnotation ? { range: id.typeAnnotation.range, text: `: ${name}` } : { range: [id.range[1], id.range[1]] as const, text: `: ${name}` };
  return { library: words.package, edits: [...imported.edits, ...checking.edits, ...declared, ...edits.addArgument(decorator, `new ${checking.local}()`), annotated] };
}

function wordsOf(file: FileAnalysis): ClassWords | undefined {
  const runtime = file.project.packageOf(file.module.filename)?.runtime;
  const known = file.index.models.flatMap((model) => (model.kind === "validator" && model.classWords ? [model.classWords] : []));
  return known.find((one) => [one.package, ...one.with].every((name) => runtime?.has(name)));
}

/** Undefined where a flat class can't say what the code relies on. */
function fieldsOf({ id, accesses }: BodyParameter, handler: Handler, file: FileAnalysis): ReadonlyMap<string, Field> | undefined {
  const reads = readsWithin(file, handler.fn).filter((one) => one.kind !== "parse");
  // What is read on a condition is not owed by every request.
  if (reads.some((one) => homeOf(one.node, handler.fn)?.node !== handler.fn.body || one.keys.length === 0 || one.keys.some((key) => /^$|[.*]/.test(key)))) return undefined;
  const required = new Set(reads.flatMap(({ keys, missingBody }) => (missingBody ? [] : keys)));
  const evidence = evidenceOf(accesses, file);
  const members = id.typeAnnotation && membersOf(id.typeAnnotation.typeAnnotation, file);
  if (members) declare(evidence, members);
  const throwing = new Set(reads.flatMap(({ kind, keys, missingBody }) => (kind === "throws" && !missingBody ? keys : [])));
  // What the type lets a client leave out may be left out, unless the code breaks without it.
  const isOwed = (key: string, { needed, asked }: Evidence): boolean => throwing.has(key) || (members?.get(key)?.optional !== true && (required.has(key) || (needed && !asked)));
  const fields = [...evidence].map(([key, one]): readonly [string, Field] => [key, fieldOf(key, one, isOwed(key, one), { typed: true, form: false }, file)]);
  const isFlat = ({ type, element }: Field): boolean => type !== "object" && element?.type !== "object" && element?.type !== "array";
  return fields.every(([key, field]) => /^[A-Za-z_$][\w$]*$/.test(key) && isFlat(field)) ? new Map(fields) : undefined;
}

function decoratorsFor({ type, required, element }: Field, words: ClassWords): readonly string[] {
  const each = element && (element.type === "string" || element.type === "number" || element.type === "boolean") ? words.elements[element.type] : [];
  const own = type === "any" || type === "numeric" || type === "object" ? (required ? words.any : []) : [...words[type], ...each];
  return required ? own : [...words.optional, ...own];
}

function property(key: string, field: Field, words: ClassWords, locals: ReadonlyMap<string, string>, edits: Edits): Doc {
  const each = edits.flat(edits.object([["each", "true"]]));
  const decorators = decoratorsFor(field, words).map((text) => `@${text.replace(/^\w+/, (name) => locals.get(name) ?? name).replace("{max}", LONGEST).replace("{each}", each)}`);
  return join(hardline, [...decorators, `${key}${field.required ? "!" : "?"}: ${typeOf(field)}${edits.semi}`]);
}

function typeOf({ type, element }: Field): string {
  if (type === "array") return `${element ? typeOf(element) : "any"}[]`;
  return type === "string" || type === "number" || type === "boolean" ? type : "any";
}

function topStatement(node: Node): Node {
  let at = node;
  while (at.parent && at.parent.type !== "Program") at = at.parent;
  return at;
}
