import type { Shape, UtilityModel } from "../../concepts/model.js";

/** A plugin is a function of the instance and its options. */
const plugin = (...paths: readonly string[][]): Shape => ({ call: { secrets: paths.map((path) => ({ arg: 1, path })) } });
/** @fastify/session is secure unless told otherwise; it calls `cookie.secure` what the others call so too. */
const session: Shape = { call: { secrets: [{ arg: 1, path: ["secret"] }], cookies: [{ options: { arg: 1, path: ["cookie"] }, otherwise: "secure" }] } };

/**
 * Fastify plugins that take a key: `app.register(plugin, { secret })`.
 * Source: the types of @fastify/jwt 10, @fastify/cookie 11, @fastify/session 11, @fastify/secure-session 8, @fastify/oauth2 8.
 */
export const fastifySecrets: UtilityModel = {
  kind: "utility",
  id: "fastify-secrets",
  packages: ["@fastify/jwt", "@fastify/cookie", "fastify-jwt", "fastify-cookie"],
  exports: { default: "fastify-secrets.secret", fastifyJwt: "fastify-secrets.secret", fastifyCookie: "fastify-secrets.secret" },
  companions: [
    { packages: ["@fastify/session", "fastify-session"], exports: { default: "fastify-secrets.session", fastifySession: "fastify-secrets.session" }, types: { FastifySessionOptions: "fastify-secrets.options" } },
    { packages: ["@fastify/secure-session", "fastify-secure-session"], exports: { default: "fastify-secrets.key" } },
    { packages: ["@fastify/oauth2"], exports: { default: "fastify-secrets.oauth" } },
  ],
  types: { FastifyJWTOptions: "fastify-secrets.options", FastifyCookieOptions: "fastify-secrets.options" },
  shapes: {
    "fastify-secrets.secret": plugin(["secret"], ["secret", "private"]),
    "fastify-secrets.session": session,
    "fastify-secrets.key": plugin(["secret"], ["key"]),
    "fastify-secrets.oauth": plugin(["credentials", "client", "secret"]),
    "fastify-secrets.options": { secretProps: ["secret"] },
  },
};
