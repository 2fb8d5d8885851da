import type { DatabaseModel, Method, ProjectionPlace, QueryEffect, Yield } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * MongoDB driver 2 to 7: https://www.mongodb.com/docs/drivers/node/current/crud/, `mongodb` 7.9 `mongodb.d.ts`.
 * Writes give acknowledgements since driver 4. `findOneAnd…` gives the document since driver 6, before that `{ value }`.
 * Callbacks ended with driver 5.
 */
const callback = { arg: -1, param: 1 } as const;
const projected = (arg: number): QueryEffect => ({
  projections: ["projection", "fields"].map((key): ProjectionPlace => ({ arg, path: [key], form: "keys" })),
  callback,
});
const replaced = (arg: number): QueryEffect => ({ at: [["value"], []], ...projected(arg) });
const collection: Yield = { shape: "mongodb.collection", subject: { from: "arg", arg: 0 } };
const db: Method = { returns: "mongodb.db" };
const connect: Method = { returns: "mongodb.client", callbacks: [{ at: { arg: -1 }, params: [{ error: true }, "mongodb.client"] }] };
const stages: readonly ProjectionPlace[] = [
  { arg: 0, path: ["*", "$project"], form: "keys" },
  { arg: 0, path: ["*", "$unset"], form: "words", polarity: "except" },
  ...["$group", "$bucket", "$count"].map((stage): ProjectionPlace => ({ arg: 0, path: ["*", stage], form: "values" })),
  ...["$facet", "$replaceRoot", "$replaceWith"].map((stage): ProjectionPlace => ({ arg: 0, path: ["*", stage], form: "any" })),
];

export const mongodb: DatabaseModel = {
  id: "mongodb",
  kind: "database",
  nicknames: ["mongo"],
  packages: ["mongodb"],
  exports: { MongoClient: "mongodb.MongoClient", default: "mongodb.module" },
  types: {
    MongoClient: "mongodb.client",
    Db: "mongodb.db",
    Collection: { shape: "mongodb.collection", subject: { from: "typeArgument" } },
    FindCursor: { shape: "mongodb.cursor", subject: { from: "typeArgument" } },
  },
  unseen: [
    {
      name: /^(?:db|database|mongo|mongodb)$/i,
      uses: ["find", "findOne", "insertOne", "insertMany", "updateOne", "deleteOne", "aggregate", "findOneAndUpdate"].map((method) => `collection().${method}`),
      yields: "mongodb.db",
    },
    { name: /(?:Collection|Col|Coll)$/, uses: ["find().toArray", "find().sort", "insertOne", "findOneAndUpdate"], yields: { shape: "mongodb.collection", subject: { from: "property" } } },
  ],
  errors: { internal: /Mongo(?!ose)\w*(?:Error|Exception)$/, harmless: ["keyPattern"] },
  shapes: {
    "mongodb.module": { props: { MongoClient: "mongodb.MongoClient" } },
    "mongodb.MongoClient": { construct: { returns: "mongodb.client", connects: true }, methods: { connect: { ...connect, connects: true } } },
    "mongodb.client": {
      // The callback of `connect` got the database itself.
      elsewhere: { "mongodb 2": ["collection"] },
      methods: {
        db,
        connect,
        collection: { returns: collection },
        withSession: { callbacks: [{ at: { arg: -1 }, params: [null], returned: true }] },
        ...each(["close", "startSession", "on"], plain),
      },
    },
    "mongodb.db": {
      elsewhere: { "mongodb 2": ["db"] },
      methods: {
        collection: { returns: collection, callbacks: [{ at: { arg: -1 }, params: [{ error: true }, collection] }] },
        createCollection: { returns: collection },
        db,
      },
    },
    "mongodb.collection": {
      elsewhere: { "mongodb 3": ["save"], "mongodb 5": ["insert", "update", "remove"] },
      methods: {
        find: find("many", projected(1), "mongodb.cursor"),
        findOne: find("one", projected(1)),
        ...each(["findOneAndUpdate", "findOneAndReplace"], query({ op: "update", records: "one", ...replaced(2) })),
        findOneAndDelete: query({ op: "delete", records: "one", ...replaced(1) }),
        findAndModify: query({ op: "update", records: "one", ...replaced(3) }),
        aggregate: query({ op: "aggregate", records: "many", projections: stages, callback }, "mongodb.cursor"),
        distinct: find("many", { projections: [{ arg: 0, form: "words" }], callback }),
        ...each(["insertOne", "insertMany", "insert", "save"], none("create", { callback })),
        ...each(["updateOne", "updateMany", "update", "replaceOne", "bulkWrite"], none("update", { callback })),
        ...each(["deleteOne", "deleteMany", "remove"], none("delete", { callback })),
      },
    },
    "mongodb.cursor": {
      elsewhere: { "mongodb 3": ["each"] },
      methods: {
        project: { query: { projections: [{ arg: 0, form: "keys" }] }, returns: { same: true } },
        toArray: { query: { callback }, returns: { same: true } },
        ...each(["next", "tryNext"], query({ records: "one", callback })),
        each: { query: { records: "one", callback: { arg: 0, param: 1 } } },
        ...each(["sort", "limit", "skip", "batchSize", "hint", "collation", "maxTimeMS", "clone", "match", "lookup", "unwind", "addCursorFlag", "allowDiskUse", "stream"], same),
        group: { query: { projections: [{ arg: 0, form: "values" }] }, returns: { same: true } },
        ...each(["count", "hasNext", "close", "explain"], plain),
      },
    },
  },
  projectionWords: { kind: "option", arg: 1, key: "projection", style: "keys" },
  key: "_id",
};
