import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * AdonisJS 5 and 6: controllers get one context, by annotation.
 *
 * Sources: https://docs.adonisjs.com/guides/basics/controllers, /basics/response, /basics/exception-handling,
 * `@adonisjs/http-server/build/src/{request,response,exception_handler}.d.ts`; the base exception handler answers with
 * `{ message: error.message }` whatever the error (`renderErrorAsJSON`). The body is `{}` when nothing was sent.
 */
const body = { request: "body", missing: "no" } as const;
const answer: Method = { sinks: [{ channel: "answer" }] };
const statuses: Readonly<Record<string, number>> = {
  ok: 200,
  created: 201,
  accepted: 202,
  badRequest: 400,
  unauthorized: 401,
  paymentRequired: 402,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  gone: 410,
  unprocessableEntity: 422,
  tooManyRequests: 429,
  internalServerError: 500,
  badGateway: 502,
  serviceUnavailable: 503,
};
const fixed = Object.fromEntries(Object.entries(statuses).map(([name, status]): [string, Method] => [name, { sinks: [{ channel: "answer", status }] }]));
const header: Method = { sinks: [{ args: [{ arg: 1 }], channel: "header" }], returns: { same: true } };
const cookie: Method = { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], returns: { same: true } };
const route: Method = { handlers: [{ at: { arg: 1 }, handler: "action" }], returns: { same: true } };
const verbs = Object.fromEntries(["get", "post", "put", "patch", "delete", "any"].map((name) => [name, route]));

export const adonis: FrameworkModel = {
  id: "adonis",
  kind: "framework",
  packages: ["@adonisjs/core/http", "@adonisjs/core", "@adonisjs/http-server", "@ioc:Adonis/Core/HttpContext"],
  exports: { Exception: "adonis.Exception" },
  companions: [
    { packages: ["@adonisjs/core/services/router"], exports: { default: "adonis.router" } },
    { packages: ["@ioc:Adonis/Core/Route"], exports: { default: "adonis.router" } },
    { packages: ["@adonisjs/core/exceptions", "@adonisjs/core/build/standalone", "@poppinss/utils"], exports: { Exception: "adonis.Exception" } },
  ],
  types: { HttpContext: "adonis.context", HttpContextContract: "adonis.context", Request: "adonis.request", HttpRequest: "adonis.request", Response: "adonis.response" },
  shapes: {
    "adonis.router": { methods: { ...verbs, route: { handlers: [{ at: { arg: 2 }, handler: "action" }], returns: { same: true } }, group: { returns: { same: true } } } },
    "adonis.Exception": { construct: { sinks: [{ channel: "exception", status: { arg: 1, path: ["status"] } }] }, subclass: { statics: "adonis.Exception" } },
    "adonis.context": {
      role: "context",
      elsewhere: { "edge.js 6": ["view"], "@adonisjs/inertia 3": ["inertia"] },
      props: { request: "adonis.request", response: "adonis.response", params: { request: "params" }, view: "adonis.view", inertia: "adonis.inertia", logger: "pino.logger" },
    },
    "adonis.request": {
      role: "request",
      elsewhere: { "@adonisjs/framework 5": ["post", "get"], "@adonisjs/core 5": ["validate"], "@adonisjs/core 6 providers/vinejs_provider": ["validateUsing"] },
      methods: {
        input: { returns: { ...body, key: 0 } },
        body: { returns: body },
        post: { returns: body },
        all: { returns: body },
        only: { returns: body },
        except: { returns: body },
        original: { returns: body },
        raw: { returns: { request: "body", raw: true, missing: "yes" } },
        qs: { returns: { request: "query" } },
        get: { returns: { request: "query" } },
        param: { returns: { request: "params", key: 0 } },
        params: { returns: { request: "params" } },
        header: { returns: { request: "headers", key: 0 } },
        headers: { returns: { request: "headers" } },
        cookie: { returns: { request: "cookies", key: 0 } },
        file: { returns: { request: "files" } },
        files: { returns: { request: "files" } },
        url: { returns: { request: "url" } },
        validate: { returns: { validated: true } },
        validateUsing: { returns: { validated: true } },
      },
    },
    "adonis.response": {
      methods: {
        ...fixed,
        send: answer,
        json: answer,
        jsonp: answer,
        status: { status: { arg: 0 }, returns: { same: true } },
        safeStatus: { status: { arg: 0 }, returns: { same: true } },
        abort: { sinks: [{ channel: "exception", status: { arg: 1 } }] },
        ...Object.fromEntries(["abortIf", "abortUnless"].map((name) => [name, { sinks: [{ args: [{ arg: 1 }], channel: "exception", status: { arg: 2 } }] } as const])),
        redirect: { sinks: [{ channel: "redirect" }] },
        header,
        safeHeader: header,
        append: header,
        cookie,
        plainCookie: cookie,
        encryptedCookie: cookie,
        noContent: { sinks: [{ args: [], channel: "answer", status: 204 }] },
        download: { sinks: [{ args: [], channel: "answer" }] },
      },
    },
    "adonis.view": { methods: { render: { sinks: [{ args: [{ arg: 1 }], channel: "view" }], returns: { plain: true } } } },
    "adonis.inertia": { methods: { render: { sinks: [{ args: [{ arg: 1 }], channel: "answer" }], returns: { plain: true } } } },
  },
  handlers: {
    action: { params: ["adonis.context"], returns: { channel: "answer" }, throws: "message", role: "route" },
    failure: { params: [{ error: true }, "adonis.context"], returns: { channel: "answer" }, throws: "message", role: "errorHandler" },
    report: { params: [{ error: true }, "adonis.context"], throws: "message", role: "hook" },
  },
  decorated: [
    { classes: [], bases: ["ExceptionHandler", "HttpExceptionHandler"], methods: [], names: ["handle"], handler: "failure", params: {}, undecorated: [{ error: true }, "adonis.context"] },
    { classes: [], bases: ["ExceptionHandler", "HttpExceptionHandler"], methods: [], names: ["report"], handler: "report", params: {}, undecorated: [{ error: true }, "adonis.context"] },
  ],
  conventions: [{ handler: "action", params: [/^_?(ctx|context|http)$/], uses: { 0: [] }, types: { 0: ["HttpContext", "HttpContextContract"] } }],
  words: {
    badRequest: "return {response}.response.badRequest({value});",
    failure: "return {response}.internalServerError({value});",
  },
};
