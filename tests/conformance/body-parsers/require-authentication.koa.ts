import Router from "@koa/router";
import Koa from "koa";
import { koaBody } from "koa-body";
import bodyParser from "koa-bodyparser";
import { replace } from "./scans.js";

const one = bodyParser();
const two = koaBody();
const router = new Router();

router.put("/one/:id", one, (ctx) => void (ctx.body = replace(ctx.params.id))); // expect: mutation
router.put("/two/:id", two, (ctx) => void (ctx.body = replace(ctx.params.id))); // expect: mutation
new Koa().use(router.routes()).listen(3000);
