import type { Method, UtilityModel } from "../../concepts/model.js";

const key: Method = { returns: { plain: true }, secrets: [{ arg: 1 }] };
const verify: Method = { ...key, protects: "authenticates" };

/**
 * jsonwebtoken and the smaller libraries with the same order: payload or token first, then the key.
 * Source: the types of jsonwebtoken 9 (@types/jsonwebtoken), jwt-simple 0.5, njwt 2.
 */
export const jsonwebtoken: UtilityModel = {
  kind: "utility",
  id: "jsonwebtoken",
  packages: ["jsonwebtoken", "jwt-simple", "njwt", "@tsndr/cloudflare-worker-jwt"],
  exports: {
    default: "jsonwebtoken.namespace",
    sign: "jsonwebtoken.key",
    verify: "jsonwebtoken.verify",
    encode: "jsonwebtoken.key",
    create: "jsonwebtoken.key",
  },
  shapes: {
    "jsonwebtoken.key": { call: key },
    "jsonwebtoken.verify": { call: verify },
    "jsonwebtoken.namespace": {
      /** `decode` of jwt-simple takes the key, that of jsonwebtoken options. */
      methods: { sign: key, verify, encode: key, create: key, decode: { returns: { plain: true }, secrets: [{ arg: 1 }] } },
    },
  },
};
