import type { DatabaseModel, Method, Yield } from "../../concepts/model.js";
import { each, find, none, query, same } from "./build/methods.js";

/**
 * RethinkDB (rethinkdb, rethinkdbdash, rethinkdb-ts) and its ORM thinky: https://rethinkdb.com/api/javascript/,
 * https://justonepixel.com/thinky/documentation/api/model/. `pluck` and `without` project; writes give a summary, with
 * `returnChanges` also the documents under `changes`.
 */
const callback = { arg: -1, param: 1 } as const;
const chain = "rethinkdb.query";
const written = (op: "create" | "delete" | "update", options: number): Method =>
  none(op, { given: { place: { arg: options, path: ["returnChanges"] }, records: "many" }, at: [["changes", "*", "new_val"], ["changes", "*", "old_val"]] }, chain);
const model: Yield = { shape: "rethinkdb.model", subject: { from: "arg", arg: 0 } };

const steps: Readonly<Record<string, Method>> = {
  ...each(["pluck", "withFields"], { query: { projections: [{ arg: 0, rest: true, form: "names" }] }, returns: { same: true } }),
  without: { query: { projections: [{ arg: 0, rest: true, form: "names", polarity: "except" }] }, returns: { same: true } },
  ...each(["map", "concatMap", "getField", "merge", "do"], { query: { projections: [{ arg: 0, form: "any" }] }, returns: { same: true } }),
  ...each(["get", "nth", "min", "max"], find("one", {}, chain)),
  ...each(["filter", "getAll", "between", "orderBy", "limit", "skip", "slice", "sample", "eqJoin", "zip", "distinct", "coerceTo", "default", "union", "hasFields"], same),
  getJoin: { query: { relations: [{ arg: 0, form: "keys" }] }, returns: { same: true } },
  ...each(["run", "execute", "toArray", "next"], { query: { callback }, returns: { same: true } }),
  insert: written("create", 1),
  ...each(["update", "replace"], written("update", 1)),
  delete: written("delete", 0),
  ...each(["count", "sum", "avg", "isEmpty", "contains"], { returns: "rethinkdb.value" }),
  changes: same,
};

export const rethinkdb: DatabaseModel = {
  id: "rethinkdb",
  kind: "database",
  packages: ["rethinkdb", "rethinkdbdash", "rethinkdb-ts", "thinky"],
  exports: { default: "rethinkdb.module", r: "rethinkdb.r" },
  types: { "r.Table": chain, RTable: chain, Cursor: chain },
  shapes: {
    // `require("rethinkdb")` is `r` itself; rethinkdbdash and thinky are called first.
    "rethinkdb.module": { extends: ["rethinkdb.r"], call: { returns: "rethinkdb.thinky" } },
    "rethinkdb.thinky": { extends: ["rethinkdb.r"], props: { r: "rethinkdb.r" }, methods: { createModel: { returns: model } } },
    "rethinkdb.r": {
      methods: {
        table: find("many", { subject: { from: "arg", arg: 0 } }, chain),
        db: { returns: "rethinkdb.r" },
      },
    },
    "rethinkdb.query": { elsewhere: { "thinky 2": ["getJoin", "execute"] }, methods: steps },
    "rethinkdb.value": { elsewhere: { "thinky 2": ["execute"] }, methods: each(["run", "execute"], { returns: { plain: true } }) },
    "rethinkdb.model": {
      construct: query({ op: "create", records: "one", flags: ["fresh"] }, "rethinkdb.document"),
      methods: {
        get: find("one", {}, chain),
        ...each(["filter", "getAll", "between", "orderBy", "limit", "changes"], find("many", {}, chain)),
        pluck: find("many", { projections: [{ arg: 0, rest: true, form: "names" }] }, chain),
        without: find("many", { projections: [{ arg: 0, rest: true, form: "names", polarity: "except" }] }, chain),
        getJoin: find("many", { relations: [{ arg: 0, form: "keys" }] }, chain),
        run: find("many", { callback }, chain),
        save: query({ op: "create", records: "one", flags: ["fresh"] }, "rethinkdb.document"),
        count: { returns: "rethinkdb.value" },
      },
    },
    "rethinkdb.document": { methods: each(["save", "saveAll", "merge", "getJoin", "addRelation"], same) },
  },
  projectionWords: { kind: "chain", method: "pluck", style: "varargs" },
};
