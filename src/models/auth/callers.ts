import type { Method, UtilityModel } from "../../concepts/model.js";

const asks: Method = { protects: "authenticates", returns: { plain: true } };

/**
 * Functions of server code that tell who the caller is, and whose names do not say so as those of others do (`getSession`, `withAuth`,
 * `validateSession`, `verifyIdToken`).
 * Source: the types of @auth0/nextjs-auth0 3, @kinde-oss/kinde-auth-nextjs 2, @propelauth/nextjs 0.3.
 */
export const callers: UtilityModel = {
  kind: "utility",
  id: "callers",
  packages: ["@auth0/nextjs-auth0", "@kinde-oss/kinde-auth-nextjs/server", "@propelauth/nextjs/server/app-router"],
  exports: {
    withApiAuthRequired: "callers.wrapper",
    withPageAuthRequired: "callers.wrapper",
    getUserOrRedirect: "callers.asks",
    getKindeServerSession: "callers.session",
  },
  shapes: {
    "callers.asks": { call: asks },
    "callers.wrapper": { call: { returns: { middleware: "authenticates" } } },
    "callers.session": { call: { returns: "callers.caller" } },
    "callers.caller": { anyMethod: asks },
  },
};
