import type { DatabaseModel } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * Redis OM: https://github.com/redis/redis-om-node, `redis-om` `dist/index.d.ts`.
 * Entities always come whole: there is no projection, so a record has to be mapped. `returnCount` and ids are no records.
 */
const ofSchema = { shape: "redis-om.repository", subject: { from: "arg", arg: 0 } } as const;
const one = each(["first", "returnFirst", "min", "max", "returnMin", "returnMax"], query({ records: "one" }));
const many = each(["all", "page", "returnAll", "returnPage"], query({ records: "many" }));

export const redisOm: DatabaseModel = {
  id: "redis-om",
  kind: "database",
  nicknames: ["redis"],
  packages: ["redis-om"],
  exports: { Repository: "redis-om.Repository", Client: "redis-om.Client" },
  types: { Repository: { shape: "redis-om.repository", subject: { from: "typeArgument" } }, Client: "redis-om.client" },
  shapes: {
    "redis-om.Repository": { construct: { returns: ofSchema } },
    "redis-om.Client": { construct: { returns: "redis-om.client" } },
    "redis-om.client": { methods: { fetchRepository: { returns: ofSchema }, ...each(["open", "use"], same) } },
    "redis-om.repository": {
      elsewhere: { "redis-om 0.3": ["createAndSave", "createEntity"] },
      methods: {
        fetch: find("one"),
        ...each(["save", "createAndSave"], query({ op: "create", records: "one", flags: ["fresh"] })),
        createEntity: query({ op: "create", records: "one", flags: ["fresh"] }),
        ...each(["search", "searchRaw"], { returns: "redis-om.search" }),
        ...each(["remove", "expire", "expireAt"], none("delete")),
        ...each(["createIndex", "dropIndex"], plain),
      },
    },
    "redis-om.search": {
      props: { return: { same: true } },
      methods: {
        ...one,
        ...many,
        ...each(
          ["count", "returnCount", "allIds", "allKeys", "firstId", "firstKey", "minId", "maxId", "pageOfIds", "pageOfKeys", "returnAllIds", "returnAllKeys", "returnFirstId", "returnPageOfIds"],
          plain,
        ),
      },
      anyMethod: same,
    },
  },
};
