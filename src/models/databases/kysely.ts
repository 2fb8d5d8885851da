import type { DatabaseModel, Method, QueryEffect } from "../../concepts/model.js";
import { each, none, plain, query, same } from "./build/methods.js";

/**
 * Kysely: https://kysely.dev/docs/getting-started, `kysely` 0.28 `query-creator.d.ts`, `query-builder/select-query-builder.d.ts`.
 * Nothing is selected until `select` or `selectAll`, nothing returned by a write until `returning` or `returningAll`.
 */
const columns: QueryEffect = {
  records: "many",
  projections: [
    { arg: 0, form: "names" },
    // A callback picks columns too; which ones only its body tells.
    { arg: 0, form: "any" },
  ],
};
const ofTable = { subject: { from: "arg", arg: 0 } } as const;
const taken = each(["executeTakeFirst", "executeTakeFirstOrThrow"], query({ records: "one" }, { same: true }));
const transaction: Method = { returns: "kysely.transaction" };

export const kysely: DatabaseModel = {
  id: "kysely",
  kind: "database",
  packages: ["kysely", "kysely/*", "@vercel/postgres-kysely"],
  /** `Selectable<Users>`; `kysely-codegen` writes into itself unless it is told where. */
  recordTypes: ["kysely", "kysely-codegen"],
  exports: { Kysely: "kysely.Kysely", sql: "kysely.sql", createKysely: "kysely.create" },
  types: { Kysely: "kysely.db", Transaction: "kysely.db" },
  unseen: [{ name: /^(?:db|trx|kysely|database)$/i, uses: ["selectFrom", "insertInto", "updateTable", "deleteFrom"], yields: "kysely.db" }],
  shapes: {
    "kysely.Kysely": { construct: { returns: "kysely.db" }, subclass: { instances: "kysely.db" } },
    "kysely.create": { call: { returns: "kysely.db" } },
    "kysely.db": {
      methods: {
        selectFrom: none("find", ofTable, "kysely.select"),
        ...each(["insertInto", "replaceInto"], none("create", ofTable, "kysely.write")),
        ...each(["updateTable", "mergeInto"], none("update", ofTable, "kysely.write")),
        deleteFrom: none("delete", ofTable, "kysely.write"),
        ...each(["with", "withRecursive", "withSchema", "withPlugin", "withoutPlugins", "withTables", "connection"], same),
        ...each(["transaction", "startTransaction"], transaction),
        ...each(["destroy", "fn"], plain),
      },
    },
    "kysely.transaction": {
      methods: {
        execute: { returns: "kysely.db", callbacks: [{ at: { arg: 0 }, params: ["kysely.db"], returned: true }] },
        ...each(["setIsolationLevel", "setAccessMode"], same),
      },
    },
    "kysely.select": {
      methods: {
        select: query(columns, "kysely.rows"),
        selectAll: query({ records: "many" }, "kysely.whole"),
      },
      anyMethod: same,
    },
    "kysely.rows": { methods: { ...taken, select: query(columns, { same: true }), selectAll: { returns: "kysely.whole" } }, anyMethod: same },
    // Whatever is selected beside all columns takes nothing away.
    "kysely.whole": { methods: taken, anyMethod: same },
    "kysely.write": {
      methods: {
        returning: query(columns, "kysely.rows"),
        returningAll: query({ records: "many" }, "kysely.whole"),
      },
      anyMethod: same,
    },
    "kysely.sql": {
      methods: each(["raw", "ref", "table", "val", "id", "join", "lit"], plain),
      tag: query({ op: "raw", records: "many", at: [["rows"]], projections: [{ arg: 0, form: "sql" }] }, "kysely.statement"),
    },
    "kysely.statement": { methods: each(["execute", "as", "$castTo"], same) },
  },
  projectionWords: { kind: "chain", method: "select", style: "names" },
};
