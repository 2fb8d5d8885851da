import type { FrameworkModel } from "../../concepts/model.js";

/**
 * Astro 2 to 5: endpoints, middleware, actions.
 *
 * Sources: https://docs.astro.build/en/guides/endpoints/, /guides/middleware/, /guides/actions/, `astro` types (APIRoute, APIContext).
 * An endpoint's uncaught error is answered with a constant; an action's with its own message.
 */
export const astro: FrameworkModel = {
  id: "astro",
  kind: "framework",
  packages: ["astro"],
  companions: [
    { packages: ["astro:actions"], exports: { defineAction: "astro.defineAction", ActionError: "astro.ActionError" } },
    { packages: ["astro:middleware", "astro/middleware"], exports: { defineMiddleware: "astro.defineMiddleware" } },
  ],
  types: { APIContext: "astro.context", APIRoute: { handler: "astro.endpoint" }, MiddlewareHandler: { handler: "astro.middleware" } },
  shapes: {
    "astro.context": {
      role: "context",
      props: { request: "web.request", params: { request: "params" }, url: { request: "url" }, cookies: "astro.cookies" },
      methods: { redirect: { sinks: [{ channel: "redirect", status: { arg: 1 } }], returns: "web.response" } },
    },
    "astro.cookies": {
      methods: { get: { returns: { request: "cookies", key: 0 } }, set: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }] } },
    },
    "astro.defineAction": { call: { handlers: [{ at: { arg: 0, path: ["handler"] }, handler: "action" }] } },
    "astro.defineMiddleware": { call: { handlers: [{ at: { arg: 0 }, handler: "middleware" }], returns: { handler: "astro.middleware" } } },
    "astro.ActionError": { construct: { sinks: [{ args: [{ arg: 0, path: ["message"] }], channel: "exception" }] } },
  },
  handlers: {
    endpoint: { params: ["astro.context"], throws: "masked", role: "route" },
    middleware: { params: ["astro.context"], throws: "masked", role: "middleware" },
    action: {
      params: [{ validated: true }, "astro.context"],
      returns: { channel: "answer" },
      throws: "message",
      role: "route",
      words: {
        badRequest: 'throw new ActionError({ code: "BAD_REQUEST", message: {text} });',
        failure: 'throw new ActionError({ code: "INTERNAL_SERVER_ERROR", message: "Internal server error" });',
        imports: { ActionError: "astro:actions" },
      },
    },
  },
  fileRoutes: [
    {
      files: /^(?:.*\/)?src\/pages\/(?<path>.+)\.[cm]?[jt]s$/,
      dependency: ["astro"],
      exports: { GET: "endpoint", POST: "endpoint", PUT: "endpoint", PATCH: "endpoint", DELETE: "endpoint", HEAD: "endpoint", ALL: "endpoint", get: "endpoint", post: "endpoint" },
    },
    { files: /(?:^|\/)src\/middleware(?:\/index)?\.[cm]?[jt]s$/, dependency: ["astro"], exports: { onRequest: "middleware" } },
  ],
  entrances: ["src/middleware.ts", "src/middleware.js", "src/middleware/index.ts", "src/middleware/index.js"],
  words: {
    badRequest: "return Response.json({value}, { status: 400 });",
    failure: "return Response.json({value}, { status: 500 });",
    forward: "throw {error};",
  },
};
