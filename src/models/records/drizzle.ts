import type { RecordsModel } from "../../concepts/declared.js";

/** Drizzle's tables, also through `pgTableCreator` and `schema.table`: https://orm.drizzle.team/docs/sql-schema-declaration. */
export const drizzleRecords: RecordsModel = {
  id: "drizzle",
  forms: [{ form: "table", call: /table/i, name: { arg: 0 }, named: true, columns: { arg: 1 } }],
  wrappers: ["InferSelectModel", "InferModel"],
  folder: "drizzle",
};
