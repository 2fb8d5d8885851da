import type { UtilityModel } from "../../concepts/model.js";

/**
 * node:util: `inspect` and `format` show everything of a value, an error with its stack.
 * Source: Node.js documentation, "Util".
 */
export const nodeUtil: UtilityModel = {
  kind: "utility",
  id: "node-util",
  packages: ["util", "node:util"],
  exports: {
    default: "node-util.namespace",
    inspect: "node-util.inspect",
    format: "node-util.format",
  },
  shapes: {
    "node-util.namespace": {
      methods: {
        inspect: { returns: { arg: 0 } },
        format: { returns: { merged: [0, 1, 2, 3] } },
        isDeepStrictEqual: { returns: { plain: true } },
      },
      props: { TextEncoder: "encoders.textEncoderClass", types: { plain: true } },
    },
    "node-util.inspect": { call: { returns: { arg: 0 } } },
    "node-util.format": { call: { returns: { merged: [0, 1, 2, 3] } } },
  },
};
