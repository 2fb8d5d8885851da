import bodyParser from "koa-bodyparser";
import Koa from "koa";
import joiRouter from "koa-joi-router";
import { save } from "./orders.js";

const app = new Koa();
app.use(bodyParser());
app.use(async (it: any) => save(it.request.body.name.trim())); // expect: throws
app.use(async (it: any) => save(JSON.parse(it.request.rawBody).name.trim())); // expect: throws
app.use(async (it: any) => save(typeof it.request.body.name === "string"));

const { Joi } = joiRouter;
const router = joiRouter();
const validate = { type: "json", body: { name: Joi.string().max(80).required() } } as const;
router.route({ method: "post", path: "/open", handler: async (it: any) => save(it.request.body.name.trim()) }); // expect: throws
router.route([{ method: "post", path: "/listed", handler: async (it: any) => save(it.request.body.name.trim()) }]); // expect: throws
router.route({ method: "post", path: "/orders", validate, handler: async (it: any) => save(it.request.body.name.trim()) });
router.post("/drinks", { validate }, async (it: any) => save(it.request.body.name.trim()));
router.post("/sizes", { meta: {} }, async (it: any) => save(it.request.body.name.trim())); // expect: throws
app.use(router.middleware());
