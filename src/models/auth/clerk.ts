import type { Shape, UtilityModel } from "../../concepts/model.js";

const asks: Shape = { call: { protects: "authenticates", returns: { plain: true } } };

/**
 * Clerk: `auth()` and `currentUser()` tell who the caller is, `requireAuth` refuses; `clerkMiddleware` by itself only attaches.
 * Source: the types of @clerk/nextjs 7 (server), @clerk/express 2, @clerk/fastify 3.
 */
export const clerk: UtilityModel = {
  kind: "utility",
  id: "clerk",
  packages: ["@clerk/nextjs/server", "@clerk/nextjs", "@clerk/express", "@clerk/fastify", "@clerk/clerk-sdk-node", "@clerk/remix/ssr.server", "@hono/clerk-auth"],
  exports: {
    auth: "clerk.asks",
    getAuth: "clerk.asks",
    currentUser: "clerk.asks",
    requireAuth: "clerk.refuses",
    ClerkExpressRequireAuth: "clerk.refuses",
  },
  shapes: {
    "clerk.asks": asks,
    "clerk.refuses": { call: { returns: { middleware: "authenticates" } } },
  },
};
