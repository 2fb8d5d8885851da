import type { UtilityModel } from "../../concepts/model.js";

/**
 * Paginators that run the query of a repository or a query builder of TypeORM.
 *
 * Sources: `nestjs-typeorm-paginate` 4 `dist/paginate.d.ts` and `dist/pagination.d.ts` (`items`), `nestjs-paginate` 12 `lib/paginate.d.ts`
 * (the query stands first, the configuration last; the rows are `data`).
 */
export const paginators: UtilityModel = {
  kind: "utility",
  id: "paginators",
  packages: [],
  companions: [
    { packages: ["nestjs-typeorm-paginate"], exports: { paginate: "paginators.items", paginateRawAndEntities: "paginators.items" } },
    { packages: ["nestjs-paginate"], exports: { paginate: "paginators.data" } },
  ],
  shapes: {
    "paginators.items": {
      call: {
        returns: { arg: 0 },
        query: {
          op: "find",
          records: "many",
          at: [["items"]],
          projections: [{ arg: 2, path: ["select"], form: "keys" }],
          relations: [{ arg: 2, path: ["relations"], form: "words" }],
        },
      },
    },
    "paginators.data": {
      call: {
        returns: { arg: 1 },
        query: {
          op: "find",
          records: "many",
          at: [["data"]],
          projections: [{ arg: 2, path: ["select"], form: "words" }],
          relations: [{ arg: 2, path: ["relations"], form: "words" }],
        },
      },
    },
  },
};
