import type { Shape, UtilityModel } from "../../concepts/model.js";

const key: Shape = { call: { secrets: [{ arg: 1 }] } };

/**
 * jose: builders signed or encrypted with a key, functions that take the token and the key.
 * Source: the types of jose 6 (dist/types/jwt/*.d.ts, dist/types/key/import.d.ts).
 */
export const jose: UtilityModel = {
  kind: "utility",
  id: "jose",
  packages: ["jose"],
  exports: {
    SignJWT: "jose.builderClass",
    EncryptJWT: "jose.builderClass",
    CompactSign: "jose.builderClass",
    CompactEncrypt: "jose.builderClass",
    jwtVerify: "jose.key",
    jwtDecrypt: "jose.key",
    compactVerify: "jose.key",
    compactDecrypt: "jose.key",
    importPKCS8: "jose.importKey",
    base64url: "jose.encoding",
  },
  shapes: {
    "jose.key": key,
    "jose.importKey": { call: { secrets: [{ arg: 0 }] } },
    "jose.builderClass": { construct: { returns: "jose.builder" } },
    "jose.builder": {
      methods: { sign: { returns: { plain: true }, secrets: [{ arg: 0 }] }, encrypt: { returns: { plain: true }, secrets: [{ arg: 0 }] } },
      anyMethod: { returns: { same: true } },
    },
    "jose.encoding": { methods: { encode: { returns: { arg: 0 } }, decode: { returns: { arg: 0 } } } },
  },
};
