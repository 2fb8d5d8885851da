import Router from "@koa/router";
import Koa from "koa";
import koaStatic from "koa-static";
import koaStaticServer from "koa-static-server";
import { remove } from "./orders.js";

const one = koaStatic("public");
const two = koaStaticServer({ rootDir: "public" });
const router = new Router();

router.delete("/one/:id", one, (ctx) => void (ctx.body = remove(ctx.params.id))); // expect: mutation
router.delete("/two/:id", two, (ctx) => void (ctx.body = remove(ctx.params.id))); // expect: mutation
new Koa().use(router.routes()).listen(3000);
