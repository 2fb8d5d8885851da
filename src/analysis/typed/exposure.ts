import type { Node } from "../../concepts/ast.js";
import type { Path } from "../../concepts/origin.js";
import type { TypedField, TypedRecord } from "../../concepts/types.js";
import { declaredAt, variableOf } from "../../flow/scopes.js";
import { isKept } from "../../project/index.js";
import { decoratorName, decoratorsOf } from "../../syntax/decorators.js";
import { isClass, wrapped } from "../../syntax/node.js";
import type { FileAnalysis } from "../file.js";
import type { Leak } from "../leaks.js";
import { isHandedOut } from "../records.js";

/** What of a value leaves by its type alone. */
export interface TypedExposure {
  readonly kind: "typed";
  /** The name of the type that has the fields; empty when it has none. */
  readonly model: string;
  /** Never empty. */
  readonly fields: readonly string[];
  /** The whole value, and where in it the record stands. */
  readonly value: TypedRecord;
  readonly path: Path;
  readonly record: TypedRecord;
}

/** Records stand no deeper in an answer than this: `{ data: { users: [] } }`. */
const DEPTH = 2;

/** Asked only of values whose trace stopped: what the code proved of a value says more than its type. */
export function typedExposureOf(file: FileAnalysis, { node, site, trail }: Leak): TypedExposure | undefined {
  if (trail.text) return undefined;
  // In an object that it is spread into, other properties may take the place of its own.
  const spread = spreadOf(node);
  const around = spread ? file.types.recordOf(spread, file.module) : undefined;
  let value = file.types.recordOf(node, file.module);
  for (const name of node === site.value ? site.path : []) value = value === "unknown" ? value : value.inside(name);
  if (value === "unknown" || around === "unknown") return undefined;
  const stays = ({ name, declared }: TypedField): boolean => !trail.removed.includes(name) && (around === undefined || around.fields.some((one) => one.declared.file === declared.file && one.declared.at === declared.at && !one.optional));
  return search(file, value, value, [], stays);
}

/** The object that a value is spread into: `{ ...(await load()), password: undefined }`. */
function spreadOf(node: Node): Node | undefined {
  let at = wrapped(node);
  while (at.parent?.type === "AwaitExpression" || at.parent?.type === "LogicalExpression" || at.parent?.type === "ConditionalExpression") at = wrapped(at.parent);
  return at.parent?.type === "SpreadElement" && at.parent.parent.type === "ObjectExpression" ? at.parent.parent : undefined;
}

function search(file: FileAnalysis, value: TypedRecord, record: TypedRecord, path: Path, stays: (field: TypedField) => boolean): TypedExposure | undefined {
  const exposed = record.fields.filter((field) => (path.length > 0 || stays(field)) && isExposed(file, field));
  const [first] = exposed;
  if (first) return { kind: "typed", model: nameFor(record, first), fields: exposed.map(({ name }) => name), value, path, record };
  if (path.length >= DEPTH) return undefined;
  for (const { name, scalar, optional } of record.fields) {
    const inner = scalar === "other" && !optional ? record.inside(name) : "unknown";
    const found = inner === "unknown" ? undefined : search(file, value, inner, [...path, name], stays);
    if (found) return found;
  }
  return undefined;
}

/** The type's own name, or that of the declaration from which the field was taken. */
function nameFor({ name }: TypedRecord, { owner }: TypedField): string {
  return name ?? (owner.package === undefined ? owner.name : "");
}

/**
 * A field that no client is meant to get. Types of libraries say nothing of what this server keeps, and an optional field is how code that
 * takes it away says so. Of a mere type only what is never handed out counts: it may describe an answer as well as a record.
 */
function isExposed(file: FileAnalysis, field: TypedField): boolean {
  const { name, declared, owner, scalar, inferred, optional } = field;
  const isSecret = file.settings.isSensitive(name) || file.sensitivityOf(name, scalar) === "secret";
  if (!isSecret || optional) return false;
  if (declared.package !== undefined) return file.index.holdsRecords(declared.package) && !isHandedOut(name);
  const module = file.open(owner.file);
  const known = module && file.project.recordAt(owner.at, module);
  const own = known?.record.fields.find((one) => one.name === name);
  if (own?.unserialised === true || own?.unselected === true) return false;
  if (known?.stored === true) return !isHandedOut(name);
  return !inferred && (file.settings.isSensitive(name) || isKept(name, scalar)) && !isInput(file, field);
}

/** A class whose properties a validator checks describes what clients send. */
function isInput(file: FileAnalysis, { owner }: TypedField): boolean {
  const module = file.open(owner.file);
  const id = module && declaredAt(owner.at, module);
  const cls = id && variableOf(id, module)?.defs.map(({ node }) => node).find(isClass);
  return cls !== undefined && cls.body.body.some((member) => decoratorsOf(member).some((one) => file.index.propertyDecorators.has(decoratorName(one))));
}
