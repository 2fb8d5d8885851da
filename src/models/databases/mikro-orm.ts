import type { DatabaseModel, Method, QueryEffect, SubjectPlace, Yield } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";
import { statement } from "./build/sql.js";

/**
 * MikroORM 4 to 6 with @mikro-orm/nestjs: https://mikro-orm.io/docs/entity-manager, `@mikro-orm/core` `EntityManager.d.ts`,
 * `drivers/IDatabaseDriver.d.ts`. Hidden properties are left out by serialisation, not by `fields`; `nativeUpdate` and
 * `nativeDelete` give counts; `flush` gives nothing, the entity itself stays in the caller's hands.
 */
const entity = "mikro-orm.entity";
const builder = "mikro-orm.queryBuilder";

function options(arg: number): QueryEffect {
  return {
    projections: [
      { arg, path: ["fields"], form: "names" },
      { arg, path: ["exclude"], form: "names", polarity: "except" },
    ],
    relations: [{ arg, path: ["populate"], form: "words" }],
  };
}

/** The entity manager's methods are the repository's with the entity before the other arguments. */
function members(first: number): Readonly<Record<string, Method>> {
  const subject: { subject?: SubjectPlace } = first === 1 ? { subject: { from: "arg", arg: 0 } } : {};
  return {
    find: find("many", { ...options(first + 1), ...subject }, entity),
    findAll: find("many", { ...options(first), ...subject }, entity),
    ...each(["findOne", "findOneOrFail"], find("one", { ...options(first + 1), ...subject }, entity)),
    findAndCount: find("many", { at: [["0"]], ...options(first + 1), ...subject }, entity),
    findByCursor: find("many", { at: [["items"]], ...options(first + 1), ...subject }, entity),
    ...each(["create", "upsert", "merge", "map"], query({ op: "create", records: "one", flags: ["fresh"], ...subject }, entity)),
    upsertMany: query({ op: "update", records: "many", flags: ["fresh"], ...subject }, entity),
    ...each(["insert", "insertMany", "nativeInsert"], none("create", subject)),
    nativeUpdate: none("update", subject),
    nativeDelete: none("delete", subject),
    populate: { returns: { arg: 0 } },
    assign: { returns: { arg: 0 } },
    ...each(["createQueryBuilder", "qb"], query({ op: "find", records: "many", ...subject }, builder)),
    ...each(["persist", "remove"], same),
    ...each(["persistAndFlush", "removeAndFlush", "flush", "clear"], plain),
  };
}

const repository: Yield = { shape: "mikro-orm.repository", subject: { from: "arg", arg: 0 } };
const columns = { projections: [{ arg: 0, rest: true, form: "names" }] } as const;

export const mikroOrm: DatabaseModel = {
  id: "mikro-orm",
  kind: "database",
  packages: ["@mikro-orm/*", "mikro-orm"],
  exports: {
    MikroORM: "mikro-orm.MikroORM",
    EntityRepository: "mikro-orm.Repository",
    BaseEntity: "mikro-orm.BaseEntity",
    InjectRepository: "mikro-orm.getRepository",
    wrap: "mikro-orm.wrap",
    serialize: "mikro-orm.serialize",
  },
  types: {
    MikroORM: "mikro-orm.orm",
    ...Object.fromEntries(["EntityManager", "SqlEntityManager", "MongoEntityManager"].map((name) => [name, "mikro-orm.manager"])),
    ...Object.fromEntries(["EntityRepository", "SqlEntityRepository", "MongoEntityRepository"].map((name) => [name, { shape: "mikro-orm.repository", subject: { from: "typeArgument" } }])),
    QueryBuilder: { shape: builder, subject: { from: "typeArgument" } },
  },
  shapes: {
    "mikro-orm.MikroORM": { construct: { returns: "mikro-orm.orm" }, methods: each(["init", "initSync"], { returns: "mikro-orm.orm" }) },
    "mikro-orm.orm": { props: { em: "mikro-orm.manager" } },
    "mikro-orm.Repository": { construct: { returns: "mikro-orm.repository" }, subclass: { instances: "mikro-orm.repository", subject: { from: "typeArgument" } } },
    "mikro-orm.BaseEntity": { subclass: { instances: entity } },
    "mikro-orm.getRepository": { call: { returns: repository } },
    "mikro-orm.wrap": { call: { returns: { arg: 0 } } },
    "mikro-orm.serialize": {
      call: { query: { flags: ["serialised"], projections: [{ arg: 1, path: ["exclude"], form: "names", polarity: "except" }] }, returns: { arg: 0 } },
    },
    "mikro-orm.manager": {
      elsewhere: { "@mikro-orm/core 5": ["nativeInsert"] },
      methods: {
        ...members(1),
        ...each(["getRepository", "repo"], { returns: repository }),
        fork: same,
        refresh: { returns: { arg: 0 } },
        getConnection: { returns: "mikro-orm.connection" },
        execute: statement({}),
        ...each(["transactional"], { callbacks: [{ at: { arg: 0 }, params: ["mikro-orm.manager"], returned: true }] }),
        getKnex: { returns: "knex.db" },
      },
    },
    "mikro-orm.connection": { methods: { execute: statement({}) } },
    "mikro-orm.repository": { elsewhere: { "@mikro-orm/core 5": ["nativeInsert", "persist", "remove", "persistAndFlush", "removeAndFlush", "flush", "clear"] }, methods: { ...members(0), getEntityManager: { returns: "mikro-orm.manager" } }, props: { em: "mikro-orm.manager" } },
    "mikro-orm.entity": {
      methods: {
        ...each(["toJSON", "toObject", "toPOJO", "toReference", "assign", "init", "populate"], same),
        serialize: { query: { projections: [{ arg: 0, path: ["exclude"], form: "names", polarity: "except" }] }, returns: { same: true } },
        isInitialized: plain,
      },
    },
    "mikro-orm.queryBuilder": {
      methods: {
        ...each(["select", "addSelect"], { query: columns, returns: { same: true } }),
        ...each(["leftJoinAndSelect", "innerJoinAndSelect", "joinAndSelect", "populate"], { query: { relations: [{ arg: 0, form: "words" }] }, returns: { same: true } }),
        getSingleResult: query({ records: "one" }, entity),
        ...each(["getResult", "getResultList"], { returns: entity }),
        getResultAndCount: query({ at: [["0"]] }, entity),
        getCount: plain,
        ...each(["insert", "update", "delete", "truncate"], none("update", {}, "mikro-orm.writeBuilder")),
      },
      anyMethod: same,
    },
    "mikro-orm.writeBuilder": { anyMethod: same },
  },
  projectionWords: { kind: "option", arg: 1, key: "fields", style: "names" },
};
