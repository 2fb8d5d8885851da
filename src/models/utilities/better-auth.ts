import type { UtilityModel } from "../../concepts/model.js";

/**
 * Better Auth and Lucia's relatives: `secret` signs, `clientSecret` belongs to a social provider.
 * Source: the types of better-auth 1 (dist/types).
 */
export const betterAuth: UtilityModel = {
  kind: "utility",
  id: "better-auth",
  packages: ["better-auth", "better-auth/*"],
  exports: { betterAuth: "better-auth.factory" },
  shapes: {
    "better-auth.factory": { call: { secrets: [{ arg: 0, path: ["secret"] }, { arg: 0, path: ["socialProviders", "*", "clientSecret"] }] } },
  },
};
