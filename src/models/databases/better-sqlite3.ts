import type { DatabaseModel } from "../../concepts/model.js";
import { each, plain, query, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * better-sqlite3 and the two built-in drivers of the same make: https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md,
 * https://nodejs.org/api/sqlite.html, https://bun.sh/docs/api/sqlite.
 * `get` and `all` give rows, `run` gives `{ changes, lastInsertRowid }`.
 */
const prepared = statement({}, "better-sqlite3.statement");

export const betterSqlite3: DatabaseModel = {
  id: "better-sqlite3",
  kind: "database",
  packages: ["better-sqlite3", "node:sqlite", "bun:sqlite"],
  exports: { default: "better-sqlite3.Database", Database: "better-sqlite3.Database", DatabaseSync: "better-sqlite3.Database" },
  types: Object.fromEntries(["Database", "Database.Database", "DatabaseSync"].map((name) => [name, "better-sqlite3.database"])),
  unseen: [{ name: /^(?:db|database|sqlite)$/, uses: ["prepare().all", "prepare().get"], yields: "better-sqlite3.database" }],
  shapes: {
    "better-sqlite3.Database": { call: { returns: "better-sqlite3.database" }, construct: { returns: "better-sqlite3.database" }, subclass: { instances: "better-sqlite3.database" } },
    "better-sqlite3.database": {
      elsewhere: { "bun 1": ["query", "run"] },
      methods: {
        ...each(["prepare", "query"], prepared),
        // The function that comes back runs the given one.
        transaction: { returns: { arg: 0 } },
        ...each(["exec", "run", "close", "function", "aggregate", "loadExtension"], plain),
        pragma: plain,
      },
    },
    "better-sqlite3.statement": {
      elsewhere: { "bun 1": ["values", "as"], "node 22": ["setReadBigInts"] },
      methods: {
        get: query({ records: "one" }),
        ...each(["all", "iterate"], { query: {} }),
        values: { query: {} },
        ...each(["bind", "pluck", "raw", "expand", "safeIntegers", "as", "setReadBigInts"], same),
      },
    },
  },
  projectionWords: { kind: "text" },
  synchronous: true,
};
