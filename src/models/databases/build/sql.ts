import type { Method, ProjectionPlace, QueryEffect, Yield } from "../../../concepts/model.js";

/** SQL text as first argument, or an object that carries it under this key. */
function sqlPlaces(key: string | undefined): readonly ProjectionPlace[] {
  const text: ProjectionPlace = { arg: 0, form: "sql" };
  return key === undefined ? [text] : [text, { arg: 0, path: [key], form: "sql" }];
}

/** A call that runs an SQL statement: its text says which records come back, if any. */
export function statement(effect: QueryEffect, returns?: Yield, key?: string): Method {
  const query: QueryEffect = { op: "raw", records: "many", projections: sqlPlaces(key), ...effect };
  return returns === undefined ? { query } : { query, returns };
}
