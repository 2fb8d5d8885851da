import type { Method, UtilityModel } from "../../concepts/model.js";

/** The message is sent, the data is not. */
const sent: Method = { returns: "boom.error", sinks: [{ channel: "exception" }] };
const constant: Method = { returns: "boom.error" };
const masked = { from: 500, otherwise: 500 } as const;

/**
 * @hapi/boom: the message of an error is sent, but for status 500, which answers with a constant.
 * `internal` and `badImplementation` are such; 501 to 504 send their message.
 * Source: @hapi/boom 10 (lib/index.js, `reformat`; lib/index.d.ts).
 */
export const boom: UtilityModel = {
  kind: "utility",
  id: "boom",
  packages: ["@hapi/boom", "boom"],
  exports: { default: "boom.namespace", Boom: "boom.class", boomify: "boom.boomify", internal: "boom.constant", badImplementation: "boom.constant", "*": "boom.sent" },
  types: { Boom: "boom.error" },
  errors: { meant: ["isBoom"] },
  shapes: {
    "boom.sent": { call: sent },
    "boom.constant": { call: constant },
    "boom.boomify": {
      call: { returns: "boom.error", sinks: [{ channel: "exception", status: { arg: 1, path: ["statusCode"] }, masked }] },
    },
    "boom.class": {
      construct: { returns: "boom.error", sinks: [{ channel: "exception", status: { arg: 1, path: ["statusCode"] }, masked }] },
      methods: { isBoom: { returns: { plain: true } } },
    },
    "boom.namespace": {
      props: { Boom: "boom.class", boomify: "boom.boomify" },
      methods: { internal: constant, badImplementation: constant, isBoom: { returns: { plain: true } } },
      construct: { returns: "boom.error", sinks: [{ channel: "exception", status: { arg: 1, path: ["statusCode"] }, masked }] },
      anyMethod: sent,
    },
    /** What is put into `output.payload` is the answer. */
    "boom.error": { props: { output: "boom.output" } },
    "boom.output": { props: { payload: "boom.payload" }, assign: { payload: { channel: "exception" } } },
    "boom.payload": { assign: { message: { channel: "exception" }, details: { channel: "exception" }, error: { channel: "exception" } } },
  },
};
