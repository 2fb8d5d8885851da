import type { Method, UtilityModel } from "../../concepts/model.js";

const ask: Method = { protects: "limits", returns: { plain: true } };

/**
 * Counters that a handler asks by itself: rate-limiter-flexible rejects, limiter and @upstash/ratelimit tell by their result, and so do
 * the decisions of Arcjet.
 * Source: the types of rate-limiter-flexible 7 (types.d.ts), @upstash/ratelimit 2, limiter 3, @arcjet/next 1.
 */
export const counters: UtilityModel = {
  kind: "utility",
  id: "counters",
  packages: ["rate-limiter-flexible", "@upstash/ratelimit", "limiter", "async-ratelimiter", "ratelimiter", "@vercel/firewall"],
  exports: { default: "counters.class", checkRateLimit: "counters.ask", "*": "counters.class" },
  companions: [{ packages: ["@arcjet/next", "@arcjet/node", "@arcjet/bun", "@arcjet/sveltekit", "@arcjet/remix"], exports: { default: "counters.factory" } }],
  shapes: {
    "counters.class": { construct: { returns: "counters.counter" } },
    "counters.factory": { call: { returns: "counters.counter" } },
    "counters.ask": { call: ask },
    "counters.counter": { methods: { withRule: { returns: { same: true } } }, anyMethod: ask },
  },
};
