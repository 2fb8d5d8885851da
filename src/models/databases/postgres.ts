import type { DatabaseModel } from "../../concepts/model.js";
import { each, plain } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * postgres.js: https://github.com/porsager/postgres, `postgres` 3.4 `types/index.d.ts`.
 * The tagged template answers with the rows themselves; `sql(values)` is a helper inside a statement.
 */
const rows = statement({}, "postgres.rows");

export const postgres: DatabaseModel = {
  id: "postgres",
  kind: "database",
  packages: ["postgres"],
  exports: { default: "postgres.connect" },
  types: Object.fromEntries(["Sql", "postgres.Sql", "TransactionSql", "postgres.TransactionSql"].map((name) => [name, "postgres.sql"])),
  shapes: {
    "postgres.connect": { call: { returns: "postgres.sql", connects: true } },
    "postgres.sql": {
      tag: rows,
      call: plain,
      methods: {
        unsafe: rows,
        ...each(["begin", "savepoint", "reserve"], { returns: "postgres.sql", callbacks: [{ at: { arg: -1 }, params: ["postgres.sql"], returned: true }] }),
        ...each(["end", "json", "array", "notify"], plain),
      },
    },
    "postgres.rows": { methods: each(["execute", "simple", "readable", "raw", "values", "cursor"], { returns: { same: true } }) },
  },
  projectionWords: { kind: "text" },
};
