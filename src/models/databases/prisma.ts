import type { DatabaseModel, ProjectionPlace, QueryEffect, RelationPlace } from "../../concepts/model.js";
import { each, find, none, plain, query } from "./build/methods.js";

/**
 * Prisma 4 to 7: https://www.prisma.io/docs/orm/reference/prisma-client-reference, `@prisma/client` 7.10 `runtime/client.d.ts`.
 * Prisma 7 generates the client into the project, so it is known by its name; `nestjs-prisma` exports a ready service.
 * Every read and every single write gives the whole record; `*Many` writes give a count, `*ManyAndReturn` the records.
 */
const projections: readonly ProjectionPlace[] = [
  { arg: 0, path: ["select"], form: "keys" },
  { arg: 0, path: ["omit"], form: "keys", polarity: "except" },
];
const relations: readonly RelationPlace[] = [{ arg: 0, path: ["include"], form: "keys", projection: { key: "select", form: "keys" } }];
const options: QueryEffect = { projections, relations };

export const prisma: DatabaseModel = {
  id: "prisma",
  kind: "database",
  packages: ["@prisma/client", "@prisma/client/*", ".prisma/client", "nestjs-prisma"],
  exports: {
    PrismaClient: "prisma.PrismaClient",
    PrismaService: "prisma.PrismaClient",
    Prisma: "prisma.namespace",
    default: "prisma.module",
  },
  types: {
    PrismaClient: "prisma.client",
    PrismaService: "prisma.client",
    "Prisma.TransactionClient": "prisma.client",
  },
  recordTypes: [".prisma", "@prisma/client"],
  generated: ["PrismaClient", "Prisma", "Prisma.TransactionClient"],
  unseen: [
    { name: /^prisma(?:Client|Service)?$/i, yields: "prisma.client" },
    { name: /^(?:db|tx|database)$/, uses: ["*.findMany", "*.findUnique", "*.findUniqueOrThrow", "*.findFirst", "*.findFirstOrThrow", "*.upsert"], yields: "prisma.client" },
  ],
  errors: { internal: /Prisma\w*(?:Error|Exception)$/, withheld: ["meta"] },
  shapes: {
    "prisma.module": { props: { PrismaClient: "prisma.PrismaClient", Prisma: "prisma.namespace" } },
    "prisma.PrismaClient": { construct: { returns: "prisma.client", hides: [{ arg: 0, path: ["omit"] }] }, subclass: { instances: "prisma.client" } },
    "prisma.namespace": { props: { sql: "prisma.sql", raw: "prisma.sql" } },
    "prisma.sql": { call: { returns: { arg: 0 } }, tag: { returns: { arg: 0 } } },
    "prisma.client": {
      elsewhere: { "@prisma/client 6": ["$use"] },
      props: { $queryRaw: "prisma.queryRaw" },
      anyProp: { shape: "prisma.delegate", subject: { from: "property" } },
      methods: {
        // A result extension that redefines a field replaces its stored value.
        $extends: { returns: { same: true }, hides: [{ arg: 0, path: ["result"] }] },
        $transaction: { returns: { arg: 0 }, callbacks: [{ at: { arg: 0 }, params: ["prisma.client"], returned: true }] },
        $queryRawUnsafe: query({ op: "raw", records: "many", projections: [{ arg: 0, form: "sql" }], subject: { from: "typeArgument" } }),
        $runCommandRaw: query({ op: "raw", records: "many", projections: [{ arg: 0, path: ["projection"], form: "keys" }] }),
        ...each(["$connect", "$disconnect", "$on", "$use"], plain),
      },
    },
    "prisma.queryRaw": {
      tag: query({ op: "raw", records: "many", projections: [{ arg: 0, form: "sql" }], subject: { from: "typeArgument" } }),
      call: query({ op: "raw", records: "many", projections: [{ arg: 0, form: "sql" }], subject: { from: "typeArgument" } }),
    },
    "prisma.delegate": {
      methods: {
        ...each(["findUnique", "findFirst", "findUniqueOrThrow", "findFirstOrThrow"], find("one", options)),
        findMany: find("many", options),
        create: query({ op: "create", records: "one", ...options }),
        ...each(["update", "upsert"], query({ op: "update", records: "one", ...options })),
        delete: query({ op: "delete", records: "one", ...options }),
        createManyAndReturn: query({ op: "create", records: "many", ...options }),
        updateManyAndReturn: query({ op: "update", records: "many", ...options }),
        createMany: none("create"),
        updateMany: none("update"),
        deleteMany: none("delete"),
        groupBy: query({ op: "aggregate", records: "many", projections: [{ arg: 0, path: ["by"], form: "names" }] }),
        findRaw: query({ op: "raw", records: "many", projections: [{ arg: 0, path: ["options", "projection"], form: "keys" }] }),
        aggregateRaw: query({ op: "aggregate", records: "many", projections: [{ arg: 0, path: ["pipeline", "*", "$project"], form: "keys" }] }),
      },
    },
  },
  projectionWords: { kind: "option", arg: 0, key: "select", style: "keys" },
};
