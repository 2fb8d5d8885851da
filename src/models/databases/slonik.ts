import type { DatabaseModel } from "../../concepts/model.js";
import { each } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * Slonik: https://github.com/gajus/slonik#query-methods, `slonik` 47 `dist/types.d.ts`.
 * `query` gives a result with `rows`, `*First` methods the first column; a statement is a template behind any `sql` tag.
 */
export const slonik: DatabaseModel = {
  id: "slonik",
  kind: "database",
  packages: ["slonik"],
  exports: { createPool: "slonik.createPool", createSqlTag: "slonik.createSqlTag", sql: "slonik.sql" },
  types: Object.fromEntries(
    ["DatabasePool", "DatabasePoolType", "DatabaseConnection", "CommonQueryMethods", "DatabasePoolConnection", "DatabaseTransactionConnection"].map((name) => [name, "slonik.pool"]),
  ),
  shapes: {
    "slonik.createPool": { call: { returns: "slonik.pool" } },
    "slonik.createSqlTag": { call: { returns: "slonik.sql" } },
    "slonik.sql": {
      props: { unsafe: "slonik.text", fragment: "slonik.text" },
      methods: each(["type", "typeAlias"], { returns: "slonik.text" }),
      tag: { returns: { arg: 0 } },
    },
    "slonik.text": { tag: { returns: { arg: 0 } } },
    "slonik.pool": {
      methods: {
        query: statement({ at: [["rows"]] }, undefined, "sql"),
        ...each(["any", "many", "anyFirst", "manyFirst"], statement({}, undefined, "sql")),
        ...each(["one", "maybeOne", "oneFirst", "maybeOneFirst"], statement({ records: "one" }, undefined, "sql")),
        ...each(["connect", "transaction"], { callbacks: [{ at: { arg: 0 }, params: ["slonik.pool"], returned: true }] }),
      },
    },
  },
  projectionWords: { kind: "text" },
};
