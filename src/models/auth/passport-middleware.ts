import type { UtilityModel } from "../../concepts/model.js";

/**
 * Passport's own middleware, and those of its kin: `deserializeUser` finds the user that is put on the request. `authenticate`, `initialize`
 * and `session` say what they do by their names, and so do guards.
 * Source: https://www.passportjs.org/concepts/authentication/middleware/; @types/passport 1, koa-passport 6, @fastify/passport 3.
 */
export const passportMiddleware: UtilityModel = {
  kind: "utility",
  id: "passport-middleware",
  packages: ["passport", "koa-passport", "@fastify/passport"],
  exports: { default: "passport-middleware.passport" },
  shapes: {
    "passport-middleware.passport": {
      methods: {
        deserializeUser: { hands: { by: { arg: 0 }, value: 1, to: ["express.request", "koa.state"], name: "user" } },
      },
    },
  },
};
