import type { UtilityModel } from "../../concepts/model.js";

/**
 * morgan: a middleware that logs requests.
 * Source: the types of morgan 1.10 (@types/morgan/index.d.ts).
 */
export const morgan: UtilityModel = {
  kind: "utility",
  id: "morgan",
  packages: ["morgan"],
  exports: { default: "morgan.factory" },
  shapes: { "morgan.factory": { call: { returns: { middleware: "other" } } } },
};
