import type { DatabaseModel, Method, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * Knex: https://knexjs.org/guide/query-builder.html, `knex` 3.3 `types/index.d.ts`.
 * Everything is selected until `select`, `columns`, `first(…)` or `pluck` names columns; writes give ids or counts until
 * `returning`, or the argument of the same meaning, asks for rows.
 */
const columns = { projections: [{ arg: 0, rest: true, form: "names" }] } as const;
const ofTable = { subject: { from: "arg", arg: 0 } } as const;
const written = (arg: number, op: "create" | "delete" | "update"): Method =>
  none(op, { given: { place: { arg }, records: "many" }, projections: [{ arg, form: "names" }] }, "knex.write");

const started: Readonly<Record<string, Method>> = {
  ...each(["select", "columns", "column", "distinct"], find("many", columns, "knex.query")),
  first: find("one", columns, "knex.query"),
  pluck: find("many", { projections: [{ arg: 0, form: "names" }] }, "knex.query"),
  ...each(["insert", "upsert"], written(1, "create")),
  ...each(["update", "updateFrom"], written(1, "update")),
  ...each(["increment", "decrement", "truncate"], none("update", {}, "knex.write")),
  ...each(["del", "delete"], written(0, "delete")),
};
const counts = each(["count", "countDistinct", "min", "max", "sum", "avg", "sumDistinct", "avgDistinct"], none("aggregate", {}, "knex.aggregate"));
const connected: Yield = "knex.db";

export const knex: DatabaseModel = {
  id: "knex",
  kind: "database",
  packages: ["knex"],
  exports: { default: "knex.connect", knex: "knex.connect", Knex: "knex.connect" },
  types: {
    Knex: connected,
    "Knex.Transaction": connected,
    "Knex.QueryBuilder": { shape: "knex.query", subject: { from: "typeArgument" } },
  },
  unseen: [
    { name: /^(?:knex|trx)$/i, yields: "knex.db" },
    { name: /^(?:db|database)$/, uses: ["().select", "().where", "().insert", "().first", "().returning", "().join"], yields: "knex.db" },
  ],
  errors: { internal: /Knex\w*(?:Error|Exception)$/ },
  shapes: {
    "knex.connect": { call: { returns: connected, connects: true } },
    "knex.db": {
      call: find("many", ofTable, "knex.query"),
      methods: {
        ...started,
        ...each(["from", "table", "queryBuilder", "withSchema", "with", "withRecursive"], find("many", ofTable, "knex.query")),
        distinctOn: { returns: "knex.query" },
        // The driver's own result: pg has `rows`, mysql2 `[rows, fields]`, sqlite the rows themselves.
        raw: statement({ at: [["rows"], ["0"], []] }, { same: true }),
        transaction: { returns: connected, callbacks: [{ at: { arg: 0 }, params: [connected], returned: true }] },
        batchInsert: none("create", ofTable, "knex.write"),
        transactionProvider: { returns: "knex.provider" },
      },
    },
    "knex.provider": { call: { returns: connected } },
    // Whatever else is called on a query filters, joins or orders; a joined table comes whole when nothing is named.
    "knex.query": { methods: { ...started, ...counts, from: { query: ofTable, returns: { same: true } }, first: query({ records: "one", ...columns }, { same: true }) }, anyMethod: same },
    "knex.aggregate": { anyMethod: same },
    "knex.write": {
      methods: {
        into: { query: ofTable, returns: { same: true } },
        returning: query({ records: "many", projections: [{ arg: 0, form: "names" }] }, "knex.rows"),
      },
      anyMethod: same,
    },
    "knex.rows": { methods: each(["where", "andWhere", "whereIn", "onConflict", "merge", "ignore", "transacting", "into", "update", "insert", "del", "delete"], same) },
  },
  projectionWords: { kind: "chain", method: "select", style: "varargs" },
};
