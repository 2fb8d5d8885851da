import type { DatabaseModel } from "../../concepts/model.js";
import { each, plain } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * libSQL and Turso: https://docs.turso.tech/sdk/ts/reference, `@libsql/core/api.d.ts`.
 * Rows stand in `result.rows`; `rowsAffected` and `lastInsertRowid` are no records.
 */
export const libsql: DatabaseModel = {
  id: "libsql",
  kind: "database",
  packages: ["@libsql/client", "@libsql/client/*"],
  exports: { createClient: "libsql.create" },
  types: { Client: "libsql.client", Transaction: "libsql.client" },
  shapes: {
    "libsql.create": { call: { returns: "libsql.client", connects: true, secrets: [{ arg: 0, path: ["authToken"] }] } },
    "libsql.client": {
      methods: { execute: statement({ at: [["rows"]] }, undefined, "sql"), transaction: { returns: "libsql.client" }, ...each(["executeMultiple", "commit", "rollback", "close", "sync"], plain) },
    },
  },
  projectionWords: { kind: "text" },
};
