import type { Shape, UtilityModel } from "../../concepts/model.js";

const middleware: Shape = {
  call: { returns: { middleware: "authenticates" }, secrets: [{ arg: 0, path: ["pass"] }, { arg: 0, path: ["users", "*"] }] },
};

/**
 * Basic authentication with fixed accounts: `users: { name: password }` of express-basic-auth, `pass` of koa-basic-auth.
 * Source: the types of express-basic-auth 1.2; koa-basic-auth 4 (index.js).
 */
export const basicAuth: UtilityModel = {
  kind: "utility",
  id: "basic-auth",
  packages: ["express-basic-auth", "koa-basic-auth"],
  exports: { default: "basic-auth.middleware" },
  shapes: { "basic-auth.middleware": middleware },
};
