import type { FileAnalysis, Leak } from "../../analysis/index.js";
import { exposureOf, type Exposure } from "../../analysis/records.js";
import { otherSpots } from "../../analysis/spots.js";
import { overlap, type Edit, type Edits } from "../edits/index.js";
import type { Suggestion, Suggestions } from "../finding.js";
import { fieldsOf, keptFields, needsSecrets, typedFields, type Kept } from "./query-fields.js";
import { narrowedRelation, withoutFields } from "./query-narrow.js";
import { isSimple, picking, pickingEach, withoutRelations } from "./query-pick.js";
import { narrowedType } from "./query-type.js";
import { omitting, replacesRelations, selecting } from "./query-select.js";

export type QueryRepair = "narrow" | "omit" | "pick" | "select" | "unselect";

export const queryRepairs: Readonly<Record<QueryRepair, string>> = {
  select: "Select {{fields}} only",
  omit: "Omit {{fields}} from the query",
  pick: "Send {{fields}} only",
  narrow: "Select {{fields}} of {{relation}} only",
  unselect: "Leave {{fields}} out of the projection",
};

export function repairQuery(leak: Leak, exposure: Exposure, edits: Edits, file: FileAnalysis): Suggestions<QueryRepair> {
  const { node } = leak;
  const kept = exposure.kind === "relation" ? fieldsOf(file, exposure.model, []) : keptFields(file, exposure, node);
  // What comes from one query in one branch and from another in the other is cut down where it leaves.
  const [first, ...others] = isMixed(file, leak, exposure) ? [] : atTheQuery(leak, exposure, kept, named(kept.fields), edits, file);
  if (first && exposure.kind === "relation") return [first, ...others];
  if (first && !hasTypedRows(file, exposure)) return [first, ...others];
  const whole = exposure.kind === "relation" ? keptOfOwner(file, exposure) : (typedFields(file, exposure, node) ?? kept);
  const own = withoutRelations(exposure, whole);
  const type = narrowedType(file, node, exposure, own, edits);
  if (first && !type) return [first, ...others];
  const pick: Suggestion<QueryRepair> = { id: "pick", data: { fields: named(own.fields) }, edits: [...pickingAll(leak, exposure, own, edits, file), ...(type ?? [])] };
  return first ? [first, ...others, pick] : [pick];
}

function isMixed(file: FileAnalysis, { node }: Leak, { query }: Exposure): boolean {
  return file.leaks.some((other) => other.node === node && other.trail.origin.kind === "rows" && other.trail.origin.query.node !== query.node && exposureOf(file, other.trail) !== undefined);
}

/** Named fields wherever the records of the query leave with the answer. */
function pickingAll(leak: Leak, exposure: Exposure, kept: Kept, edits: Edits, file: FileAnalysis): readonly Edit[] {
  const { node } = leak;
  const others = otherSpots(file, leak, exposure.query).filter(isSimple);
  const beside = others.filter((one) => node.parent?.type === "Property" && one.parent?.parent === node.parent.parent);
  const first = beside.length > 0 && isSimple(node) ? pickingEach(file, [node, ...beside], exposure, kept, edits) : picking(file, node, exposure, kept, edits);
  const all = [...first];
  for (const other of others) {
    const more = picking(file, other, exposure, kept, edits);
    if (!overlap(more, all)) all.push(...more);
  }
  return all;
}

/** The fields of the record that a relation hangs on: the relation itself is left behind. */
function keptOfOwner(file: FileAnalysis, { query }: Exposure): Kept {
  return fieldsOf(file, query.subject ? file.project.recordOf(query.subject, query.database) : undefined, []);
}

function atTheQuery(leak: Leak, exposure: Exposure, kept: Kept, fields: string, edits: Edits, file: FileAnalysis): Suggestion<QueryRepair>[] {
  const suggestion = (id: QueryRepair, parts: readonly Edit[] | undefined, data: Readonly<Record<string, string>>): Suggestion<QueryRepair>[] => (parts ? [{ id, data, edits: parts }] : []);
  switch (exposure.kind) {
    case "relation": {
      // Beside a projected relation the record itself would still leave whole.
      const owner = exposure.query.subject && file.project.recordOf(exposure.query.subject, exposure.query.database);
      const own = fieldsOf(file, owner, []);
      const selected = exposure.query.projection.kind === "all" ? selecting(file, { ...exposure, model: owner }, own, edits) : undefined;
      const narrow = narrowedRelation(file, exposure, kept, edits);
      const whole = selected && owner && owner.serialisation !== "custom";
      if (whole && replacesRelations(file, exposure)) return suggestion("select", selected, { fields: named(own.fields) });
      if (whole && exposure.query.relations.length === 1) return suggestion("select", narrow && !overlap(selected, narrow) ? [...selected, ...narrow] : undefined, { fields: named(own.fields) });
      // Of several that come along whole the others would still leave.
      const several = exposure.query.relations.filter(({ projection }) => projection.kind === "all").length > 1;
      return suggestion("narrow", whole || several || isLeft(file, leak, exposure) ? undefined : narrow, { fields, relation: exposure.relation?.name ?? "the relation" });
    }
    case "sensitive":
      return suggestion("unselect", withoutFields(file, exposure, edits), { fields: named(exposure.fields) });
    case "record":
    case "weakProjection": {
      // What the code itself needs of a credential can't be left out of the query.
      if (needsSecrets(file, exposure)) return [];
      const selected = exposure.query.projection.kind === "all" && !takenOut(file, exposure) ? selecting(file, exposure, kept, edits) : undefined;
      const omitted = omitting(file, exposure, edits);
      return [...suggestion("select", selected, { fields }), ...suggestion("omit", omitted?.edits, { fields: named(omitted?.names ?? []) })];
    }
  }
}

/** Whether the record itself would be the next to be reported, once its relation is narrowed. */
function isLeft(file: FileAnalysis, { trail }: Leak, { query }: Exposure): boolean {
  return trail.origin.kind === "rows" && exposureOf(file, { ...trail, origin: { ...trail.origin, query: { ...query, relations: [] } } }) !== undefined;
}

/** Where TypeScript knows no fields of the rows there is nothing to pick without a cast: those of a statement in SQL, and of models that no class declares. */
function hasTypedRows(file: FileAnalysis, { query }: Exposure): boolean {
  if (!/\.[cm]?tsx?$/.test(file.module.filename)) return true;
  const library = file.index.models.find((one) => one.kind === "database" && one.id === query.database);
  return query.op !== "raw" && !(library?.kind === "database" && library.typedBy === "class" && query.subject?.node.type === "Literal");
}

/** In TypeScript `({ password, ...rest }) => rest` wants a record that has the password. */
function takenOut(file: FileAnalysis, { kind }: Exposure): boolean {
  return kind === "weakProjection" && /\.[cm]?tsx?$/.test(file.module.filename);
}

function named(fields: readonly string[]): string {
  return fields.length > 3 ? `${String(fields.length)} named fields` : fields.join(", ");
}
