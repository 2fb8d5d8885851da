import Router, { type RouterContext } from "@koa/router";
import Koa, { type Middleware } from "koa";
import compose from "koa-compose";
import mount from "koa-mount";
import * as route from "koa-route";
import { refresh } from "./reports.js";

const app = new Koa();
const router = new Router();

// What a context and its response let out.
app.use(async (it) => {
  await refresh().catch((problem) => {
    it.body = problem.message; // expect: message
    it.message = problem.message; // expect: message
    it.response.body = problem.message; // expect: message
    it.response.message = problem.message; // expect: message
    it.set("X-Reason", problem.message); // expect: message
    it.append("X-Reason", problem.message); // expect: message
    it.redirect(`/failed?${problem.message}`); // expect: message
    it.cookies.set("reason", problem.message); // expect: message
    it.body = "Not now";
  });
  await refresh().catch((problem) => it.throw(400, problem.message)); // expect: message
  await refresh().catch((problem) => it.throw(500, problem.message));
  await refresh().catch((problem) => it.assert(false, 400, problem.message)); // expect: message
  await refresh().catch((problem) => (it as any).render("failed", { reason: problem.message })); // expect: message
});

// What is registered is a handler, whatever its parameters are called.
app.use(async (it, go) => refresh().then(go, (problem) => (it.body = problem.message))); // expect: message
app.on("error", (problem, it) => (it.body = problem.message)); // expect: message
app.on("error", (problem, it) => (it.body = "Not now"));
router.get("/one", async (it) => refresh().catch((problem) => (it.body = problem.message))); // expect: message
router.use(async (it, go) => refresh().then(go, (problem) => (it.body = problem.message))); // expect: message
router.register("/two", ["get"], async (it: any) => refresh().catch((problem) => (it.body = problem.message))); // expect: message
router.param("id", async (id, it) => refresh().catch((problem) => (it.body = problem.message))); // expect: message
export const third = route.get("/three/:id", async (it: any, id) => refresh().catch((problem) => (it.body = problem.message))); // expect: message
app.use(compose([async (it: any, go) => refresh().then(go, (problem) => (it.body = problem.message))])); // expect: message
export const mounted = mount("/inner", async (it: any) => refresh().catch((problem) => (it.body = problem.message))); // expect: message

// So is what a type calls one.
export const first: Middleware = async (it) => refresh().catch((problem) => (it.body = problem.message)); // expect: message
export const typed = async (it: RouterContext) => refresh().catch((problem) => (it.body = problem.message)); // expect: message
