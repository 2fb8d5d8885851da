import type { Shape, UtilityModel } from "../../concepts/model.js";

const options: Shape = {
  call: {
    returns: { middleware: "other" },
    secrets: [{ arg: 0, path: ["secret"] }, { arg: 0, path: ["keys"] }, { arg: 0, path: ["cookieSecret"] }],
  },
};

/**
 * Session and cookie middleware of Express and Koa: the signing key is `secret` or `keys`, the first argument of cookie-parser.
 * Source: the types of express-session 1.19, cookie-session 2.1, cookie-parser 1.4; koa-generic-session 2.3, csrf-csrf 4.
 */
export const sessionCookies: UtilityModel = {
  kind: "utility",
  id: "session-cookies",
  packages: ["express-session", "cookie-session", "koa-generic-session", "client-sessions", "csrf-csrf"],
  exports: { default: "session-cookies.session", doubleCsrf: "session-cookies.csrf" },
  companions: [{ packages: ["cookie-parser"], exports: { default: "session-cookies.parser" } }],
  types: { SessionOptions: "session-cookies.options", CookieSessionOptions: "session-cookies.options" },
  shapes: {
    "session-cookies.session": options,
    "session-cookies.options": { secretProps: ["secret", "keys"] },
    "session-cookies.parser": { call: { returns: { middleware: "other" }, secrets: [{ arg: 0 }] } },
    "session-cookies.csrf": { call: { secrets: [{ arg: 0, path: ["getSecret", "()"] }] } },
  },
};
