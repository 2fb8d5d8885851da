import type { Method, QueryEffect, Yield } from "../../../concepts/model.js";

/** One description for several methods of the same kind. */
export function each(names: readonly string[], method: Method): Readonly<Record<string, Method>> {
  return Object.fromEntries(names.map((name) => [name, method]));
}

/** A method that describes a query; `returns` is the shape that further calls are looked up on. */
export function query(effect: QueryEffect, returns?: Yield): Method {
  return returns === undefined ? { query: effect } : { query: effect, returns };
}

/** Reads of one or many records. */
export const find = (records: "many" | "one", effect: QueryEffect = {}, returns?: Yield): Method => query({ op: "find", records, ...effect }, returns);

/** A write or count that gives back no record. */
export const none = (op: NonNullable<QueryEffect["op"]>, effect: QueryEffect = {}, returns?: Yield): Method => query({ op, records: "none", ...effect }, returns);

/** Chained calls that leave the value as it is. */
export const same: Method = { returns: { same: true } };

/** Calls that give a number, a boolean or text of no weight. */
export const plain: Method = { returns: { plain: true } };
