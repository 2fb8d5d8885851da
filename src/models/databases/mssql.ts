import type { DatabaseModel, Method } from "../../concepts/model.js";
import { each, plain, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * mssql, the client of Microsoft SQL Server: https://tediousjs.github.io/node-mssql/, `@types/mssql`.
 * Rows stand in `result.recordset`, and with several statements in each of `result.recordsets`; `rowsAffected` and `output` are no records.
 * What a stored procedure gives can't be told from its name.
 */
const query: Method = statement({ at: [["recordset"], ["recordsets", "*"]], callback: { arg: -1, param: 1 } });
/** ``pool.query`…` `` */
const tagged = { query: "mssql.query" };
const pool: Method = { returns: "mssql.pool", connects: true };

export const mssql: DatabaseModel = {
  id: "mssql",
  kind: "database",
  packages: ["mssql", "mssql/*"],
  exports: {
    default: "mssql.module",
    connect: "mssql.connect",
    query: "mssql.query",
    ConnectionPool: "mssql.ConnectionPool",
    Request: "mssql.Request",
    Transaction: "mssql.Transaction",
  },
  types: { ConnectionPool: "mssql.pool", Request: "mssql.request", Transaction: "mssql.transaction" },
  shapes: {
    "mssql.module": {
      props: { connect: "mssql.connect", ...tagged, ConnectionPool: "mssql.ConnectionPool", Request: "mssql.Request", Transaction: "mssql.Transaction" },
      methods: { query },
    },
    "mssql.connect": { call: pool },
    "mssql.query": { call: query, tag: query },
    "mssql.ConnectionPool": { construct: pool },
    "mssql.Request": { construct: { returns: "mssql.request" } },
    "mssql.Transaction": { construct: { returns: "mssql.transaction" } },
    "mssql.pool": {
      props: tagged,
      methods: { query, batch: query, connect: { returns: "mssql.pool" }, request: { returns: "mssql.request" }, transaction: { returns: "mssql.transaction" }, close: plain },
    },
    "mssql.transaction": { methods: { ...each(["begin", "commit", "rollback"], plain), request: { returns: "mssql.request" } } },
    "mssql.request": { methods: { query, batch: query, ...each(["input", "output", "replaceInput"], same) } },
  },
  projectionWords: { kind: "text" },
};
