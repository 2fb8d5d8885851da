import type { DatabaseModel } from "../../concepts/model.js";
import { each, plain, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * sqlite3 (callbacks) and its promise wrapper sqlite: https://github.com/TryGhost/node-sqlite3/wiki/API,
 * `sqlite3` 6 `lib/sqlite3.d.ts`, https://github.com/kriasoft/node-sqlite. `run` and `exec` give no rows.
 */
const callback = { arg: -1, param: 1 } as const;

export const sqlite3: DatabaseModel = {
  id: "sqlite3",
  kind: "database",
  packages: ["sqlite3", "@vscode/sqlite3", "sqlite"],
  exports: { default: "sqlite3.module", Database: "sqlite3.Database", verbose: "sqlite3.verbose", open: "sqlite3.open" },
  types: { Database: "sqlite3.database", "sqlite3.Database": "sqlite3.database" },
  unseen: [{ name: /^(?:db|database)$/, uses: ["all", "each"], yields: "sqlite3.database" }],
  shapes: {
    "sqlite3.module": {
      props: { Database: "sqlite3.Database" },
      methods: { verbose: { returns: "sqlite3.module" }, open: { returns: "sqlite3.database" } },
    },
    "sqlite3.verbose": { call: { returns: "sqlite3.module" } },
    "sqlite3.open": { call: { returns: "sqlite3.database" } },
    "sqlite3.Database": { construct: { returns: "sqlite3.database" }, subclass: { instances: "sqlite3.database" } },
    "sqlite3.database": {
      methods: {
        all: statement({ callback }),
        // `each` calls back once a row, and its last function when it is done.
        each: statement({ records: "one", callback: { arg: 1, param: 1 } }),
        get: statement({ records: "one", callback }),
        prepare: statement({}, "sqlite3.statement"),
        serialize: { callbacks: [{ at: { arg: 0 }, params: [] }] },
        ...each(["close", "on", "configure"], plain),
      },
    },
    "sqlite3.statement": {
      methods: {
        all: { query: { callback } },
        get: { query: { records: "one", callback } },
        bind: same,
        finalize: plain,
      },
    },
  },
  projectionWords: { kind: "text" },
};
