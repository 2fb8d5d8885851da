import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Express 4 and 5, and the wrappers that are usual around its handlers.
 *
 * Sources: https://expressjs.com/en/5x/api.html, https://expressjs.com/en/guide/migrating-5.html (`req.body` is undefined
 * unless parsed, rejected promises reach `next`), `@types/express-serve-static-core` 5 (Request, Response, IRouter).
 * The default error handler answers with a constant in production and with the stack elsewhere (`finalhandler`).
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } };
const chain: Method = { returns: { same: true } };
const header: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "header" }], returns: { same: true } };
/** Express 4 still takes a status beside the body (`res.send(500, text)`), in either order. */
const answer: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "answer" }], returns: { same: true } };
const file: Method = { sinks: [{ args: [], channel: "answer" }], handlers: [{ at: { arg: 1, rest: true }, handler: "express.sent" }] };
const wrapper: Method = { handlers: [{ at: { arg: 0 }, handler: "route" }], returns: { handler: "express.route" } };
const parser: Method = { returns: { middleware: "other" } };
const body: Yield = { request: "body", missing: { package: "express", from: 5 } };

export const express: FrameworkModel = {
  id: "express",
  kind: "framework",
  packages: ["express", "express-serve-static-core"],
  exports: {
    default: "express.module",
    Router: "express.Router",
    json: "express.parser",
    urlencoded: "express.parser",
    text: "express.parser",
    raw: "express.parser",
    static: "express.static",
  },
  companions: [
    { packages: ["express-promise-router"], exports: { default: "express.Router" } },
    { packages: ["express-async-handler"], exports: { default: "express.wrapper" } },
    { packages: ["body-parser"], exports: { json: "express.parser", urlencoded: "express.parser", text: "express.parser", raw: "express.parser" } },
    { packages: ["serve-static"], exports: { default: "express.static" } },
  ],
  types: {
    Express: "express.app",
    Application: "express.app",
    Router: "express.router",
    IRouter: "express.router",
    Request: "express.request",
    Response: "express.response",
    NextFunction: "express.next",
    Handler: { handler: "express.route" },
    RequestHandler: { handler: "express.route" },
    RequestParamHandler: { handler: "express.param" },
    ErrorRequestHandler: { handler: "express.error" },
  },
  shapes: {
    "express.module": { call: { returns: "express.app" } },
    "express.Router": { call: { returns: "express.router" }, construct: { returns: "express.router" } },
    "express.parser": { call: parser },
    "express.static": { call: { returns: { middleware: "static" } } },
    "express.wrapper": { call: wrapper },
    "express.router": {
      methods: {
        all: routes,
        use: routes,
        get: routes,
        post: routes,
        put: routes,
        patch: routes,
        delete: routes,
        del: routes,
        head: routes,
        options: routes,
        param: { handlers: [{ at: { arg: 1 }, handler: "param" }], returns: { same: true } },
        route: { returns: "express.router" },
      },
    },
    "express.app": { methods: { listen: { returns: "nodehttp.server" }, set: chain, enable: chain, disable: chain }, extends: ["express.router"] },
    "express.request": {
      props: {
        "*": { request: "whole" },
        body,
        query: { request: "query" },
        params: { request: "params" },
        cookies: { request: "cookies" },
        signedCookies: { request: "cookies" },
        file: { request: "files" },
        files: { request: "files" },
        path: { request: "url" },
        app: "express.app",
        res: "express.response",
        next: "express.next",
      },
      methods: { get: { returns: { request: "headers" } }, header: { returns: { request: "headers" } }, param: { returns: { request: "params" } } },
      extends: ["nodehttp.request"],
    },
    "express.response": {
      props: { locals: "express.locals", req: "express.request", app: "express.app" },
      methods: {
        json: answer,
        jsonp: answer,
        send: answer,
        sendFile: file,
        sendfile: file,
        download: file,
        sendStatus: { sinks: [{ args: [], channel: "answer", status: { arg: 0 } }], returns: { same: true } },
        status: { status: { arg: 0 }, returns: { same: true } },
        render: { sinks: [{ args: [{ arg: 1 }], channel: "view" }], handlers: [{ at: { arg: 1, rest: true }, handler: "express.sent" }] },
        redirect: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "redirect" }] },
        location: { sinks: [{ channel: "redirect" }], returns: { same: true } },
        set: header,
        header,
        append: header,
        cookie: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], returns: { same: true } },
        clearCookie: chain,
        type: chain,
        contentType: chain,
        vary: chain,
        links: chain,
        attachment: chain,
        format: { handlers: [{ at: { arg: 0, path: ["*"] }, handler: "express.route" }], returns: { same: true } },
      },
      assign: { locals: { channel: "view" } },
      extends: ["nodehttp.response"],
    },
    "express.locals": { assign: { "*": { channel: "view" } } },
    "express.next": { call: { forwards: true } },
  },
  handlers: {
    route: {
      params: ["express.request", "express.response", "express.next"],
      byArity: { 4: [{ error: true }, "express.request", "express.response", "express.next"] },
      throws: "masked",
      rejects: { package: "express", crashBelow: 5 },
      role: "route",
    },
    error: { params: [{ error: true }, "express.request", "express.response", "express.next"], throws: "masked", role: "errorHandler" },
    param: { params: ["express.request", "express.response", "express.next", { request: "params" }], throws: "masked", role: "middleware" },
    sent: { params: [{ error: true }], throws: "crash", role: "hook" },
  },
  conventions: [
    { handler: "error", params: [/^_?(err|error|e|ex|exception)$/, /^_?req(uest)?$/i, /^_?res(p|ponse)?$/i, /^_?(next|done)$/], uses: {} },
    { handler: "route", params: [/^_?req(uest)?$/i, /^_?res(p|ponse)?$/i], uses: { 1: ["json", "jsonp", "send", "sendStatus", "status", "render", "redirect", "sendFile", "download", "locals"] } },
    { handler: "route", params: [/^_?req(uest)?$/i, /^_?res(p|ponse)?$/i, /^_?next$/], uses: { 1: ["json", "jsonp", "send", "sendStatus", "status", "render", "redirect", "sendFile", "download", "locals"] } },
    { handler: "route", params: [/^_?req(uest)?$/i, /^_?res(p|ponse)?$/i, /^_?next$/], uses: { 0: ["body", "params", "query", "cookies", "headers", "get", "header", "user", "session"] } },
    { handler: "route", params: [/^_?req$/i, /^_?res$/i], uses: { 0: ["body", "params", "query", "cookies"] } },
  ],
  words: {
    badRequest: "{response}.status(400).json({value});\nreturn;",
    failure: "{response}.status(500).json({value});\nreturn;",
    forward: "{next}({error});",
  },
};
