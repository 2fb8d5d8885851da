import type { DatabaseModel, Method } from "../../concepts/model.js";
import { each, plain } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * node-postgres and the drivers with its interface: https://node-postgres.com/apis/result, `@types/pg`,
 * https://vercel.com/docs/postgres/sdk, https://github.com/neondatabase/serverless.
 * Rows stand in `result.rows`; `rowCount`, `command` and `fields` are no records.
 */
const callback = { arg: -1, param: 1 } as const;
const query: Method = statement({ at: [["rows"]], callback }, undefined, "text");
const opens: Method = { returns: "pg.client", connects: true };
const connect: Method = { returns: "pg.client", callbacks: [{ at: { arg: -1 }, params: [{ error: true }, "pg.client", null] }] };

export const pg: DatabaseModel = {
  id: "pg",
  kind: "database",
  packages: ["pg", "pg-pool", "@vercel/postgres", "@neondatabase/serverless"],
  exports: {
    default: "pg.module",
    Pool: "pg.Client",
    Client: "pg.Client",
    native: "pg.module",
    sql: "pg.client",
    db: "pg.client",
    createPool: "pg.create",
    createClient: "pg.create",
    neon: "pg.neon",
  },
  types: Object.fromEntries(["Pool", "PoolClient", "Client", "ClientBase", "VercelPool", "VercelClient"].map((name) => [name, "pg.client"])),
  unseen: [{ name: /^(?:pg|pool|client|db|pgPool|pgClient)$/i, uses: ["query"], yields: "pg.client" }],
  errors: { internal: /Postgres\w*(?:Error|Exception)$/, withheld: ["table", "constraint", "detail"] },
  shapes: {
    // `pg-pool` exports its class alone.
    "pg.module": { props: { Pool: "pg.Client", Client: "pg.Client", native: "pg.module" }, construct: opens },
    "pg.Client": { construct: opens, subclass: { instances: "pg.client" } },
    "pg.create": { call: opens },
    "pg.client": {
      methods: { query, connect, ...each(["end", "release", "on"], plain) },
      tag: query,
    },
    "pg.neon": { call: { returns: "pg.http", connects: true } },
    // Neon over HTTP answers with the rows themselves, or with a full result when asked to.
    "pg.http": {
      methods: { query: statement({ at: [["rows"], []] }), transaction: { returns: { arg: 0 } } },
      call: statement({ at: [["rows"], []] }),
      tag: statement({ at: [["rows"], []] }),
    },
  },
  projectionWords: { kind: "text" },
};
