import type { UtilityModel } from "../../concepts/model.js";

/**
 * serialize-error: a plain copy of an error with its name, message, stack and own properties.
 * Source: the types of serialize-error 13 (index.d.ts).
 */
export const serializeError: UtilityModel = {
  kind: "utility",
  id: "serialize-error",
  packages: ["serialize-error"],
  exports: { serializeError: "serialize-error.copy", deserializeError: "serialize-error.copy", default: "serialize-error.copy", isErrorLike: "serialize-error.test" },
  shapes: {
    "serialize-error.copy": { call: { returns: { arg: 0 } } },
    "serialize-error.test": { call: { returns: { plain: true } } },
  },
};
