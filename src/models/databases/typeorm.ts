import type { DatabaseModel, Method, ProjectionPlace, QueryEffect, RelationPlace, SubjectPlace, Yield } from "../../concepts/model.js";
import { each, find, none, plain, query, same } from "./build/methods.js";

/**
 * TypeORM 0.2 to 1.1 with @nestjs/typeorm: https://typeorm.io/docs/working-with-entity-manager/find-options,
 * `typeorm` 1.1 `repository/Repository.d.ts`, `entity-manager/EntityManager.d.ts`, `query-builder/SelectQueryBuilder.d.ts`.
 * `insert`, `update`, `delete`, `upsert` give result headers; `save`, `create`, `preload`, `remove` give entities held in
 * memory, for which `select: false` does not hold.
 */
const entity = "typeorm.entity";
const builder = "typeorm.queryBuilder";
const sql = query({ op: "raw", records: "many", projections: [{ arg: 0, form: "sql" }] });

function places(arg: number): QueryEffect {
  const projections: readonly ProjectionPlace[] = [{ arg, path: ["select"], form: "keys" }];
  const relations: readonly RelationPlace[] = [
    { arg, path: ["relations"], form: "words" },
    { arg, path: ["relations"], form: "keys" },
  ];
  return { projections, relations };
}

/** Options of 0.2's `findOne(id, options)` stand one place later. */
function twice(arg: number): QueryEffect {
  const [a, b] = [places(arg), places(arg + 1)];
  return { projections: [...(a.projections ?? []), ...(b.projections ?? [])], relations: [...(a.relations ?? []), ...(b.relations ?? [])] };
}

/** The manager's methods are the repository's with the entity before the other arguments. */
function members(first: number): Readonly<Record<string, Method>> {
  const subject: { subject?: SubjectPlace } = first === 1 ? { subject: { from: "arg", arg: 0 } } : {};
  return {
    find: find("many", { ...places(first), ...subject }, entity),
    findBy: find("many", subject, entity),
    findByIds: find("many", { ...places(first + 1), ...subject }, entity),
    ...each(["findOne", "findOneOrFail"], find("one", { ...twice(first), ...subject }, entity)),
    ...each(["findOneBy", "findOneByOrFail", "findOneById"], find("one", subject, entity)),
    findAndCount: find("many", { at: [["0"]], ...places(first), ...subject }, entity),
    findAndCountBy: find("many", { at: [["0"]], ...subject }, entity),
    ...each(["save", "create", "preload", "merge"], query({ op: "create", records: "one", flags: ["fresh"], ...subject }, entity)),
    ...each(["remove", "softRemove"], query({ op: "delete", records: "one", flags: ["fresh"], ...subject }, entity)),
    insert: none("create", subject),
    ...each(["update", "upsert"], none("update", subject)),
    ...each(["delete", "clear"], none("delete", subject)),
    query: sql,
    createQueryBuilder: query({ op: "find", records: "many", ...subject }, builder),
  };
}

/** What active records don't have. */
function managed(first: number): Readonly<Record<string, Method>> {
  const subject: { subject?: SubjectPlace } = first === 1 ? { subject: { from: "arg", arg: 0 } } : {};
  return {
    recover: query({ op: "update", records: "one", flags: ["fresh"], ...subject }, entity),
    ...each(["updateAll", "increment", "decrement", "restore"], none("update", subject)),
    ...each(["deleteAll", "softDelete"], none("delete", subject)),
  };
}

const repository: Yield = { shape: "typeorm.repository", subject: { from: "arg", arg: 0 } };
const typed = (shape: string): Yield => ({ shape, subject: { from: "typeArgument" } });
const sources: Readonly<Record<string, Method>> = {
  ...each(["getRepository", "getTreeRepository", "getMongoRepository"], { returns: repository }),
  getCustomRepository: { returns: { instance: 0 } },
  transaction: { callbacks: [{ at: { arg: -1 }, params: ["typeorm.manager"], returned: true }] },
};
const made = { createQueryRunner: { returns: "typeorm.runner" }, createEntityManager: { returns: "typeorm.manager" } } as const;
const trees = each(["findTrees", "findRoots", "findDescendants", "findAncestors"], find("many", {}, entity));

export const typeorm: DatabaseModel = {
  id: "typeorm",
  kind: "database",
  packages: ["typeorm", "@nestjs/typeorm"],
  exports: {
    DataSource: "typeorm.DataSource",
    Repository: "typeorm.Repository",
    TreeRepository: "typeorm.Repository",
    MongoRepository: "typeorm.Repository",
    AbstractRepository: "typeorm.AbstractRepository",
    BaseEntity: "typeorm.BaseEntity",
    ...Object.fromEntries(["getRepository", "getTreeRepository", "getMongoRepository", "InjectRepository"].map((name) => [name, "typeorm.getRepository"])),
    getCustomRepository: "typeorm.getCustomRepository",
    ...Object.fromEntries(["getManager", "InjectEntityManager"].map((name) => [name, "typeorm.getManager"])),
    ...Object.fromEntries(["getConnection", "createConnection", "InjectDataSource", "InjectConnection"].map((name) => [name, "typeorm.getSource"])),
    createQueryBuilder: "typeorm.createQueryBuilder",
  },
  types: {
    ...Object.fromEntries(["Repository", "TreeRepository", "MongoRepository"].map((name) => [name, typed("typeorm.repository")])),
    SelectQueryBuilder: typed(builder),
    EntityManager: "typeorm.manager",
    DataSource: "typeorm.source",
    Connection: "typeorm.source",
    QueryRunner: "typeorm.runner",
  },
  errors: { internal: /T(?:ypeorm|ypeORM)\w*(?:Error|Exception)$/, withheld: ["query", "parameters", "driverError"] },
  shapes: {
    "typeorm.DataSource": { construct: { returns: "typeorm.source", connects: true }, subclass: { instances: "typeorm.source" } },
    "typeorm.Repository": { construct: { returns: repository }, subclass: { instances: "typeorm.repository", subject: { from: "typeArgument" } } },
    "typeorm.AbstractRepository": { subclass: { instances: "typeorm.abstractRepository", subject: { from: "typeArgument" } } },
    "typeorm.BaseEntity": { subclass: { statics: "typeorm.activeRecord", instances: entity } },
    "typeorm.getRepository": { call: { returns: repository } },
    "typeorm.getCustomRepository": { call: { returns: { instance: 0 } } },
    "typeorm.getManager": { call: { returns: "typeorm.manager" } },
    "typeorm.getSource": { call: { returns: "typeorm.source" } },
    "typeorm.createQueryBuilder": { call: query({ op: "find", records: "many", subject: { from: "arg", arg: 0 } }, builder) },
    "typeorm.source": { props: { manager: "typeorm.manager" }, methods: { query: sql, createQueryBuilder: query({ op: "find", records: "many", subject: { from: "arg", arg: 0 } }, builder), ...sources, ...made, ...each(["initialize", "connect"], same) }, elsewhere: { "typeorm 0.3": ["connect", "getCustomRepository"] } },
    "typeorm.runner": { props: { manager: "typeorm.manager" }, methods: { query: sql } },
    "typeorm.manager": { methods: { ...members(1), ...managed(1), ...sources, withRepository: { returns: { arg: 0 } } }, elsewhere: { "typeorm 0.3": ["findOneById", "getCustomRepository"] } },
    "typeorm.repository": { props: { manager: "typeorm.manager" }, methods: { ...members(0), ...managed(0), ...trees, extend: same }, elsewhere: { "typeorm 0.3": ["findOneById"] } },
    "typeorm.abstractRepository": { props: { repository: "typeorm.repository", manager: "typeorm.manager" } },
    "typeorm.activeRecord": {
      methods: { ...members(0), getRepository: { returns: { shape: "typeorm.repository", subject: { from: "receiver" } } } },
      elsewhere: { "typeorm 0.3": ["findByIds", "findOneById"] },
    },
    "typeorm.entity": { methods: { ...each(["save", "reload", "remove", "softRemove", "recover"], same), hasId: plain } },
    "typeorm.queryBuilder": {
      methods: {
        select: { query: { projections: [{ arg: 0, form: "names", qualified: true }] }, returns: { same: true } },
        addSelect: { query: { projections: [{ arg: 0, form: "names", qualified: true, adds: true }] }, returns: { same: true } },
        ...each(["from", "addFrom"], { query: { subject: { from: "arg", arg: 0 } }, returns: { same: true } }),
        ...each(
          ["leftJoinAndSelect", "innerJoinAndSelect", "leftJoinAndMapOne", "leftJoinAndMapMany", "innerJoinAndMapOne", "innerJoinAndMapMany"],
          { query: { relations: [{ arg: 0, form: "words" }] }, returns: { same: true } },
        ),
        setFindOptions: { query: places(0), returns: { same: true } },
        ...each(["getOne", "getOneOrFail", "getRawOne"], query({ records: "one" }, entity)),
        ...each(["getMany", "getRawMany"], query({ records: "many" }, entity)),
        getManyAndCount: query({ records: "many", at: [["0"]] }, entity),
        getRawAndEntities: query({ records: "many", at: [["entities"], ["raw"]] }),
        execute: query({ records: "many" }),
        ...each(["getCount", "getExists", "getQuery", "getSql", "getParameters"], plain),
        insert: none("create", {}, "typeorm.writeBuilder"),
        ...each(["update", "restore"], none("update", { subject: { from: "arg", arg: 0 } }, "typeorm.writeBuilder")),
        ...each(["delete", "softDelete"], none("delete", {}, "typeorm.writeBuilder")),
      },
      anyMethod: same,
    },
    // Write builders give a header; `returning` puts the written rows into its `raw`.
    "typeorm.writeBuilder": {
      methods: {
        ...each(["into", "from"], { query: { subject: { from: "arg", arg: 0 } }, returns: { same: true } }),
        ...each(["returning", "output"], { query: { records: "many", at: [["raw"]], projections: [{ arg: 0, form: "words" }] }, returns: { same: true } }),
      },
      anyMethod: same,
    },
  },
  projectionWords: { kind: "option", arg: 0, key: "select", style: "keys" },
};
