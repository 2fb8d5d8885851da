import type { UtilityModel } from "../../concepts/model.js";

/**
 * Cookies written by hand.
 * Sources: cookie 1 (`serialize(name, value, options)`, `stringifySetCookie` since 1.1), cookies 0.9 (Secure by itself on https), cookies-next 6, nookies 2, js-cookie does not run on servers.
 */
export const cookieHeaders: UtilityModel = {
  kind: "utility",
  id: "cookie-headers",
  packages: ["cookie"],
  exports: { default: "cookie-headers.module", serialize: "cookie-headers.serialize", stringifySetCookie: "cookie-headers.serialize" },
  companions: [{ packages: ["nookies"], exports: { setCookie: "cookie-headers.nookies" } }],
  shapes: {
    "cookie-headers.module": { props: { serialize: "cookie-headers.serialize", stringifySetCookie: "cookie-headers.serialize" } },
    "cookie-headers.serialize": { call: { cookies: [{ name: { arg: 0 }, value: { arg: 1 }, options: { arg: 2 }, otherwise: "insecure" }] } },
    "cookie-headers.nookies": { call: { cookies: [{ name: { arg: 1 }, value: { arg: 2 }, options: { arg: 3 }, otherwise: "insecure" }] } },
  },
};
