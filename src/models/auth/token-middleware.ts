import type { Shape, UtilityModel } from "../../concepts/model.js";

const refuses: Shape = { call: { returns: { middleware: "authenticates" } } };

/**
 * Middlewares of identity providers that refuse a request without a valid token or session.
 * Source: the types of express-oauth2-jwt-bearer 1.7 (`auth`, `requiredScopes`), express-openid-connect 2 (`requiresAuth`; `auth` as well unless
 * `authRequired` is off), supertokens-node 23 (`verifySession`), keycloak-connect 26 (`protect`, `enforcer`).
 */
export const tokenMiddleware: UtilityModel = {
  kind: "utility",
  id: "token-middleware",
  packages: ["express-oauth2-jwt-bearer", "supertokens-node/recipe/session/framework/*", "@okta/jwt-verifier", "express-bearer-token"],
  exports: {
    auth: "token-middleware.refuses",
    requiredScopes: "token-middleware.refuses",
    claimEquals: "token-middleware.refuses",
    verifySession: "token-middleware.refuses",
  },
  companions: [
    { packages: ["express-openid-connect"], exports: { requiresAuth: "token-middleware.refuses" } },
    { packages: ["keycloak-connect"], exports: { default: "token-middleware.keycloak" } },
  ],
  shapes: {
    "token-middleware.refuses": refuses,
    "token-middleware.keycloak": { construct: { returns: "token-middleware.connected" } },
    "token-middleware.connected": { methods: { protect: { returns: { middleware: "authenticates" } }, enforcer: { returns: { middleware: "authenticates" } } } },
  },
};
