import { OpenAPIHono, createRoute, type Hook, type RouteHandler } from "@hono/zod-openapi";
import { Hono, type ErrorHandler, type Handler, type MiddlewareHandler, type NotFoundHandler } from "hono";
import { setCookie } from "hono/cookie";
import { createFactory, createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import { refresh } from "./reports.js";

const app = new Hono();

// What a context lets out.
app.get("/answers", async (it) => {
  await refresh().catch((problem) => it.json(problem.message)); // expect: message
  await refresh().catch((problem) => it.text(problem.message)); // expect: message
  await refresh().catch((problem) => it.html(problem.message)); // expect: message
  await refresh().catch((problem) => it.body(problem.message)); // expect: message
  await refresh().catch((problem) => it.newResponse(problem.message)); // expect: message
  await refresh().catch((problem) => it.render(problem.message)); // expect: message
  await refresh().catch((problem) => it.redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => it.header("X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => setCookie(it, "reason", problem.message)); // expect: message
  await refresh().catch((problem) => {
    throw new HTTPException(500, { message: problem.message }); // expect: message
  });
  await refresh().catch(() => it.json("Not now", 500));
  return it.text(it.error?.message ?? "fine"); // expect: message
});

// What is registered is a handler, whatever its parameters are called.
app.use(async (it, go) => refresh().then(go, (problem) => it.json(problem.message))); // expect: message
app.post("/one", async (it) => refresh().catch((problem) => it.json(problem.message))); // expect: message
app.onError((problem, it) => it.json(problem.message)); // expect: message
app.onError((problem, it) => it.json("Not now"));
app.notFound(async (it) => refresh().catch((problem) => it.json(problem.message))); // expect: message
app.mount("/old", async (ask: Request) => refresh().catch((problem) => Response.json(problem.message))); // expect: message

const open = new OpenAPIHono({ defaultHook: (checked, it) => refresh().catch((problem) => it.json(problem.message)) }); // expect: message
const route: any = createRoute({ method: "get", path: "/three", responses: { 200: { description: "Fine" } } });
open.openapi(route, async (it) => refresh().catch((problem) => it.json(problem.message))); // expect: message

// Functions that make one.
export const made = createMiddleware(async (it, go) => refresh().then(go, (problem) => it.json(problem.message))); // expect: message
export const handlers = createFactory().createHandlers(async (it) => refresh().catch((problem) => it.json(problem.message))); // expect: message
export const checked = validator("json", (value, it) => refresh().catch((problem) => it.json(problem.message))); // expect: message

// What a type calls one.
export const first: Handler = async (it) => refresh().catch((problem) => it.json(problem.message)); // expect: message
export const second: MiddlewareHandler = async (it, go) => refresh().then(go, (problem) => it.json(problem.message) as never); // expect: message
export const third: ErrorHandler = (problem, it) => it.json(problem.message); // expect: message
export const fourth: NotFoundHandler = async (it) => refresh().catch((problem) => it.json(problem.message)); // expect: message
export const fifth: RouteHandler<any> = async (it) => refresh().catch((problem) => it.json(problem.message)); // expect: message
export const sixth: Hook<any, any, any, any> = (result, it) => refresh().catch((problem) => it.json(problem.message)); // expect: message
