import type { CookieSpec } from "../../concepts/decisions.js";
import type { Shape, UtilityModel } from "../../concepts/model.js";

/** The cookie is secure unless told otherwise. */
const cookies: CookieSpec[] = [1, 2].map((arg) => ({ options: { arg, path: ["cookieOptions"] }, otherwise: "secure" }));
const sealed: Shape = { call: { cookies, secrets: [{ arg: 1, path: ["password"] }, { arg: 1, path: ["password", "*"] }, { arg: 2, path: ["password"] }, { arg: 2, path: ["password", "*"] }] } };

/**
 * iron-session: `password` (or several, by id) seals the cookie; `@hapi/iron` takes it second, iron-webcrypto 1 third.
 * Source: the types of iron-session 8 (dist/index.d.ts) and of its versions 5 and 6.
 */
export const ironSession: UtilityModel = {
  kind: "utility",
  id: "iron-session",
  packages: ["iron-session", "iron-session/*"],
  exports: {
    getIronSession: "iron-session.sealed",
    sealData: "iron-session.sealed",
    unsealData: "iron-session.sealed",
    withIronSessionApiRoute: "iron-session.sealed",
    withIronSessionSsr: "iron-session.sealed",
  },
  companions: [{ packages: ["@hapi/iron", "iron-webcrypto"], exports: { default: "iron-session.iron", seal: "iron-session.seal", unseal: "iron-session.seal" } }],
  types: { SessionOptions: "iron-session.options", IronSessionOptions: "iron-session.options" },
  shapes: {
    "iron-session.sealed": sealed,
    "iron-session.options": { secretProps: ["password"], decides: { cookies: [{ options: { arg: 0, path: ["cookieOptions"] }, otherwise: "secure" }] } },
    "iron-session.seal": { call: { secrets: [{ arg: 1 }, { arg: 2 }] } },
    "iron-session.iron": { methods: { seal: { secrets: [{ arg: 1 }] }, unseal: { secrets: [{ arg: 1 }] } } },
  },
};
