import type { Method, ProjectionForm, UtilityModel } from "../../concepts/model.js";

/** `paginate(…, …, { select, relations })`: `query`: which argument is the query; `at`: where the rows stand in the result. */
function paginates(query: number, at: readonly string[][], select: ProjectionForm): Method {
  return {
    returns: { arg: query },
    query: {
      op: "find",
      records: "many",
      at,
      projections: [{ arg: 2, path: ["select"], form: select }],
      relations: [{ arg: 2, path: ["relations"], form: "words" }],
    },
  };
}

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
    { packages: ["nestjs-typeorm-paginate"], exports: { paginate: "paginators.items", paginateRaw: "paginators.items", paginateRawAndEntities: "paginators.pair" } },
    { packages: ["nestjs-paginate"], exports: { paginate: "paginators.data" } },
  ],
  shapes: {
    "paginators.items": { call: paginates(0, [["items"]], "keys") },
    "paginators.pair": { call: paginates(0, [["0", "items"], ["1"]], "keys") },
    "paginators.data": { call: paginates(1, [["data"]], "words") },
  },
};
