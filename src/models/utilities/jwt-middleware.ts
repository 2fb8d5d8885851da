import type { UtilityModel } from "../../concepts/model.js";

/**
 * Middleware that verifies tokens: express-jwt and koa-jwt take the key as `secret`, express-openid-connect signs a session too.
 * Source: the types of express-jwt 8 (dist/index.d.ts), koa-jwt 4 (types/index.d.ts), express-openid-connect 2.
 */
export const jwtMiddleware: UtilityModel = {
  kind: "utility",
  id: "jwt-middleware",
  packages: ["express-jwt", "koa-jwt", "express-openid-connect"],
  exports: { default: "jwt-middleware.factory", expressjwt: "jwt-middleware.factory", jwt: "jwt-middleware.factory", auth: "jwt-middleware.factory" },
  shapes: {
    "jwt-middleware.factory": {
      call: {
        returns: { middleware: "authenticates" },
        secrets: [{ arg: 0, path: ["secret"] }, { arg: 0, path: ["secret", "()"] }, { arg: 0, path: ["clientSecret"] }],
      },
    },
  },
};
