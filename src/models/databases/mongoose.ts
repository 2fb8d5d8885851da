import type { DatabaseModel, Method, ProjectionPlace, QueryEffect, RelationPlace, Yield } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * Mongoose 5 to 9 with mongoose-paginate, Typegoose and @nestjs/mongoose: https://mongoosejs.com/docs/api/model.html,
 * `mongoose` 8.24 `types/models.d.ts`, `types/query.d.ts`, `types/document.d.ts`. Callbacks ended with version 7.
 * A query, once awaited, is its document, so one shape holds the members of both.
 */
const callback = { arg: -1, param: 1 } as const;
const populate: readonly RelationPlace[] = [
  { arg: 0, form: "words", projection: { arg: 1, form: "words" } },
  { arg: 0, form: "objects", projection: { key: "select", form: "words" } },
];
/** Projections of the option object in third place. */
const options: readonly ProjectionPlace[] = ["projection", "select", "fields"].map((key) => ({ arg: 2, path: [key], form: "keys" }));
const read: QueryEffect = {
  projections: [{ arg: 1, form: "keys" }, ...options],
  relations: [{ arg: 2, path: ["populate"], form: "objects", projection: { key: "select", form: "words" } }],
  callback,
};
const written: QueryEffect = { projections: options, ...(read.relations && { relations: read.relations }), callback };
const removed: QueryEffect = { projections: ["projection", "select"].map((key) => ({ arg: 1, path: [key], form: "keys" })), callback };
const model: Yield = { shape: "mongoose.model", subject: { from: "arg", arg: 0 } };
const documents = "mongoose.query";

const finders: Readonly<Record<string, Method>> = {
  find: find("many", read, documents),
  ...each(["findOne", "findById"], find("one", read, documents)),
  ...each(["findOneAndUpdate", "findByIdAndUpdate", "findOneAndReplace"], query({ op: "update", records: "one", ...written }, documents)),
  ...each(["findOneAndDelete", "findByIdAndDelete", "findOneAndRemove", "findByIdAndRemove"], query({ op: "delete", records: "one", ...removed }, documents)),
  distinct: find("many", { projections: [{ arg: 0, form: "words" }], callback }, documents),
  ...each(["updateOne", "updateMany", "update", "replaceOne"], none("update", { callback }, documents)),
  ...each(["deleteOne", "deleteMany", "remove"], none("delete", { callback }, documents)),
};

export const mongoose: DatabaseModel = {
  id: "mongoose",
  kind: "database",
  packages: ["mongoose", "@nestjs/mongoose", "@typegoose/typegoose"],
  exports: {
    default: "mongoose.mongoose",
    mongoose: "mongoose.mongoose",
    model: "mongoose.modelFunction",
    models: "mongoose.models",
    Model: "mongoose.Model",
    connection: "mongoose.connection",
    createConnection: "mongoose.createConnection",
    InjectModel: "mongoose.modelFunction",
    InjectConnection: "mongoose.createConnection",
    getModelForClass: "mongoose.modelFunction",
  },
  types: {
    ...Object.fromEntries(["Model", "PaginateModel", "AggregatePaginateModel", "ReturnModelType"].map((name) => [name, { shape: "mongoose.model", subject: { from: "typeArgument" } }])),
    Connection: "mongoose.connection",
  },
  unseen: [
    {
      name: /^[A-Z]\w*$|Model$/,
      uses: ["findById", "findByIdAndUpdate", "findByIdAndDelete", "findOneAndUpdate", "findOneAndDelete", "countDocuments"],
      yields: { shape: "mongoose.model", subject: { from: "property" } },
    },
  ],
  errors: { internal: /Mongoose(?!Validation)\w*(?:Error|Exception)$/ },
  shapes: {
    "mongoose.mongoose": {
      extends: ["mongoose.connection"],
      props: { Model: "mongoose.Model", connection: "mongoose.connection", mongoose: "mongoose.mongoose" },
      methods: { createConnection: { returns: "mongoose.connection", connects: true }, connect: { returns: "mongoose.mongoose", connects: true } },
    },
    "mongoose.connection": {
      props: { models: "mongoose.models", db: "mongodb.db" },
      methods: {
        model: { returns: model },
        useDb: same,
        collection: { returns: { shape: "mongodb.collection", subject: { from: "arg", arg: 0 } } },
        transaction: { callbacks: [{ at: { arg: 0 }, params: [null], returned: true }] },
      },
    },
    "mongoose.createConnection": { call: { returns: "mongoose.connection", connects: true } },
    "mongoose.modelFunction": { call: { returns: model } },
    "mongoose.models": { anyProp: { shape: "mongoose.model", subject: { from: "property" } } },
    "mongoose.Model": { subclass: { statics: "mongoose.model", instances: documents } },
    "mongoose.model": {
      elsewhere: { "mongoose 6": ["update", "remove"], "mongoose 7": ["findOneAndRemove", "findByIdAndRemove"], "mongoose-paginate-v2 1": ["paginate"] },
      // A document made in memory holds all that its schema gives, as the written one does.
      construct: query({ op: "create", records: "one", flags: ["fresh"] }, documents),
      methods: {
        ...finders,
        create: query({ op: "create", records: "one", flags: ["fresh"], callback }, documents),
        insertMany: query({ op: "create", records: "many", flags: ["fresh"], callback }, documents),
        ...each(["bulkWrite", "bulkSave"], none("update", { callback }, documents)),
        insertOne: query({ op: "create", records: "one", flags: ["fresh"] }, documents),
        ...each(["where", "$where"], find("many", {}, documents)),
        populate: { returns: { arg: 0 } },
        hydrate: query({ op: "find", records: "one" }, documents),
        discriminator: { returns: model },
        aggregate: query(
          {
            op: "aggregate",
            records: "many",
            callback,
            projections: [
              { arg: 0, path: ["*", "$project"], form: "keys" },
              { arg: 0, path: ["*", "$unset"], form: "words", polarity: "except" },
              ...["$group", "$bucket", "$count"].map((stage) => ({ arg: 0, path: ["*", stage], form: "values" as const })),
              ...["$facet", "$replaceRoot", "$replaceWith"].map((stage) => ({ arg: 0, path: ["*", stage], form: "any" as const })),
            ],
          },
          "mongoose.aggregate",
        ),
        paginate: find("many", {
          at: [["docs"]],
          projections: ["select", "projection"].map((key) => ({ arg: 1, path: [key], form: "words" })),
          relations: populate.map((one) => ({ arg: 1, path: ["populate"], form: one.form, ...(one.form === "objects" && one.projection ? { projection: one.projection } : {}) })),
          callback,
        }),
      },
    },
    "mongoose.query": {
      elsewhere: { "mongoose 5": ["execPopulate"], "mongoose 9 lib": ["_doc", "findOneAndReplace"], "mongoose 6": ["update", "remove"], "mongoose 7": ["findOneAndRemove", "findByIdAndRemove"] },
      props: { _doc: { same: true }, ...Object.fromEntries(["_id", "id", "__v", "isNew"].map((name) => [name, { plain: true }])) },
      methods: {
        ...finders,
        find: same,
        ...each(["select", "projection"], { query: { projections: [{ arg: 0, form: "words" }] }, returns: { same: true } }),
        populate: { query: { relations: populate, callback }, returns: { same: true } },
        lean: { query: { flags: ["lean"] }, returns: { same: true } },
        ...each(["exec", "save", "validate"], { query: { callback }, returns: { same: true } }),
        toObject: { query: { flags: ["lean"] }, returns: { same: true } },
        ...each(["toJSON", "set", "$set", "overwrite", "$clone", "clone", "orFail", "depopulate", "execPopulate", "increment"], same),
        ...each(["where", "equals", "or", "nor", "and", "gt", "gte", "lt", "lte", "ne", "in", "nin", "all", "near", "within", "regex", "size", "elemMatch", "merge"], same),
        ...each(["sort", "limit", "skip", "slice", "batchSize", "hint", "read", "collation", "maxTimeMS", "comment", "session", "setOptions", "cursor", "allowDiskUse"], same),
        get: { returns: { member: 0 } },
        ...each(["isModified", "populated", "validateSync"], plain),
      },
    },
    "mongoose.aggregate": {
      methods: {
        project: { query: { projections: [{ arg: 0, form: "keys" }] }, returns: { same: true } },
        ...each(["group", "count", "sortByCount"], { query: { projections: [{ arg: 0, form: "values" }] }, returns: { same: true } }),
        ...each(["replaceRoot", "facet"], { query: { projections: [{ arg: 0, form: "any" }] }, returns: { same: true } }),
        exec: { query: { callback }, returns: { same: true } },
        ...each(["match", "sort", "limit", "skip", "lookup", "unwind", "addFields", "sample", "near", "search", "append", "option", "session", "allowDiskUse", "collation", "cursor"], same),
      },
    },
  },
  projectionWords: { kind: "chain", method: "select", style: "words" },
  key: "_id",
};
