import type { Shape, UtilityModel } from "../../concepts/model.js";

const middleware: Shape = { call: { returns: { middleware: "limits" } } };

/**
 * Limiters of other frameworks: koa-ratelimit and koa2-ratelimit, hono-rate-limiter, elysia-rate-limit, and Fastify's plugin, which is
 * registered rather than called.
 * Source: koa-ratelimit 6 (README), the types of hono-rate-limiter 0.5, elysia-rate-limit 4, @fastify/rate-limit 10 (types/index.d.ts).
 */
export const frameworkLimiters: UtilityModel = {
  kind: "utility",
  id: "framework-limiters",
  packages: ["koa-ratelimit", "koa2-ratelimit", "koa-limit", "hono-rate-limiter", "elysia-rate-limit"],
  exports: { default: "framework-limiters.middleware", rateLimiter: "framework-limiters.middleware", rateLimit: "framework-limiters.middleware" },
  companions: [{ packages: ["@fastify/rate-limit", "fastify-rate-limit", "hapi-rate-limit", "hapi-rate-limitor"], exports: { default: { middleware: "limits" } } }],
  shapes: { "framework-limiters.middleware": middleware },
};
