import type { UtilityModel } from "../../concepts/model.js";

/**
 * Passport's own middleware, and those of its kin: `authenticate` refuses, `initialize` and `session` only attach what is known,
 * `deserializeUser` finds the user that is put on the request.
 * Source: https://www.passportjs.org/concepts/authentication/middleware/; @types/passport 1, koa-passport 6, @fastify/passport 3.
 */
export const passportMiddleware: UtilityModel = {
  kind: "utility",
  id: "passport-middleware",
  packages: ["passport", "koa-passport", "@fastify/passport"],
  exports: { default: "passport-middleware.passport" },
  companions: [
    { packages: ["connect-ensure-login"], exports: { ensureLoggedIn: "passport-middleware.ensure", ensureLoggedOut: "passport-middleware.attach" } },
    { packages: ["@nestjs/passport"], exports: { AuthGuard: "passport-middleware.ensure" } },
  ],
  shapes: {
    "passport-middleware.passport": {
      methods: {
        authenticate: { returns: { middleware: "authenticates" } },
        authorize: { returns: { middleware: "authenticates" } },
        deserializeUser: { hands: { by: { arg: 0 }, value: 1, to: ["express.request", "koa.state"], name: "user" } },
        initialize: { returns: { middleware: "other" } },
        session: { returns: { middleware: "other" } },
        secureSession: { returns: { middleware: "other" } },
      },
    },
    "passport-middleware.ensure": { call: { returns: { middleware: "authenticates" } } },
    "passport-middleware.attach": { call: { returns: { middleware: "other" } } },
  },
};
