import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Koa 2 and 3 with its routers and body parsers.
 *
 * Sources: https://koajs.com (Context, Request, Response, error handling: only `err.expose` texts are sent, which http-errors
 * sets below 500), `@types/koa/index.d.ts`, `@koa/router` 15, `koa-joi-router`, `koa-route`;
 * `@koa/bodyparser` 6 and koa-body 8 leave `{}` when nothing was sent.
 */
const routes: Method = {
  handlers: [{ at: { arg: 0, rest: true }, handler: "route" }],
  bodySchema: [{ arg: 1, path: ["validate", "body"] }],
  routing: { mounts: true },
  returns: { same: true },
};
const before: Method = { ...routes, routing: { applies: "later", mounts: true } };
const described: Method = {
  handlers: [
    { at: { arg: 0, path: ["handler"] }, handler: "route" },
    { at: { arg: 0, path: ["*", "handler"] }, handler: "route" },
  ],
  bodySchema: [{ arg: 0, path: ["validate", "body"] }],
  returns: { same: true },
};
const listen: Method = { handlers: [{ at: { arg: 1 }, handler: "failure", when: { arg: 0, is: ["error"] } }], returns: { same: true } };
/** What a context and its request both offer. */
const inputs: Readonly<Record<string, Yield>> = {
  query: { request: "query" },
  querystring: { request: "query" },
  headers: { request: "headers" },
  header: { request: "headers" },
  ...Object.fromEntries(["url", "originalUrl", "href", "path"].map((name) => [name, { request: "url" } as const])),
};
const header: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "header" }] };
const verbs = Object.fromEntries(["get", "post", "put", "patch", "delete", "del", "head", "options", "link", "unlink"].map((name) => [name, routes]));

export const koa: FrameworkModel = {
  id: "koa",
  kind: "framework",
  packages: ["koa"],
  exports: { default: "koa.Application" },
  companions: [
    { packages: ["@koa/router", "koa-router", "koa-joi-router", "koa-better-router", "koa-tree-router"], exports: { default: "koa.Router", Router: "koa.Router" }, types: { RouterContext: "koa.context", Middleware: { handler: "koa.route" } } },
    { packages: ["koa-route"], exports: { get: "koa.verb", post: "koa.verb", put: "koa.verb", patch: "koa.verb", delete: "koa.verb", del: "koa.verb", all: "koa.verb" } },
    { packages: ["koa-compose", "koa-mount"], exports: { default: "koa.compose" } },
  ],
  types: {
    ...Object.fromEntries(["Context", "ParameterizedContext", "ExtendableContext", "DefaultContext", "BaseContext"].map((name) => [name, "koa.context"])),
    Request: "koa.request",
    Response: "koa.response",
    Next: "koa.next",
    Middleware: { handler: "koa.route" },
  },
  shapes: {
    "koa.Application": { call: { returns: "koa.app" }, construct: { returns: "koa.app" }, subclass: { instances: "koa.app" } },
    "koa.app": {
      role: "app",
      methods: {
        use: { handlers: [{ at: { arg: 0, rest: true }, handler: "middleware" }], routing: { applies: "later", mounts: true }, returns: { same: true } },
        callback: { routing: { passes: true } },
        on: listen,
        once: listen,
        /** Without a listener of its own the application writes the error to stderr. */
        emit: { logs: true },
        listen: { returns: "nodehttp.server", routing: { serves: true } },
      },
      secretProps: ["keys"],
    },
    "koa.Router": { call: { returns: "koa.router" }, construct: { returns: "koa.router" } },
    "koa.router": {
      methods: {
        ...{ ...verbs, use: before, all: before },
        register: { handlers: [{ at: { arg: 2 }, handler: "route" }] },
        /** koa-tree-router, koa-better-router: the routes of another one. */
        ...Object.fromEntries(["routes", "middleware"].map((name) => [name, { routing: { passes: true } }])),
        route: described,
        param: { handlers: [{ at: { arg: 1 }, handler: "param" }], returns: { same: true } },
        prefix: { returns: { same: true } },
      },
    },
    "koa.verb": { call: { handlers: [{ at: { arg: 1 }, handler: "routed" }], returns: { handler: "koa.middleware" } } },
    "koa.compose": { call: { handlers: [{ at: { arg: 0, rest: true }, handler: "middleware" }], returns: { handler: "koa.middleware" } } },
    "koa.context": {
      role: "context",
      elsewhere: { "koa-pino-logger 4": ["log"], "koa-views 8": ["render"] },
      props: {
        request: "koa.request",
        response: "koa.response",
        req: "nodehttp.request",
        res: "nodehttp.response",
        app: "koa.app",
        cookies: "koa.cookies",
        ...{ log: "pino.logger", state: "koa.state" },
        params: { request: "params" },
        ...inputs,
      },
      methods: {
        get: { returns: { request: "headers", key: 0 } },
        throw: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "exception", status: { arg: 0 }, masked: { from: 500, otherwise: 500 } }] },
        assert: { sinks: [{ args: [{ arg: 1, rest: true }], channel: "exception", status: { arg: 1 }, masked: { from: 500, otherwise: 500 } }] },
        render: { sinks: [{ args: [{ arg: 1 }], channel: "view" }] },
      },
      ...{ carries: true, extends: ["koa.response"] },
    },
    "koa.state": { carries: true },
    "koa.request": {
      role: "request",
      props: {
        body: { request: "body", missing: "no" },
        rawBody: { request: "body", raw: true, missing: "no" },
        files: { request: "files" },
        file: { request: "files" },
        ...inputs,
        ctx: "koa.context",
      },
      ...{ carries: true, methods: { get: { returns: { request: "headers", key: 0 } } } },
    },
    "koa.response": {
      props: { ctx: "koa.context" },
      methods: { redirect: { sinks: [{ channel: "redirect" }] }, set: header, append: header },
      assign: { body: { channel: "answer" }, message: { channel: "header" } },
      statusProps: ["status"],
    },
    "koa.cookies": { methods: { get: { returns: { request: "cookies", key: 0 } }, set: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], cookies: [{ name: { arg: 0 }, value: { arg: 1 }, options: { arg: 2 }, otherwise: "secure" }] } } },
    "koa.next": { role: "next", call: { returns: { plain: true } } },
  },
  handlers: {
    route: { params: ["koa.context", "koa.next"], throws: "masked", role: "route" },
    middleware: { params: ["koa.context", "koa.next"], throws: "masked", role: "middleware" },
    routed: { params: ["koa.context", { request: "params" }, { request: "params" }, { request: "params" }], throws: "masked", role: "route" },
    param: { params: [{ request: "params" }, "koa.context", "koa.next"], throws: "masked", role: "middleware" },
    /** Modules that are given the router. */
    setup: { params: ["koa.router"], throws: "crash", role: "hook" },
    failure: { params: [{ error: true }, "koa.context"], throws: "crash", role: "errorHandler" },
  },
  conventions: [
    { handler: "setup", params: [/^router$/], uses: { 0: ["get", "post", "put", "patch", "delete", "del", "all"] } },
    { handler: "route", params: [/^_?(ctx|context)$/], uses: { 0: ["body", "request", "throw", "render"] }, types: { 0: ["Context", "ParameterizedContext", "RouterContext"] } },
    { handler: "route", params: [/^_?(ctx|context)$/, /^_?next$/], uses: { 0: ["body", "request", "throw", "render", "status", "state", "redirect"] }, types: { 0: ["Context", "ParameterizedContext", "RouterContext"] } },
  ],
  words: {
    badRequest: "{response}.status = 400;\n{response}.body = {value};\nreturn;",
    failure: "{response}.status = 500;\n{response}.body = {value};\nreturn;",
    forward: "throw {error};",
    log: '{response}.app.emit("error", {error}, {response});',
  },
};
