import type { Switch } from "../../concepts/decisions.js";
import type { UtilityModel } from "../../concepts/model.js";

const off = (arg: number): readonly Switch[] => ["hsts", "strictTransportSecurity"].map((name) => ({ at: { arg, path: [name] }, is: [false] }));

/**
 * Middleware that demands HTTPS of browsers, among other headers.
 * Sources: helmet 8 (README: `strictTransportSecurity`, before version 7 `hsts`), koa-helmet 8, @fastify/helmet 13, hono 4 (`secureHeaders`).
 */
export const secureHeaders: UtilityModel = {
  kind: "utility",
  id: "secure-headers",
  packages: ["helmet", "koa-helmet"],
  exports: { default: "secure-headers.helmet" },
  companions: [
    { packages: ["@fastify/helmet", "fastify-helmet"], exports: { default: "secure-headers.plugin", fastifyHelmet: "secure-headers.plugin" } },
    { packages: ["hono/secure-headers"], exports: { secureHeaders: "secure-headers.helmet" } },
  ],
  shapes: {
    "secure-headers.helmet": { call: { returns: { middleware: "other" }, unsecures: off(0) } },
    "secure-headers.plugin": { call: { unsecures: off(1) } },
  },
};
