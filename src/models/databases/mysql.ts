import type { DatabaseModel, Method } from "../../concepts/model.js";
import { each, plain, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * mysql, mysql2 (callbacks and promises) and mariadb: https://github.com/mysqljs/mysql#performing-queries,
 * https://sidorares.github.io/node-mysql2/docs, `mysql2` 3 `promise.d.ts`.
 * A callback gets the rows, a promise of mysql2 is `[rows, fields]`, one of mariadb the rows; INSERT, UPDATE and DELETE give a header.
 */
const query: Method = statement({ at: [["0"], []], callback: { arg: -1, param: 1 } }, undefined, "sql");
const opens: Method = { returns: "mysql.client", connects: true };
const connection: Method = { returns: "mysql.client", callbacks: [{ at: { arg: -1 }, params: [{ error: true }, "mysql.client"] }] };

export const mysql: DatabaseModel = {
  id: "mysql",
  kind: "database",
  packages: ["mysql", "mysql2", "mysql2/*", "promise-mysql", "mariadb", "mariadb/*"],
  exports: {
    default: "mysql.module",
    createConnection: "mysql.create",
    createPool: "mysql.create",
    createPoolCluster: "mysql.create",
  },
  types: Object.fromEntries(["Connection", "Pool", "PoolConnection", "PoolCluster"].map((name) => [name, "mysql.client"])),
  unseen: [{ name: /^(?:mysql|pool|conn|con|connection|db|promisePool)$/i, uses: ["query", "execute"], yields: "mysql.client" }],
  errors: { withheld: ["sql", "sqlMessage"] },
  shapes: {
    "mysql.module": { methods: each(["createConnection", "createPool", "createPoolCluster"], opens) },
    "mysql.create": { call: opens },
    "mysql.client": {
      methods: {
        ...each(["query", "execute"], query),
        getConnection: connection,
        ...each(["promise", "of"], same),
        ...each(["end", "release", "destroy", "escape", "escapeId", "format", "beginTransaction", "commit", "rollback", "on", "ping"], plain),
      },
    },
  },
  projectionWords: { kind: "text" },
};
