import type { DatabaseModel } from "../../concepts/model.js";
import { each, plain } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * pg-promise: https://vitaly-t.github.io/pg-promise/Database.html, `pg-promise` 12 `typescript/pg-promise.d.ts`.
 * The method says how many rows come: `none` gives null, `result` the driver's result with `rows`.
 */
export const pgPromise: DatabaseModel = {
  id: "pg-promise",
  kind: "database",
  packages: ["pg-promise"],
  exports: { default: "pg-promise.init" },
  types: {
    ...Object.fromEntries(["IDatabase", "ITask", "IBaseProtocol"].flatMap((name) => [name, `pgPromise.${name}`, `pgp.${name}`]).map((name) => [name, "pg-promise.database"])),
    IMain: "pg-promise.pgp",
  },
  shapes: {
    "pg-promise.init": { call: { returns: "pg-promise.pgp" } },
    "pg-promise.pgp": { call: { returns: "pg-promise.database", connects: true } },
    "pg-promise.database": {
      methods: {
        ...each(["any", "many", "manyOrNone", "query", "each"], statement({}, undefined, "text")),
        ...each(["one", "oneOrNone"], statement({ records: "one" }, undefined, "text")),
        result: statement({ at: [["rows"]] }, undefined, "text"),
        ...each(["multi"], statement({ at: [["*"]] })),
        ...each(["task", "taskIf", "tx", "txIf"], { callbacks: [{ at: { arg: -1 }, params: ["pg-promise.database"], returned: true }] }),
        batch: { returns: { arg: 0 } },
        connect: { returns: "pg-promise.database" },
        done: plain,
      },
    },
  },
  projectionWords: { kind: "text" },
};
