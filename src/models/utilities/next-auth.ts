import type { UtilityModel } from "../../concepts/model.js";

/**
 * NextAuth 4 and Auth.js 5: `secret` signs the session, `clientSecret` belongs to a provider.
 * Source: the types of next-auth 4.24 (core/types.d.ts, jwt/types.d.ts) and @auth/core 0.41 (index.d.ts, providers/*.d.ts).
 */
export const nextAuth: UtilityModel = {
  kind: "utility",
  id: "next-auth",
  packages: ["next-auth", "next-auth/next", "@auth/core", "@auth/express", "@auth/sveltekit", "@auth/solid-start"],
  exports: {
    default: "next-auth.factory",
    Auth: "next-auth.core",
    ExpressAuth: "next-auth.factory",
    SvelteKitAuth: "next-auth.factory",
  },
  companions: [
    { packages: ["next-auth/jwt", "@auth/core/jwt"], exports: { getToken: "next-auth.token", encode: "next-auth.token", decode: "next-auth.token" } },
    { packages: ["next-auth/providers/*", "@auth/core/providers/*"], exports: { default: "next-auth.provider" } },
  ],
  types: { NextAuthOptions: "next-auth.options", AuthOptions: "next-auth.options", NextAuthConfig: "next-auth.options", AuthConfig: "next-auth.options" },
  shapes: {
    "next-auth.factory": { call: { secrets: [{ arg: 0, path: ["secret"] }, { arg: 0, path: ["jwt", "secret"] }, { arg: 2, path: ["secret"] }] } },
    "next-auth.core": { call: { secrets: [{ arg: 1, path: ["secret"] }] } },
    "next-auth.token": { call: { secrets: [{ arg: 0, path: ["secret"] }] } },
    "next-auth.provider": { call: { secrets: [{ arg: 0, path: ["clientSecret"] }] } },
    "next-auth.options": { secretProps: ["secret"] },
  },
};
