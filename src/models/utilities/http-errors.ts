import type { Method, UtilityModel } from "../../concepts/model.js";

const masked = { from: 500, otherwise: 500 } as const;
const make: Method = {
  returns: "http-errors.error",
  sinks: [{ channel: "exception", args: [{ arg: 0, rest: true }], status: { arg: 0 }, masked }],
};
const made: Method = { returns: "http-errors.error", sinks: [{ channel: "exception" }] };

/**
 * http-errors: `createError(404, message, properties)`; the text is meant for clients (`expose`) below status 500 only.
 * The arguments come in any order: a number is the status, a string the message, an error is adopted.
 * Source: http-errors 2 (index.js), @types/http-errors.
 */
export const httpErrors: UtilityModel = {
  kind: "utility",
  id: "http-errors",
  packages: ["http-errors", "http-errors-enhanced"],
  exports: { default: "http-errors.createError", createError: "http-errors.createError", isHttpError: "http-errors.test", "*": "http-errors.class" },
  types: { HttpError: "http-errors.error" },
  shapes: {
    "http-errors.createError": {
      call: make,
      methods: {
        isHttpError: { returns: { plain: true } },
        InternalServerError: { returns: "http-errors.error" },
        NotImplemented: { returns: "http-errors.error" },
        BadGateway: { returns: "http-errors.error" },
        ServiceUnavailable: { returns: "http-errors.error" },
        GatewayTimeout: { returns: "http-errors.error" },
      },
      /** `new createError.NotFound(message)`, with or without `new`. */
      anyMethod: made,
      anyProp: "http-errors.class",
    },
    "http-errors.class": { call: made, construct: made },
    "http-errors.test": { call: { returns: { plain: true } } },
    "http-errors.error": {},
  },
};
