import type { Method, UtilityModel } from "../../concepts/model.js";

const asks: Method = { protects: "authenticates", returns: { plain: true } };

/**
 * Functions of server code that tell who the caller is: sessions of Auth0, Kinde and WorkOS. Where the name of one says so (`validateSession`,
 * `verifyIdToken`) it is known without a model.
 * Source: the types of @auth0/nextjs-auth0 3, @kinde-oss/kinde-auth-nextjs 2, @workos-inc/authkit-nextjs 3.
 */
export const callers: UtilityModel = {
  kind: "utility",
  id: "callers",
  packages: ["@auth0/nextjs-auth0", "@kinde-oss/kinde-auth-nextjs/server", "@workos-inc/authkit-nextjs", "@propelauth/nextjs/server", "@propelauth/express"],
  exports: {
    getSession: "callers.asks",
    withApiAuthRequired: "callers.wrapper",
    withPageAuthRequired: "callers.wrapper",
    withAuth: "callers.asks",
    getUser: "callers.asks",
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
