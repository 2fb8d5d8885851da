import type { DatabaseModel, Method, QueryEffect, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";

/**
 * Waterline, alone and in Sails: https://sailsjs.com/documentation/reference/waterline-orm/queries, `waterline` 0.15.
 * Since 0.13 writes give records only with `.fetch()` (or `meta({ fetch: true })`). Sails also publishes models as
 * globals named after their files; those are known by their methods alone.
 */
const chain = "waterline.query";
const model: Yield = { shape: "waterline.model", subject: { from: "arg", arg: 0 } };
const options: QueryEffect = {
  projections: [
    { arg: 0, path: ["select"], form: "names" },
    { arg: 0, path: ["omit"], form: "names", polarity: "except" },
  ],
  callback: { arg: -1, param: 1 },
};
const finders: Readonly<Record<string, Method>> = {
  find: find("many", options, chain),
  ...each(["findOne", "findOrCreate"], find("one", options, chain)),
  stream: find("many", options, chain),
  create: none("create", options, "waterline.created"),
  createEach: none("create", { callback: { arg: -1, param: 1 } }, "waterline.written"),
  update: none("update", options, "waterline.written"),
  // The only write that gives its record unasked.
  updateOne: query({ op: "update", records: "one", callback: { arg: -1, param: 1 } }, "waterline.written"),
  destroyOne: query({ op: "delete", records: "one", callback: { arg: -1, param: 1 } }, "waterline.written"),
  archiveOne: query({ op: "delete", records: "one" }, "waterline.written"),
  ...each(["destroy", "archive"], none("delete", options, "waterline.written")),
};

/** What may follow a search or a write; only searches take a projection. */
const common: Readonly<Record<string, Method>> = {
  exec: { query: { callback: { arg: -1, param: 1 } }, returns: { same: true } },
  ...each(["where", "limit", "skip", "paginate", "sort", "meta", "usingConnection", "decrypt", "set", "intercept", "tolerate", "toPromise", "toJSON"], same),
};

export const waterline: DatabaseModel = {
  id: "waterline",
  kind: "database",
  packages: ["waterline", "sails"],
  exports: { default: "waterline.module" },
  unseen: [
    {
      name: /^[A-Z]\w*$/,
      uses: ["find().populate", "find().populateAll", "findOne().populate", "create().fetch", "update().fetch", "updateOne", "destroyOne"],
      yields: { shape: "waterline.model", subject: { from: "property" } },
    },
  ],
  shapes: {
    "waterline.module": { elsewhere: { "waterline 0.13": ["getModel"] }, construct: { returns: "waterline.orm" }, methods: { getModel: { returns: model } } },
    "waterline.orm": { props: { collections: "waterline.models" } },
    "waterline.sails": { elsewhere: { "sails-hook-orm 4": ["getModel", "getDatastore"] }, props: { models: "waterline.models" }, methods: { getModel: { returns: model }, getDatastore: { returns: "waterline.sails" }, sendNativeQuery: query({ op: "raw", records: "many", at: [["rows"]], projections: [{ arg: 0, form: "sql" }] }) } },
    "waterline.models": { anyProp: { shape: "waterline.model", subject: { from: "property" } } },
    "waterline.model": { methods: finders },
    "waterline.query": {
      methods: {
        select: { query: { projections: [{ arg: 0, form: "names" }] }, returns: { same: true } },
        omit: { query: { projections: [{ arg: 0, form: "names", polarity: "except" }] }, returns: { same: true } },
        populate: { query: { relations: [{ arg: 0, form: "words", projection: { arg: 1, path: ["select"], form: "names" } }] }, returns: { same: true } },
        populateAll: same,
        eachRecord: query({ records: "one", callback: { arg: 0, param: 0 } }),
        eachBatch: { query: { callback: { arg: -1, param: 0 } } },
        ...common,
      },
    },
    "waterline.written": { methods: { fetch: query({ records: "many" }, { same: true }), ...common } },
    "waterline.created": { methods: { fetch: query({ records: "one" }, { same: true }), ...common } },
  },
  projectionWords: { kind: "chain", method: "select", style: "names" },
};
