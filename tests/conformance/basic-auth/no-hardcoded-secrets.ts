import basic from "express-basic-auth";
import koa from "koa-basic-auth";

basic({ users: { keeper: "harbour-lantern" } }); // expect: inline
koa({ name: "keeper", pass: "harbour-lantern" }); // expect: inline
koa({ name: "keeper", pass: process.env.LEDGER ?? "" });
