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
    findOne: find("one", { ...places(by, keys), ...subject }),
    create: query({ op: "create", records: "one", ...places(many, keys), ...subject }),
    update: query({ op: "update", records: "one", ...places(by, keys), ...subject }),
    delete: query({ op: "delete", records: "one", ...places(by, keys), ...subject }),
  };
}
const page = (arg: number, keys: readonly string[], subject: QueryEffect): Method => find("many", { at: [["results"]], ...places(arg, keys), ...subject });
/** What drafts are made to: the one document with its versions. */
const drafts = query({ op: "update", records: "many", at: [["entries"]], ...places(0, ["fields"]) });

export const strapi: DatabaseModel = {
  id: "strapi",
  kind: "database",
  packages: ["@strapi/strapi", "@strapi/types", "@strapi/database"],
  exports: { factories: "strapi.factories" },
  types: { "Core.Strapi": "strapi.app", Strapi: "strapi.app", "Core.CoreAPI.Service.CollectionType": "strapi.service" },
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
        service: { returns: { shape: "strapi.service", ...named } },
      },
    },
    // What the generated services do by themselves.
    "strapi.service": { methods: { ...members(0, 1, {}, ["fields"]), find: page(0, ["fields"], {}) } },
    "strapi.database": { props: { connection: "knex.db" }, methods: { query: { returns: { shape: "strapi.query", ...named } } } },
    "strapi.entityService": {
      elsewhere: { "@strapi/strapi 4": ["findWithRelationCounts"] },
      methods: { ...members(1, 2, named), findMany: find("many", { ...places(1, ["fields", "select"]), ...named }), ...each(["findPage", "findWithRelationCounts"], page(1, ["fields", "select"], named)) },
    },
    "strapi.documents": {
      elsewhere: { "@strapi/types 5 with drafts": ["publish", "unpublish", "discardDraft"] },
      methods: { ...members(0, 0, {}, ["fields"]), findMany: find("many", places(0, ["fields"])), findFirst: find("one", places(0, ["fields"])), ...each(["publish", "unpublish", "discardDraft", "clone"], drafts) },
    },
    // Version 3 had the same methods with the parameters first. The engine below the services calls it `select`.
    "strapi.query": {
      elsewhere: { "strapi 3": ["find"] },
      methods: {
        ...members(0, 0, {}, ["select"]),
        ...each(["findMany", "find"], find("many", places(0, ["select"]))),
        findWithCount: find("many", { at: [["0"]], ...places(0, ["select"]) }),
        findPage: page(0, ["select"], {}),
        ...each(["createMany", "updateMany"], none("update")),
        deleteMany: none("delete"),
      },
    },
  },
  projectionWords: { kind: "option", arg: 0, key: "fields", style: "names" },
};
