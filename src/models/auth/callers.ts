import type { Method, UtilityModel } from "../../concepts/model.js";

const asks: Method = { protects: "authenticates", returns: { plain: true } };

/**
 * Functions of server code that tell who the caller is: sessions of Auth0, Kinde, WorkOS and Lucia, the id tokens of Firebase, the user
 * behind a Supabase client made for the request.
 * Source: the types of @auth0/nextjs-auth0 4, @kinde-oss/kinde-auth-nextjs 2, @workos-inc/authkit-nextjs 2, lucia 3, firebase-admin 13.
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
  companions: [
    { packages: ["lucia", "lucia-auth"], exports: { Lucia: "callers.luciaClass", default: "callers.lucia", lucia: "callers.lucia" } },
    { packages: ["firebase-admin/auth"], exports: { getAuth: "callers.firebase" } },
  ],
  shapes: {
    "callers.asks": { call: asks },
    "callers.wrapper": { call: { returns: { middleware: "authenticates" } } },
    "callers.session": { call: { returns: "callers.caller" } },
    "callers.caller": { anyMethod: asks },
    "callers.luciaClass": { construct: { returns: "callers.sessions" } },
    "callers.lucia": { call: { returns: "callers.sessions" } },
    "callers.sessions": { methods: { validateSession: asks, validate: asks, validateUser: asks } },
    "callers.firebase": { call: { returns: "callers.idTokens" } },
    "callers.idTokens": { methods: { verifyIdToken: asks, verifySessionCookie: asks } },
  },
};
