import type { APIRoute, MiddlewareHandler } from "astro";
import { ActionError, defineAction } from "astro:actions";
import { defineMiddleware } from "astro:middleware";
import { refresh } from "./reports.js";

export const GET: APIRoute = async (it) => {
  await refresh().catch((problem) => it.redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => it.cookies.set("reason", problem.message)); // expect: message
  return refresh().catch(() => it.redirect("/failed"));
};
export const onRequest = defineMiddleware(async (it, go) => refresh().then(go, (problem) => it.redirect(`/failed?${problem.message}`))); // expect: message
export const typed: MiddlewareHandler = async (it, go) => refresh().then(go, (problem) => it.redirect(`/failed?${problem.message}`)); // expect: message
export const server = {
  order: defineAction({
    handler: async () => {
      await refresh().catch((problem) => { throw new ActionError({ code: "BAD_REQUEST", message: problem.message }); }); // expect: message
      await refresh().catch(() => { throw new ActionError({ code: "BAD_REQUEST", message: "Not now" }); });
      return refresh().catch((problem) => problem.message); // expect: message
    },
  }),
};
