import type { DatabaseModel, QueryEffect, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";

/**
 * Drizzle: https://orm.drizzle.team/docs/select, https://orm.drizzle.team/docs/rqb,
 * `drizzle-orm` 0.45 `pg-core/db.d.ts`, `mysql-core/db.d.ts`, `sqlite-core/db.d.ts`.
 * Writes give a driver's header unless `returning` asks for rows; MySQL's `$returningId` gives ids alone.
 */
const table: Yield = { shape: "drizzle.table", subject: { from: "arg", arg: 0 } };
const relational: QueryEffect = {
  projections: [{ arg: 0, path: ["columns"], form: "keys" }],
  relations: [{ arg: 0, path: ["with"], form: "keys", projection: { key: "columns", form: "keys" } }],
};
const ofTable = { subject: { from: "arg", arg: 0 } } as const;
const columns = { projections: [{ arg: 0, form: "values" }] } as const;
const raw: QueryEffect = { op: "raw", projections: [{ arg: 0, form: "sql" }] };

const databases = [
  ...["PgDatabase", "NodePgDatabase", "PostgresJsDatabase", "NeonDatabase", "NeonHttpDatabase", "VercelPgDatabase", "PgliteDatabase", "PgTransaction"],
  ...["MySqlDatabase", "MySql2Database", "PlanetScaleDatabase", "TiDBServerlessDatabase", "MySqlTransaction", "SingleStoreDatabase", "GelJsDatabase"],
  ...["BaseSQLiteDatabase", "BetterSQLite3Database", "LibSQLDatabase", "DrizzleD1Database", "BunSQLiteDatabase", "BunSQLDatabase", "SQLiteTransaction"],
];

export const drizzle: DatabaseModel = {
  id: "drizzle",
  kind: "database",
  /** `typeof users.$inferSelect` and what queries give. */
  recordTypes: ["drizzle-orm"],
  packages: ["drizzle-orm", "drizzle-orm/*"],
  exports: {
    drizzle: "drizzle.drizzle",
    ...Object.fromEntries(["pgTable", "mysqlTable", "sqliteTable", "singlestoreTable", "gelTable", "pgView", "mysqlView", "sqliteView"].map((name) => [name, "drizzle.newTable"])),
    ...Object.fromEntries(["getTableColumns", "getColumns", "getViewSelectedFields", "alias", "aliasedTable"].map((name) => [name, "drizzle.ofTable"])),
  },
  types: Object.fromEntries(databases.map((name) => [name, "drizzle.db"])),
  unseen: [
    {
      name: /^(?:db|tx|drizzle|database)$/i,
      uses: ["select().from", "selectDistinct().from", "query.*.findMany", "query.*.findFirst", "insert().values", "update().set"],
      yields: "drizzle.db",
    },
  ],
  shapes: {
    "drizzle.drizzle": { call: { returns: "drizzle.db" }, methods: { mock: { returns: "drizzle.db" } } },
    "drizzle.newTable": { call: { returns: table } },
    "drizzle.ofTable": { call: { returns: { arg: 0 } } },
    "drizzle.table": { methods: { enableRLS: same } },
    "drizzle.db": {
      elsewhere: { "drizzle-orm 0.45 withReplicas": ["$primary"], "drizzle-orm/libsql 0.45": ["batch"] },
      props: { query: "drizzle.relational", $primary: { same: true } },
      methods: {
        ...each(["select", "selectDistinct"], find("many", columns, "drizzle.select")),
        selectDistinctOn: find("many", { projections: [{ arg: 1, form: "values" }] }, "drizzle.select"),
        insert: none("create", ofTable, "drizzle.write"),
        update: none("update", ofTable, "drizzle.write"),
        delete: none("delete", ofTable, "drizzle.write"),
        // The driver's own result: pg has `rows`, mysql2 `[rows, fields]`, postgres.js the rows themselves.
        execute: query({ ...raw, records: "many", at: [["rows"], ["0"], []] }),
        ...each(["all", "values"], query({ ...raw, records: "many" })),
        get: query({ ...raw, records: "one" }),
        with: same,
        transaction: { callbacks: [{ at: { arg: 0 }, params: ["drizzle.db"], returned: true }] },
        batch: { returns: { arg: 0 } },
      },
    },
    "drizzle.relational": { anyProp: { shape: "drizzle.collection", subject: { from: "property" } } },
    "drizzle.collection": {
      methods: {
        findMany: find("many", relational, "drizzle.select"),
        findFirst: find("one", relational, "drizzle.select"),
      },
    },
    // Joined tables come whole when `select()` names nothing, and not at all when it does.
    "drizzle.select": {
      methods: {
        from: { query: ofTable, returns: { same: true } },
        get: query({ records: "one" }, { same: true }),
      },
      anyMethod: same,
    },
    "drizzle.write": {
      methods: { returning: query({ records: "many", ...columns }, "drizzle.select") },
      anyMethod: same,
    },
  },
  projectionWords: { kind: "argument", arg: 0, style: "columns" },
};
