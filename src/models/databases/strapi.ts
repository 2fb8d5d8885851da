import type { DatabaseModel, Method, QueryEffect } from "../../concepts/model.js";
import { each, find, none, query } from "./build/methods.js";

/**
 * Strapi 3 to 5: https://docs.strapi.io/cms/api/entity-service/crud, https://docs.strapi.io/cms/api/document-service,
 * https://docs.strapi.io/cms/api/query-engine. Private fields stay in all of these results: only `sanitizeOutput`
 * of a core controller takes them out.
 */
const places = (arg: number, keys: readonly string[]): QueryEffect => ({
  projections: keys.map((key) => ({ arg, path: [key], form: "names" })),
  relations: [
    { arg, path: ["populate"], form: "words" },
    { arg, path: ["populate"], form: "keys", projection: { key: "fields", form: "names" } },
  ],
});
const named = { subject: { from: "arg", arg: 0 } } as const;

/** `by` is the place of the options when the record is named by an id before them. */
function members(many: number, by: number, subject: QueryEffect, keys: readonly string[] = ["fields", "select"]): Readonly<Record<string, Method>> {
  return {
    ...each(["findMany", "find"], find("many", { ...places(many, keys), ...subject })),
    findOne: find("one", { ...places(by, keys), ...subject }),
    findFirst: find("one", { ...places(many, keys), ...subject }),
    ...each(["findPage", "findWithRelationCounts"], find("many", { at: [["results"]], ...places(many, keys), ...subject })),
    findWithCount: find("many", { at: [["0"]], ...places(many, keys), ...subject }),
    create: query({ op: "create", records: "one", ...places(many, keys), ...subject }),
    ...each(["update", "publish", "unpublish", "discardDraft", "clone"], query({ op: "update", records: "one", ...places(by, keys), ...subject })),
    delete: query({ op: "delete", records: "one", ...places(by, keys), ...subject }),
    ...each(["createMany", "updateMany"], none("update")),
    deleteMany: none("delete"),
  };
}

export const strapi: DatabaseModel = {
  id: "strapi",
  kind: "database",
  packages: ["@strapi/strapi", "@strapi/types", "@strapi/database"],
  exports: { factories: "strapi.factories" },
  types: { "Core.Strapi": "strapi.app", Strapi: "strapi.app" },
  unseen: [{ name: /^strapi$/, uses: ["entityService", "documents", "db", "query", "services"], yields: "strapi.app" }],
  globals: { strapi: "strapi.app" },
  shapes: {
    "strapi.factories": {
      methods: each(["createCoreController", "createCoreService", "createCoreRouter"], { callbacks: [{ at: { arg: 1 }, params: ["strapi.context"] }] }),
    },
    "strapi.context": { role: "context", props: { strapi: "strapi.app" } },
    "strapi.app": {
      role: "app",
      props: { entityService: "strapi.entityService", db: "strapi.database" },
      methods: {
        documents: { returns: { shape: "strapi.documents", ...named } },
        query: { returns: { shape: "strapi.query", ...named } },
      },
    },
    "strapi.database": { props: { connection: "knex.db" }, methods: { query: { returns: { shape: "strapi.query", ...named } } } },
    "strapi.entityService": { methods: members(1, 2, named) },
    "strapi.documents": { methods: members(0, 0, {}) },
    // Version 3 had the same methods with the parameters first. The engine below the services calls it `select`.
    "strapi.query": { methods: members(0, 0, {}, ["select"]) },
  },
  projectionWords: { kind: "option", arg: 0, key: "fields", style: "names" },
};
