import type { DatabaseModel, Method } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * Objection: https://vincit.github.io/objection.js/api/query-builder/, `objection` 3.1 `typings/objection/index.d.ts`.
 * `insert` gives the model it was given; `patch`, `update` and `delete` give counts until `returning` or an `…AndFetch`
 * method asks for records; relations come with `withGraphFetched` and `withGraphJoined`.
 */
const columns = { projections: [{ arg: 0, rest: true, form: "names" }] } as const;
const graph: Method = { query: { relations: [{ arg: 0, form: "words" }, { arg: 0, form: "keys" }] }, returns: { same: true } };
const started: Method = find("many", {}, "objection.query");

export const objection: DatabaseModel = {
  id: "objection",
  kind: "database",
  packages: ["objection"],
  exports: { Model: "objection.Model", default: "objection.module" },
  types: { ModelClass: { shape: "objection.model", subject: { from: "typeArgument" } }, QueryBuilder: { shape: "objection.query", subject: { from: "typeArgument" } } },
  shapes: {
    "objection.module": { props: { Model: "objection.Model" } },
    "objection.Model": { subclass: { statics: "objection.model", instances: "objection.record" } },
    "objection.model": {
      methods: {
        query: started,
        relatedQuery: find("many", { subject: { from: "arg", arg: 0 } }, "objection.query"),
        ...each(["bindKnex", "bindTransaction"], same),
        fetchGraph: { returns: { arg: 0 } },
        ...each(["fromJson", "fromDatabaseJson"], query({ op: "create", records: "one", flags: ["fresh"] }, "objection.record")),
        raw: statement({ at: [["rows"], ["0"], []] }),
        knex: { returns: "knex.db" },
        transaction: { callbacks: [{ at: { arg: -1 }, params: ["knex.db"], returned: true }] },
        startTransaction: { returns: "knex.db" },
      },
    },
    "objection.record": {
      elsewhere: { "objection 2": ["$pick", "$omit"] },
      methods: {
        $query: find("one", {}, "objection.query"),
        $relatedQuery: find("many", { subject: { from: "arg", arg: 0 } }, "objection.query"),
        ...each(["toJSON", "$toJson", "$clone", "$set", "$setJson", "$fetchGraph", "$setRelated", "$appendRelated"], same),
        $pick: { query: columns, returns: { same: true } },
        $omit: { query: { projections: [{ arg: 0, rest: true, form: "names", polarity: "except" }] }, returns: { same: true } },
      },
    },
    "objection.query": {
      elsewhere: { "objection 2": ["eager", "joinEager", "insertWithRelated", "pluck"] },
      methods: {
        ...each(["select", "columns", "column", "distinct", "returning"], { query: columns, returns: { same: true } }),
        ...each(["withGraphFetched", "withGraphJoined", "eager", "joinEager"], graph),
        ...each(["findById", "findOne", "first"], query({ records: "one" }, { same: true })),
        findByIds: query({ records: "many" }, { same: true }),
        ...each(["insert", "insertAndFetch", "insertGraph", "insertGraphAndFetch", "insertWithRelated"], query({ op: "create", records: "one", flags: ["fresh"] }, { same: true })),
        ...each(
          ["updateAndFetch", "updateAndFetchById", "patchAndFetch", "patchAndFetchById", "upsertGraph", "upsertGraphAndFetch"],
          query({ op: "update", records: "one", flags: ["fresh"] }, { same: true }),
        ),
        ...each(["patch", "update", "increment", "decrement", "relate", "unrelate"], none("update", {}, "objection.write")),
        ...each(["delete", "deleteById", "del", "truncate"], none("delete", {}, "objection.write")),
        // A page is `{ results, total }`.
        ...each(["page", "range"], query({ at: [["results"]] }, { same: true })),
        ...each(["resultSize", "count", "countDistinct", "min", "max", "sum", "avg"], none("aggregate", {}, "objection.aggregate")),
        pluck: { query: { projections: [{ arg: 0, form: "names" }] }, returns: { same: true } },
        modify: { query: { projections: [{ arg: 0, form: "any" }] }, returns: { same: true } },
        // Listed one by one: an awaited query is the model itself, whose own methods give anything.
        ...each(["where", "andWhere", "orWhere", "whereIn", "whereNotIn", "whereNull", "whereNotNull", "whereNot", "whereBetween", "whereRaw", "whereExists", "whereColumn"], same),
        ...each(["join", "innerJoin", "leftJoin", "rightJoin", "joinRelated", "innerJoinRelated", "leftJoinRelated", "leftOuterJoinRelated", "groupBy", "having", "modifyGraph"], same),
        ...each(["orderBy", "limit", "offset", "for", "alias", "from", "with", "onConflict", "merge", "ignore", "allowGraph", "throwIfNotFound", "skipUndefined", "modifiers"], same),
        ...each(["transacting", "context", "debug", "forUpdate", "execute", "clone", "runBefore", "onBuild", "toJSON", "$toJson", "$clone", "$set", "$fetchGraph"], same),
      },
    },
    "objection.write": {
      methods: { returning: query({ records: "many", ...columns }, "objection.query") },
      anyMethod: same,
    },
    "objection.aggregate": { anyMethod: same },
  },
  projectionWords: { kind: "chain", method: "select", style: "varargs" },
};
