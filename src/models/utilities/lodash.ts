import type { Method, Shape, UtilityModel } from "../../concepts/model.js";

const same: Method = { returns: { arg: 0 } };
const pick: Method = { returns: { arg: 0 }, query: { projections: [{ arg: 1, rest: true, form: "words" }] } };
const omit: Method = { returns: { arg: 0 }, query: { projections: [{ arg: 1, rest: true, form: "words", polarity: "except" }] } };
const merged: Method = { returns: { merged: [0, 1, 2, 3] } };
const plain: Method = { returns: { plain: true } };

const functions = {
  pick,
  omit,
  cloneDeep: same,
  clone: same,
  compact: same,
  uniqBy: same,
  uniq: same,
  sortBy: same,
  orderBy: same,
  filter: same,
  reverse: same,
  take: same,
  shuffle: same,
  omitBy: same,
  pickBy: same,
  merge: merged,
  assign: merged,
  defaults: merged,
  extend: merged,
  isEmpty: plain,
  isEqual: plain,
  isNil: plain,
  isString: plain,
  isObject: plain,
  isArray: plain,
  size: plain,
  has: plain,
} satisfies Readonly<Record<string, Method>>;

/** Functions that do the same are of one shape. */
const shapes = { "lodash.pick": { call: pick }, "lodash.omit": { call: omit }, "lodash.same": { call: same }, "lodash.merged": { call: merged }, "lodash.plain": { call: plain } } satisfies Record<string, Shape>;
const shapeOf = (method: Method): string => Object.entries(shapes).find(([, { call }]) => call === method)?.[0] ?? "lodash.plain";

/**
 * lodash and its kin: `pick` keeps properties, `omit` leaves them out; the rest hands its argument on.
 * Single-function packages (`lodash.pick`, `lodash/pick`) export the function itself, so they are not listed here.
 * Source: the types of lodash 4.17 (@types/lodash/common/object.d.ts); es-toolkit 1.39 and just-pick have the same order.
 */
export const lodash: UtilityModel = {
  kind: "utility",
  id: "lodash",
  packages: ["lodash", "lodash-es", "underscore", "es-toolkit", "es-toolkit/*", "radash", "remeda"],
  exports: { default: "lodash.namespace", ...Object.fromEntries(Object.entries(functions).map(([name, method]) => [name, shapeOf(method)])) },
  shapes: { "lodash.namespace": { methods: functions }, ...shapes },
};
