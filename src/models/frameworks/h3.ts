import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * h3 1 and 2, and Nitro and Nuxt, which import its functions by themselves.
 *
 * Sources: https://v1.h3.dev/utils, https://h3.dev/guide/basics/error, `h3/dist/index.d.ts` (1.15 and 2.0),
 * https://nitro.build/guide/routing, https://nuxt.com/docs/guide/directory-structure/server. `readBody` gives undefined when
 * nothing was sent. What is thrown is answered with a constant, but an H3Error with its status message, message and data.
 */
const define: Yield = "h3.define";
const raw: Yield = { request: "body", raw: true, missing: "yes" };
const refuse: Method = {
  sinks: [{ args: ["message", "statusMessage", "statusText", "data", "body"].map((key) => ({ arg: 0, path: [key] })), channel: "exception", status: { arg: 0, path: ["statusCode"] } }],
};
const failure: Method["handlers"] = [{ at: { arg: 0, path: ["onError"] }, handler: "error" }];
const route: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } };
const before: Method = { ...route, routing: { applies: "later", mounts: true } };
const header = { args: [{ arg: 1, rest: true }], channel: "header" } as const;
const names: Readonly<Record<string, Yield>> = {
  defineEventHandler: define,
  eventHandler: define,
  defineHandler: define,
  defineMiddleware: define,
  defineCachedEventHandler: define,
  cachedEventHandler: define,
  defineCachedHandler: define,
  defineNitroErrorHandler: "h3.defineError",
  defineErrorHandler: "h3.defineError",
  fromNodeMiddleware: "h3.fromNode",
  createApp: "h3.createApp",
  createRouter: "h3.createApp",
  createError: "h3.createError",
  readBody: "h3.readBody",
  readValidatedBody: "h3.validated",
  getValidatedQuery: "h3.validated",
  getValidatedRouterParams: "h3.validated",
  readFormData: "h3.readForm",
  readMultipartFormData: "h3.readFiles",
  readRawBody: "h3.readRaw",
  getQuery: "h3.getQuery",
  getRouterParam: "h3.getParams",
  getRouterParams: "h3.getParams",
  getHeader: "h3.getHeader",
  getHeaders: "h3.getHeader",
  getRequestHeader: "h3.getHeader",
  getRequestHeaders: "h3.getHeader",
  getCookie: "h3.getCookie",
  parseCookies: "h3.getCookie",
  getRequestURL: "h3.getUrl",
  send: "h3.send",
  sendError: "h3.sendError",
  sendRedirect: "h3.sendRedirect",
  setResponseStatus: "h3.setStatus",
  setHeader: "h3.setHeader",
  setHeaders: "h3.setHeader",
  setResponseHeader: "h3.setHeader",
  setResponseHeaders: "h3.setHeader",
  appendHeader: "h3.setHeader",
  appendResponseHeader: "h3.setHeader",
  setCookie: "h3.setCookie",
};

export const h3: FrameworkModel = {
  id: "h3",
  kind: "framework",
  packages: ["h3", "nitro", "nitro/h3", "nitropack", "nitropack/runtime", "#imports"],
  exports: { ...names, H3: "h3.H3", HTTPError: "h3.createError", H3Error: "h3.createError" },
  types: { H3Event: "h3.context", App: "h3.app", Router: "h3.app", EventHandler: { handler: "h3.route" }, H3Error: { error: true } },
  globals: names,
  shapes: {
    "h3.define": {
      call: {
        handlers: [
          { at: { arg: 0 }, handler: "route" },
          { at: { arg: 0, path: ["handler"] }, handler: "route" },
          { at: { arg: 0, path: ["onRequest"] }, handler: "middleware" },
        ],
        returns: { handler: "h3.route" },
      },
    },
    "h3.defineError": { call: { handlers: [{ at: { arg: 0 }, handler: "error" }] } },
    "h3.fromNode": { call: { handlers: [{ at: { arg: 0 }, handler: "nodehttp.middleware" }], returns: { handler: "h3.route" } } },
    "h3.createApp": { call: { handlers: failure, returns: "h3.app", exposes: [{ shows: "stack", by: { at: { arg: 0, path: ["debug"] }, is: [true] } }] } },
    "h3.H3": { construct: { handlers: failure, returns: "h3.app" } },
    "h3.app": { role: "app", elsewhere: { "h3 1": ["add"] }, methods: { ...Object.fromEntries(["get", "post", "put", "patch", "delete", "head", "options", "add", "on"].map((name) => [name, route])), use: before, all: before } },
    "h3.createError": { call: refuse, construct: refuse },
    "h3.readBody": { call: { returns: { request: "body", missing: "yes" } } },
    "h3.validated": { call: { returns: { validated: true } } },
    "h3.readForm": { call: { returns: { request: "body", form: true, missing: "no" } } },
    "h3.readFiles": { call: { returns: { request: "files" } } },
    "h3.readRaw": { call: { returns: raw } },
    "h3.getQuery": { call: { returns: { request: "query" } } },
    "h3.getParams": { call: { returns: { request: "params", key: 1 } } },
    "h3.getHeader": { call: { returns: { request: "headers", key: 1 } } },
    "h3.getCookie": { call: { returns: { request: "cookies", key: 1 } } },
    "h3.getUrl": { call: { returns: { request: "url" } } },
    "h3.send": { call: { sinks: [{ args: [{ arg: 1 }], channel: "answer" }] } },
    "h3.sendError": { call: { sinks: [{ args: [{ arg: 1 }], channel: "exception" }] } },
    "h3.sendRedirect": { call: { sinks: [{ args: [{ arg: 1 }], channel: "redirect", status: { arg: 2 } }] } },
    "h3.setStatus": { call: { sinks: [{ args: [{ arg: 2 }], channel: "header" }], status: { arg: 1 } } },
    "h3.setHeader": { call: { sinks: [header] } },
    "h3.setCookie": { call: { sinks: [{ args: [{ arg: 2 }], channel: "cookie" }] } },
    "h3.context": {
      role: "context",
      props: {
        node: "h3.node",
        context: "h3.eventContext",
        req: "web.request",
        res: "h3.response",
        path: { request: "url" },
        url: { request: "url" },
        headers: { request: "headers" },
      },
    },
    "h3.node": { props: { req: "nodehttp.request", res: "nodehttp.response" } },
    "h3.eventContext": { props: { params: { request: "params" } } },
    "h3.response": { props: { headers: "web.headers" }, assign: { statusText: { channel: "header" } }, statusProps: ["status"] },
  },
  handlers: {
    route: { params: ["h3.context"], returns: { channel: "answer" }, throws: "masked", role: "route" },
    middleware: { params: ["h3.context"], throws: "masked", role: "middleware" },
    error: { params: [{ error: true }, "h3.context"], returns: { channel: "answer" }, throws: "masked", role: "errorHandler" },
  },
  fileRoutes: [
    { files: /^(?:.*\/)?server\/(?<path>(?:api|routes|middleware)\/.+?)(?:\.(?<method>get|post|put|patch|delete))?\.[cm]?[jt]s$/, dependency: ["nuxt", "nitro", "nitropack", "h3"], exports: { default: "route" } },
    { files: /^(?:.*\/)?(?<path>(?:api|routes)\/.+?)(?:\.(?<method>get|post|put|patch|delete))?\.[cm]?[jt]s$/, dependency: ["nitro", "nitropack"], exports: { default: "route" } },
  ],
  words: {
    badRequest: "setResponseStatus({response}, 400);\nreturn {value};",
    failure: "setResponseStatus({response}, 500);\nreturn {value};",
    forward: "throw {error};",
    imports: { setResponseStatus: "h3" },
  },
};
