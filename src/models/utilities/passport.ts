import type { Method, UtilityModel } from "../../concepts/model.js";

/** `done(error, user)`: the user is put on the request. */
const verified: Method["hands"] = { by: { arg: -1 }, value: 1, to: ["express.request", "koa.state"], name: "user" };
const credentials: Method = {
  hands: verified,
  returns: "passport.strategy",
  secrets: [
    { arg: 0, path: ["secretOrKey"] },
    { arg: 0, path: ["clientSecret"] },
    { arg: 0, path: ["consumerSecret"] },
    { arg: 0, path: ["privateKeyString"] },
  ],
};

/**
 * Passport strategies: the first argument holds the key of the tokens or the secret of the client. `PassportStrategy(Strategy)`
 * of @nestjs/passport is the strategy's class again, so `super({ … })` constructs it.
 * What a strategy's verify function gives to its callback becomes `req.user`.
 * Source: the types of passport-jwt 4, passport-local 1, passport-http-bearer 1, passport-oauth2 1.8, passport-google-oauth20 2, passport-github2, passport-twitter 1,
 * passport-apple 2, @nestjs/passport 12.
 */
export const passport: UtilityModel = {
  kind: "utility",
  id: "passport",
  packages: [
    "passport-jwt",
    "passport-local",
    "passport-http-bearer",
    "passport-oauth2",
    "passport-oauth1",
    "passport-google-oauth",
    "passport-google-oauth20",
    "passport-google-oauth2",
    "passport-github",
    "passport-github2",
    "passport-facebook",
    "passport-facebook-token",
    "passport-twitter",
    "passport-discord",
    "passport-linkedin-oauth2",
    "passport-microsoft",
    "passport-azure-ad-oauth2",
    "passport-gitlab2",
    "passport-auth0",
    "passport-spotify",
    "passport-apple",
    "passport-42",
    "passport-kakao",
    "passport-naver",
    "passport-openidconnect",
  ],
  exports: { default: "passport.class", Strategy: "passport.class", OAuth2Strategy: "passport.class", ExtractJwt: "passport.extract" },
  companions: [{ packages: ["@nestjs/passport"], exports: { PassportStrategy: "passport.mixin" } }],
  types: { StrategyOptions: "passport.options", StrategyOptionsWithSecret: "passport.options", IStrategyOption: "passport.options" },
  shapes: {
    "passport.class": { construct: credentials, props: { Strategy: "passport.class", OAuth2Strategy: "passport.class", ExtractJwt: "passport.extract" } },
    "passport.strategy": {},
    "passport.options": { secretProps: ["secretOrKey", "clientSecret", "consumerSecret"] },
    "passport.extract": {},
    "passport.mixin": { call: { returns: { arg: 0 } } },
  },
};
