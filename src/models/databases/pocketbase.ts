import type { DatabaseModel, QueryEffect } from "../../concepts/model.js";
import { each, find, none, plain, query } from "./build/methods.js";

/**
 * PocketBase: https://github.com/pocketbase/js-sdk, `pocketbase` `dist/pocketbase.es.d.mts`.
 * `fields` is a comma-separated list, `expand` loads relations; hidden fields never come, others follow the API rules of
 * the authenticated client, which on a server is often the administrator.
 */
const options = (arg: number): QueryEffect => ({
  projections: [{ arg, path: ["fields"], form: "words" }],
  relations: [{ arg, path: ["expand"], form: "words" }],
});

export const pocketbase: DatabaseModel = {
  id: "pocketbase",
  kind: "database",
  packages: ["pocketbase"],
  exports: { default: "pocketbase.PocketBase" },
  types: { PocketBase: "pocketbase.client", TypedPocketBase: "pocketbase.client", default: "pocketbase.client" },
  unseen: [{ name: /^(?:pb|pocketbase)$/i, uses: ["collection"], yields: "pocketbase.client" }],
  shapes: {
    "pocketbase.PocketBase": { construct: { returns: "pocketbase.client" }, subclass: { instances: "pocketbase.client" } },
    "pocketbase.client": { props: { authStore: "pocketbase.authStore" }, methods: { collection: { returns: { shape: "pocketbase.collection", subject: { from: "arg", arg: 0 } } } } },
    // Who is signed in, `model` until 0.22.
    "pocketbase.authStore": { props: { record: { records: "one" }, model: { records: "one" } } },
    "pocketbase.collection": {
      methods: {
        getOne: find("one", options(1)),
        getFirstListItem: find("one", options(1)),
        // Older versions take a batch size first.
        getFullList: find("many", { projections: [...(options(0).projections ?? []), ...(options(1).projections ?? [])], relations: [{ arg: 0, path: ["expand"], form: "words" }] }),
        getList: find("many", { at: [["items"]], ...options(2) }),
        create: query({ op: "create", records: "one", ...options(1) }),
        update: query({ op: "update", records: "one", ...options(2) }),
        delete: none("delete"),
        ...each(["authWithPassword", "authWithOAuth2", "authWithOAuth2Code", "authRefresh", "authWithOTP"], query({ op: "find", records: "one", at: [["record"]] })),
        ...each(["requestPasswordReset", "confirmPasswordReset", "requestVerification", "confirmVerification", "requestEmailChange", "unsubscribe"], plain),
        subscribe: find("one", { at: [["record"]], callback: { arg: 1, param: 0 } }),
        // A client that acts in the name of the record.
        impersonate: { returns: "pocketbase.client" },
      },
    },
  },
  projectionWords: { kind: "option", arg: 1, key: "fields", style: "list" },
};
