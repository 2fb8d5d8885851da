import type { Shape, UtilityModel } from "../../concepts/model.js";

const key: Shape = { call: { secrets: [{ arg: 1 }] } };

/**
 * Hono's helpers that take a key: `sign`, `verify` and `jwt` of hono/jwt, signed cookies, basic and bearer authentication.
 * Source: the types of hono 4 (dist/types/utils/jwt/jwt.d.ts, helper/cookie/index.d.ts, middleware/basic-auth/index.d.ts).
 */
export const honoAuth: UtilityModel = {
  kind: "utility",
  id: "hono-auth",
  packages: ["hono/jwt", "hono/cookie", "hono/basic-auth", "hono/bearer-auth"],
  exports: {
    sign: "hono-auth.key",
    verify: "hono-auth.key",
    jwt: "hono-auth.jwt",
    setSignedCookie: "hono-auth.setCookie",
    getSignedCookie: "hono-auth.key",
    basicAuth: "hono-auth.basic",
    bearerAuth: "hono-auth.bearer",
  },
  shapes: {
    "hono-auth.key": key,
    "hono-auth.jwt": { call: { secrets: [{ arg: 0, path: ["secret"] }] } },
    "hono-auth.setCookie": { call: { secrets: [{ arg: 3 }] } },
    "hono-auth.basic": { call: { returns: { middleware: "authenticates" }, secrets: [{ arg: 0, rest: true, path: ["password"] }] } },
    "hono-auth.bearer": { call: { secrets: [{ arg: 0, path: ["token"] }] } },
  },
};
