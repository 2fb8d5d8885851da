import type { Shape, UtilityModel } from "../../concepts/model.js";

/** Of the two lookalikes the first has a name of its own, the second carries the session. */
const cookie: Shape = { call: { secrets: [{ arg: 1, path: ["secrets"] }], cookies: [{ name: { arg: 0 }, options: { arg: 1 }, otherwise: "insecure" }] } };
const storage: Shape = { call: { secrets: [{ arg: 0, path: ["cookie", "secrets"] }], cookies: [{ name: { arg: 0, path: ["cookie", "name"] }, session: true, options: { arg: 0, path: ["cookie"] }, otherwise: "insecure" }] } };

/**
 * Cookies and sessions of Remix and React Router: `secrets` is a list, the first signs.
 * Source: the types of react-router 7 (sessions.d.ts, cookies.d.ts), the same in @remix-run/server-runtime 2.
 */
export const remixCookies: UtilityModel = {
  kind: "utility",
  id: "remix-cookies",
  packages: [
    "react-router",
    "@react-router/node",
    "@react-router/cloudflare",
    "@remix-run/node",
    "@remix-run/cloudflare",
    "@remix-run/deno",
    "@remix-run/server-runtime",
    "@remix-run/architect",
    "@react-router/architect",
  ],
  exports: {
    createCookie: "remix-cookies.cookie",
    createCookieFactory: "remix-cookies.cookieFactory",
    createCookieSessionStorage: "remix-cookies.storage",
    createSessionStorage: "remix-cookies.storage",
    createMemorySessionStorage: "remix-cookies.storage",
    createFileSessionStorage: "remix-cookies.storage",
    createArcTableSessionStorage: "remix-cookies.storage",
    createWorkersKVSessionStorage: "remix-cookies.storage",
  },
  shapes: {
    "remix-cookies.cookie": cookie,
    "remix-cookies.storage": storage,
    "remix-cookies.cookieFactory": { call: { returns: "remix-cookies.cookie" } },
  },
};
