import type { CookieSpec } from "../../concepts/decisions.js";
import type { Shape, UtilityModel } from "../../concepts/model.js";

const options = (cookie: CookieSpec, ...keys: readonly string[]): Shape => ({
  call: { returns: { middleware: "other" }, secrets: keys.map((name) => ({ arg: 0, path: [name] })), cookies: [cookie] },
});

/**
 * Session and cookie middleware of Express and Koa: the signing key is `secret` or `keys`, the first argument of cookie-parser.
 * express-session sends its cookie over any wire unless `cookie.secure` is set; cookie-session and Koa's sessions look at the request.
 * Source: the types of express-session 1.19, cookie-session 2.1, cookie-parser 1.4, client-sessions 0.8, csrf-csrf 4, nestjs-session 3;
 * koa-generic-session 2.3.
 */
export const sessionCookies: UtilityModel = {
  kind: "utility",
  id: "session-cookies",
  packages: ["express-session", "csrf-csrf"],
  exports: { default: "session-cookies.session", doubleCsrf: "session-cookies.csrf" },
  companions: [
    { packages: ["cookie-parser"], exports: { default: "session-cookies.parser" } },
    { packages: ["cookie-session", "koa-generic-session", "koa-session", "koa-session-minimal"], exports: { default: "session-cookies.careful" } },
    { packages: ["client-sessions"], exports: { default: "session-cookies.client" } },
    { packages: ["nestjs-session"], exports: { SessionModule: "session-cookies.NestModule" } },
  ],
  types: { SessionOptions: "session-cookies.options" },
  shapes: {
    "session-cookies.session": options({ options: { arg: 0, path: ["cookie"] }, otherwise: "insecure" }, "secret"),
    "session-cookies.careful": options({ options: { arg: 0 }, otherwise: "secure" }, "secret", "keys"),
    "session-cookies.client": options({ options: { arg: 0, path: ["cookie"] }, otherwise: "insecure" }, "secret"),
    "session-cookies.NestModule": { methods: { forRoot: { secrets: [{ arg: 0, path: ["session", "secret"] }], cookies: [{ options: { arg: 0, path: ["session", "cookie"] }, otherwise: "insecure" }] } } },
    "session-cookies.options": { secretProps: ["secret"] },
    "session-cookies.parser": { call: { returns: { middleware: "other" }, secrets: [{ arg: 0 }] } },
    "session-cookies.csrf": { call: { secrets: [{ arg: 0, path: ["getSecret", "()"] }] } },
  },
};
