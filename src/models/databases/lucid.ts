import type { DatabaseModel, Method } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * Lucid (AdonisJS 5 and 6): https://lucid.adonisjs.com/docs/models, `@adonisjs/lucid` `types/model.d.ts`.
 * A model turns into JSON through `serialize`, which leaves out columns declared with `serializeAs: null`;
 * the database query builder gives plain rows.
 */
const record = "lucid.record";
const columns = { projections: [{ arg: 0, rest: true, form: "names" }] } as const;
const fresh = (records: "many" | "one"): Method => query({ op: "create", records, flags: ["fresh"] }, record);
const terminal: Readonly<Record<string, Method>> = {
  ...each(["first", "firstOrFail"], query({ records: "one" }, record)),
  ...each(["exec", "paginate"], { returns: record }),
  ...each(["count", "sum", "min", "max", "avg", "countDistinct"], plain),
  ...each(["update", "increment", "decrement"], none("update", {}, "lucid.write")),
  ...each(["delete", "del"], none("delete", {}, "lucid.write")),
};
const table = find("many", { subject: { from: "arg", arg: 0 } }, "lucid.query");

export const lucid: DatabaseModel = {
  id: "lucid",
  kind: "database",
  packages: ["@adonisjs/lucid", "@adonisjs/lucid/*", "@ioc:Adonis/Lucid/*"],
  exports: { BaseModel: "lucid.BaseModel", default: "lucid.db", Database: "lucid.db" },
  types: { Database: "lucid.db", TransactionClientContract: "lucid.db", QueryClientContract: "lucid.db" },
  shapes: {
    "lucid.BaseModel": { subclass: { statics: "lucid.model", instances: record } },
    "lucid.model": {
      methods: {
        ...each(["find", "findOrFail", "findBy", "findByOrFail", "first", "firstOrFail"], find("one", {}, record)),
        ...each(["all", "findMany", "findManyBy"], find("many", {}, record)),
        ...each(["create", "createQuietly", "firstOrCreate", "firstOrNew", "updateOrCreate"], fresh("one")),
        ...each(["createMany", "createManyQuietly", "fetchOrCreateMany", "fetchOrNewUpMany", "updateOrCreateMany"], fresh("many")),
        query: find("many", {}, "lucid.query"),
        truncate: none("delete"),
      },
    },
    "lucid.db": {
      methods: {
        ...each(["from", "query"], table),
        connection: same,
        insertQuery: none("create", {}, "lucid.write"),
        table: none("create", { subject: { from: "arg", arg: 0 } }, "lucid.write"),
        rawQuery: query({ op: "raw", records: "many", at: [["rows"], ["0"], []], projections: [{ arg: 0, form: "sql" }] }),
        transaction: { returns: "lucid.db", callbacks: [{ at: { arg: 0 }, params: ["lucid.db"], returned: true }] },
      },
    },
    "lucid.query": {
      methods: {
        ...each(["select", "distinct"], { query: columns, returns: { same: true } }),
        from: { query: { subject: { from: "arg", arg: 0 } }, returns: { same: true } },
        preload: { query: { relations: [{ arg: 0, form: "words", projection: { arg: 1, form: "any" } }] }, returns: { same: true } },
        pojo: { query: { flags: ["lean"] }, returns: { same: true } },
        ...terminal,
      },
      anyMethod: same,
    },
    "lucid.record": {
      props: { $attributes: { same: true } },
      methods: {
        serialize: { query: { projections: [{ arg: 0, path: ["fields"], form: "names" }], flags: ["serialised"] }, returns: { same: true } },
        ...each(["toJSON", "save", "refresh", "merge", "fill", "load", "loadOnce", "preload"], same),
        // A paginated result hands its models out.
        all: same,
        toObject: { query: { flags: ["lean"] }, returns: { same: true } },
        related: find("many", { subject: { from: "arg", arg: 0 } }, "lucid.related"),
        delete: none("delete"),
      },
    },
    "lucid.related": { methods: { query: same, ...each(["create", "createMany", "firstOrCreate"], same) }, anyMethod: same },
    "lucid.write": { methods: { returning: query({ records: "many", ...columns }, "lucid.returned") }, anyMethod: same },
    // `returning("*").insert(row)`: what is written comes later.
    "lucid.returned": { anyMethod: same },
  },
  projectionWords: { kind: "chain", method: "select", style: "varargs" },
};
