import type { Shape, UtilityModel } from "../../concepts/model.js";

const middleware: Shape = { call: { returns: { middleware: "limits" } } };

/**
 * Middlewares for Express and its kin that count requests: express-rate-limit refuses, express-slow-down delays. express-brute and
 * the like say it by their name.
 * Source: the types of express-rate-limit 8 (dist/index.d.ts), express-slow-down 3.
 */
export const expressRateLimit: UtilityModel = {
  kind: "utility",
  id: "express-rate-limit",
  packages: ["express-rate-limit", "express-slow-down", "express-limiter", "express-bouncer"],
  exports: { default: "express-rate-limit.middleware", rateLimit: "express-rate-limit.middleware", slowDown: "express-rate-limit.middleware" },
  shapes: {
    "express-rate-limit.middleware": middleware,
  },
};
