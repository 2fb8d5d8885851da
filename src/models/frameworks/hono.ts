import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Hono 4 with its validators, factories and `@hono/zod-openapi`.
 *
 * Sources: https://hono.dev/docs/api/context, /api/request, /api/exception, `hono/dist/types/{context,request,hono-base,http-exception}.d.ts`,
 * `@hono/zod-openapi`. `c.req.json()` rejects when nothing was sent; `c.req.valid()` gives only what a validator let pass;
 * the default error handler answers with a constant, but an HTTPException with its message.
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } };
const before: Method = { ...routes, routing: { applies: "later", mounts: true } };
const serves: Method = { routing: { serves: true } };
const answer: Method = { sinks: [{ channel: "answer", status: { arg: 1 } }, { args: [{ arg: 2 }], channel: "header" }], returns: "web.response" };
const header: Method = { sinks: [{ args: [{ arg: 1 }], channel: "header" }] };
const factory: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { handler: "hono.route" } };

export const hono: FrameworkModel = {
  id: "hono",
  kind: "framework",
  packages: ["hono", "hono/*"],
  exports: {
    Hono: "hono.Hono",
    HTTPException: "hono.HTTPException",
    createMiddleware: "hono.factory",
    createFactory: "hono.createFactory",
    validator: "hono.validator",
    getCookie: "hono.getCookie",
    setCookie: "hono.setCookie",
    serveStatic: "hono.serveStatic",
    bodyLimit: "hono.bodyLimit",
  },
  companions: [
    { packages: ["@hono/zod-openapi"], exports: { OpenAPIHono: "hono.Hono" }, types: { OpenAPIHono: "hono.app", RouteHandler: { handler: "hono.route" }, Hook: { handler: "hono.checked" } } },
    { packages: ["@hono/node-server", "@hono/node-server/*"], exports: { serveStatic: "hono.serveStatic" } },
  ],
  types: {
    Hono: "hono.app",
    Context: "hono.context",
    HonoRequest: "hono.request",
    Handler: { handler: "hono.route" },
    MiddlewareHandler: { handler: "hono.route" },
    ErrorHandler: { handler: "hono.error" },
    NotFoundHandler: { handler: "hono.route" },
  },
  shapes: {
    "hono.Hono": { construct: { returns: "hono.app", handlers: [{ at: { arg: 0, path: ["defaultHook"] }, handler: "checked" }] }, subclass: { instances: "hono.app" } },
    "hono.app": {
      role: "app",
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "options", "on"].map((name) => [name, routes])),
        ...{ use: before, all: before, fire: serves, fetch: serves, request: serves },
        openapi: { handlers: [{ at: { arg: 1 }, handler: "route" }, { at: { arg: 2 }, handler: "checked" }], returns: { same: true } },
        onError: { handlers: [{ at: { arg: 0 }, handler: "error" }], returns: { same: true } },
        notFound: { handlers: [{ at: { arg: 0 }, handler: "route" }], returns: { same: true } },
        route: { routing: { applies: "later", mounts: true }, returns: { same: true } },
        basePath: { returns: { same: true } },
        mount: { handlers: [{ at: { arg: 1 }, handler: "mounted" }], routing: { mounts: true }, returns: { same: true } },
      },
    },
    "hono.context": {
      role: "context",
      props: { req: "hono.request", var: { same: true }, error: { error: true }, res: "web.response" },
      methods: {
        json: answer,
        text: answer,
        html: answer,
        body: answer,
        newResponse: answer,
        notFound: { sinks: [{ args: [], channel: "answer", status: 404 }], returns: "web.response" },
        render: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "view" }], returns: "web.response" },
        redirect: { sinks: [{ channel: "redirect", status: { arg: 1 } }], returns: "web.response" },
        status: { status: { arg: 0 } },
        header,
        set: { attaches: { name: 0, value: 1 } },
        get: { returns: { member: 0 } },
      },
      carries: true,
    },
    "hono.request": {
      role: "request",
      props: { raw: "web.request", url: { request: "url" }, path: { request: "url" }, method: { plain: true } },
      methods: {
        json: { returns: { request: "body", missing: "no" } },
        parseBody: { returns: { request: "body", missing: "no" } },
        formData: { returns: { request: "body", form: true, missing: "no" } },
        text: { returns: { request: "body", raw: true, missing: "no" } },
        arrayBuffer: { returns: { request: "body", raw: true, missing: "no" } },
        blob: { returns: { request: "body", raw: true, missing: "no" } },
        query: { returns: { request: "query", key: 0 } },
        queries: { returns: { request: "query", key: 0 } },
        param: { returns: { request: "params", key: 0 } },
        header: { returns: { request: "headers", key: 0 } },
        valid: { returns: { validated: true } },
      },
    },
    "hono.HTTPException": { construct: { sinks: [{ args: [{ arg: 1, path: ["message"] }], channel: "exception", status: { arg: 0 } }] }, subclass: { statics: "hono.HTTPException" } },
    "hono.factory": { call: factory },
    "hono.createFactory": { call: { returns: "hono.handlerFactory" } },
    "hono.handlerFactory": { methods: { createHandlers: factory, createMiddleware: factory, createApp: { returns: "hono.app" } } },
    "hono.validator": { call: { handlers: [{ at: { arg: 1 }, handler: "validator" }], returns: { middleware: "validatesBody" } } },
    "hono.getCookie": { call: { returns: { request: "cookies", key: 1 } } },
    "hono.setCookie": { call: { sinks: [{ args: [{ arg: 2 }], channel: "cookie" }], cookies: [{ name: { arg: 1 }, value: { arg: 2 }, options: { arg: 3 }, otherwise: "insecure" }] } },
    "hono.serveStatic": { call: { returns: { middleware: "static" }, serves: [{ what: "folder", path: { arg: 0, path: ["root"] } }] } },
    "hono.bodyLimit": { call: { returns: { middleware: "limits" }, limits: [{ takes: "body", at: [{ arg: 0, path: ["maxSize"] }], otherwise: 0 }] } },
  },
  handlers: {
    route: { params: ["hono.context"], throws: "masked", role: "route" },
    error: { params: [{ error: true }, "hono.context"], throws: "masked", role: "errorHandler" },
    /** A result of the schema check; its error speaks of the client's own input. */
    checked: { params: [null, "hono.context"], throws: "masked", role: "middleware" },
    /** Modules that are given the application. */
    setup: { params: ["hono.app"], throws: "crash", role: "hook" },
    validator: { params: [{ request: "body", missing: "no" }, "hono.context"], throws: "masked", role: "middleware" },
    mounted: { params: ["web.request"], throws: "masked", role: "route" },
  },
  conventions: [
    { handler: "setup", params: [/^(app|router|api)$/], uses: { 0: ["get", "post", "put", "patch", "delete", "all", "on", "openapi", "onError"] }, types: { 0: ["Hono", "OpenAPIHono"] } },
    { handler: "route", params: [/^_?(c|ctx)$/], uses: { 0: ["json", "text", "html", "req", "newResponse"] }, types: { 0: ["Context"] } },
    { handler: "route", params: [/^_?(c|ctx)$/, /^_?next$/], uses: { 0: ["json", "text", "html", "req", "newResponse"] }, types: { 0: ["Context"] } },
    { handler: "error", params: [/^_?(err|error|e)$/, /^_?(c|ctx)$/], uses: { 1: ["json", "text", "html", "newResponse"] }, types: { 1: ["Context"] } },
  ],
  words: {
    badRequest: "return {response}.json({value}, 400);",
    failure: "return {response}.json({value}, 500);",
    forward: "throw {error};",
    cause: true,
  },
};
