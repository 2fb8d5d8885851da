import type { DatabaseModel, QueryEffect, Yield } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * Bookshelf: https://bookshelfjs.org/api.html, `@types/bookshelf`.
 * `fetch` gives a model, `fetchAll` a collection; both take `columns` and `withRelated`. `hidden` and `visible` of the
 * model hold for `toJSON` (and so for a JSON answer), not for `attributes`.
 */
const options: QueryEffect = {
  projections: [{ arg: 0, path: ["columns"], form: "names" }],
  relations: [
    { arg: 0, path: ["withRelated"], form: "words" },
    { arg: 0, path: ["withRelated"], form: "objects" },
  ],
};
const model: Yield = { shape: "bookshelf.model", subject: { from: "arg", arg: 0 } };

export const bookshelf: DatabaseModel = {
  id: "bookshelf",
  kind: "database",
  packages: ["bookshelf"],
  exports: { default: "bookshelf.connect" },
  types: { Bookshelf: "bookshelf.bookshelf" },
  shapes: {
    "bookshelf.connect": { call: { returns: "bookshelf.bookshelf" } },
    "bookshelf.bookshelf": {
      props: { Model: "bookshelf.Model", knex: "knex.db" },
      methods: {
        model: { returns: model },
        plugin: plain,
        transaction: { callbacks: [{ at: { arg: 0 }, params: [null], returned: true }] },
      },
    },
    "bookshelf.Model": {
      methods: { extend: { returns: { shape: "bookshelf.model", subject: { from: "arg", arg: 0, path: ["tableName"] } } } },
      subclass: { statics: "bookshelf.model", instances: "bookshelf.record" },
    },
    "bookshelf.model": {
      construct: query({ op: "create", records: "one", flags: ["fresh"] }, "bookshelf.record"),
      // Statics of the plugin; the others are those of Bookshelf itself.
      elsewhere: { "bookshelf-modelbase 2": ["findOne", "findById", "findAll", "create", "upsert", "findOrCreate", "update", "destroy"] },
      methods: {
        ...each(["findOne", "findById"], find("one", options, "bookshelf.record")),
        findAll: find("many", options, "bookshelf.record"),
        fetchAll: find("many", options, "bookshelf.record"),
        where: { returns: "bookshelf.record" },
        forge: query({ op: "create", records: "one", flags: ["fresh"] }, "bookshelf.record"),
        ...each(["create", "upsert", "findOrCreate"], query({ op: "create", records: "one", flags: ["fresh"] }, "bookshelf.record")),
        update: query({ op: "update", records: "one" }, "bookshelf.record"),
        destroy: none("delete"),
      },
    },
    "bookshelf.record": {
      props: { attributes: { same: true }, models: { same: true }, id: { plain: true } },
      methods: {
        ...each(["fetch", "fetchOne"], find("one", options, "bookshelf.record")),
        create: query({ op: "create", records: "one", flags: ["fresh"] }, "bookshelf.record"),
        ...each(["fetchAll", "fetchPage"], find("many", options, "bookshelf.record")),
        ...each(["where", "query", "orderBy", "related", "through"], same),
        ...each(["save", "refresh", "load", "set", "clone", "serialize", "toJSON", "first", "last", "at", "toArray"], same),
        get: { returns: { member: 0 } },
        pick: { query: { projections: [{ arg: 0, rest: true, form: "names" }] }, returns: { same: true } },
        omit: { query: { projections: [{ arg: 0, rest: true, form: "names", polarity: "except" }] }, returns: { same: true } },
        destroy: none("delete"),
        ...each(["has", "isNew", "hasChanged"], plain),
      },
    },
  },
  projectionWords: { kind: "option", arg: 0, key: "columns", style: "names" },
};
