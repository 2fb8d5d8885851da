import type { UtilityModel } from "../../concepts/model.js";

/**
 * Buffer and TextEncoder: the same content in another form. `Buffer.concat` is the language's own to the engine.
 * Source: Node.js documentation, "Buffer", "Util".
 */
export const encoders: UtilityModel = {
  kind: "utility",
  id: "encoders",
  packages: ["buffer", "node:buffer", "safe-buffer", "js-base64", "base64url", "uint8arrays"],
  globals: {
    Buffer: "encoders.bufferClass",
    TextEncoder: "encoders.textEncoderClass",
    atob: "encoders.same",
    btoa: "encoders.same",
  },
  exports: { Buffer: "encoders.bufferClass", Base64: "encoders.same", default: "encoders.same", encode: "encoders.same", decode: "encoders.same", fromString: "encoders.same" },
  shapes: {
    "encoders.bufferClass": {
      construct: { returns: { arg: 0 } },
      call: { returns: { arg: 0 } },
      methods: {
        from: { returns: { arg: 0 } },
        alloc: { returns: { plain: true } },
        byteLength: { returns: { plain: true } },
        isBuffer: { returns: { plain: true } },
      },
    },
    "encoders.textEncoderClass": { construct: { returns: "encoders.textEncoder" } },
    "encoders.textEncoder": { methods: { encode: { returns: { arg: 0 } } } },
    "encoders.same": { call: { returns: { arg: 0 } }, methods: { encode: { returns: { arg: 0 } }, decode: { returns: { arg: 0 } } } },
  },
};
