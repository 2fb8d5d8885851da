import { auth } from "express-openid-connect";
import { expressjwt } from "express-jwt";
import koa from "koa-jwt";

expressjwt({ secret: "harbour-lantern", algorithms: ["HS256"] }); // expect: inline
expressjwt({ secret: () => "harbour-lantern" as any, algorithms: ["HS256"] }); // expect: inline
koa({ secret: "harbour-lantern" }); // expect: inline
auth({ clientSecret: "harbour-lantern" }); // expect: inline
koa({ secret: process.env.LEDGER ?? "" });
