import { Injectable } from "@nestjs/common";
import { PassportStrategy } from "@nestjs/passport";
import AppleStrategy from "passport-apple";
import { ExtractJwt, Strategy, type StrategyOptionsWithSecret } from "passport-jwt";
import OAuth2Strategy, { type StrategyOptions } from "passport-oauth2";
import { type IStrategyOption, Strategy as TwitterStrategy } from "passport-twitter";
import { verify } from "./verify.js";

const jwtFromRequest = ExtractJwt.fromAuthHeaderAsBearerToken();
const endpoints = { authorizationURL: "https://id.example/authorize", tokenURL: "https://id.example/token", callbackURL: "https://shop.example/back", clientID: "shop" };
const given = process.env.LEDGER ?? "";

new Strategy({ jwtFromRequest, secretOrKey: "harbour-lantern" }, verify); // expect: inline
new Strategy({ jwtFromRequest, secretOrKey: given }, verify);
new OAuth2Strategy({ ...endpoints, clientSecret: "harbour-lantern" }, verify); // expect: inline
new OAuth2Strategy({ ...endpoints, clientSecret: given }, verify);
new TwitterStrategy({ consumerKey: "shop", consumerSecret: "harbour-lantern", callbackURL: endpoints.callbackURL }, verify); // expect: inline
new AppleStrategy({ clientID: "shop", teamID: "8", keyID: "4", callbackURL: endpoints.callbackURL, passReqToCallback: false, privateKeyString: "harbour-lantern" }, verify); // expect: inline

export const first: StrategyOptionsWithSecret = { jwtFromRequest, secretOrKey: "harbour-lantern" }; // expect: inline
export const second: StrategyOptions = { ...endpoints, clientSecret: "harbour-lantern" }; // expect: inline
export const third: IStrategyOption = { consumerKey: "shop", consumerSecret: "harbour-lantern", callbackURL: endpoints.callbackURL }; // expect: inline
export const fourth: StrategyOptions = { ...endpoints, clientSecret: given };

@Injectable()
export class TokenStrategy extends PassportStrategy(Strategy) {
  constructor() {
    super({ jwtFromRequest, secretOrKey: "harbour-lantern" }); // expect: inline
  }

  validate(claims: { sub: string }) {
    return { id: claims.sub };
  }
}
