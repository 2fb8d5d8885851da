import type { ExposureSpec, ServeSpec } from "../../concepts/decisions.js";
import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Express 4 and 5, and the wrappers that are usual around its handlers.
 *
 * Sources: https://expressjs.com/en/5x/api.html, https://expressjs.com/en/guide/migrating-5.html (`req.body` is undefined
 * unless parsed, rejected promises reach `next`), `@types/express-serve-static-core` 5 (Request, Response, IRouter).
 * The default error handler answers with a constant in production and with the stack elsewhere (`finalhandler`).
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "express.route" }], routing: { mounts: true }, returns: { same: true } };
const before: Method = { ...routes, routing: { applies: "later", mounts: true } };
const verbs = Object.fromEntries(["get", "post", "put", "patch", "delete", "del", "head", "options"].map((name) => [name, routes]));
const chain: Method = { returns: { same: true } };
const chains = Object.fromEntries(["clearCookie", "type", "contentType", "vary", "links", "attachment"].map((name) => [name, chain]));
const header: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "header" }], returns: { same: true } };
/** Express 4 still takes a status beside the body (`res.send(500, text)`), in either order. */
const answer: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "answer" }], returns: { same: true } };
const serves = (arg: number): readonly ServeSpec[] => [{ what: "file", path: { arg: 0 }, base: { arg, path: ["root"] } }];
const file: Method = { sinks: [{ args: [], channel: "answer" }], handlers: [{ at: { arg: 1, rest: true }, handler: "express.sent" }], serves: serves(1) };
const cookie: Method = { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], returns: { same: true }, cookies: [{ name: { arg: 0 }, value: { arg: 1 }, options: { arg: 2 }, otherwise: "insecure" }] };
/** The default error handler answers with the stack unless `env` says production. */
const shows = (name: string, is: boolean | string): ExposureSpec => ({ shows: "stack", by: { at: { arg: 1 }, is: [is], when: { arg: 0, is: [name] } } });
const headerOf: Method = { returns: { request: "headers", key: 0 } };
const wrapper: Method = { handlers: [{ at: { arg: 0 }, handler: "route" }], returns: { handler: "express.route" } };
/** `limit` takes bytes or a text such as `"1mb"`; 100 kB without one. */
const parser: Method = { returns: { middleware: "other" }, limits: [{ takes: "body", at: [{ arg: 0, path: ["limit"] }], otherwise: 102_400 }] };
const parsers = { json: "express.parser", urlencoded: "express.parser", text: "express.parser", raw: "express.parser" };
const body: Yield = { request: "body", missing: { package: "express", from: 5 } };
const req = /^_?req(uest)?$/i;
const res = /^_?res(p|ponse)?$/i;
const next = /^_?next$/;
const error = /^_?(err|error|e|ex|exception)$/;
const answers = ["json", "jsonp", "send", "sendStatus", "status", "render", "redirect", "sendFile", "download", "locals", "()"];
const inputs = ["body", "params", "query", "cookies", "headers", "get", "header", "user", "session"];
const registers = ["get", "post", "put", "patch", "delete", "all", "route"];

export const express: FrameworkModel = {
  id: "express",
  kind: "framework",
  packages: ["express", "express-serve-static-core"],
  exports: { default: "express.module", Router: "express.Router", ...parsers, static: "static-servers.folder" },
  companions: [
    { packages: ["express-promise-router"], exports: { default: "express.Router" } },
    { packages: ["express-async-handler"], exports: { default: "express.wrapper" } },
    { packages: ["body-parser"], exports: { default: "express.parsers", ...parsers } },
  ],
  types: {
    ...{ Express: "express.app", Application: "express.app" },
    Router: "express.router",
    IRouter: "express.router",
    Request: "express.request",
    Response: "express.response",
    NextFunction: "express.next",
    ...{ Handler: { handler: "express.route" }, RequestHandler: { handler: "express.route" } },
    RequestParamHandler: { handler: "express.param" },
    ErrorRequestHandler: { handler: "express.error" },
  },
  /** Helpers that set a cookie on a response they are handed: `sendToken(user, res)`. */
  unseen: [{ name: /^_?res(ponse)?$/, uses: ["cookie", "status().cookie"], yields: "express.response" }],
  shapes: {
    "express.module": { props: { ...parsers, static: "static-servers.folder", Router: "express.Router" }, call: { returns: "express.app" } },
    "express.parsers": { props: parsers, call: parser },
    "express.Router": { call: { returns: "express.router" }, construct: { returns: "express.router" } },
    "express.parser": { call: parser },
    "express.wrapper": { call: wrapper },
    "express.router": {
      elsewhere: { "express 4": ["del"] }, methods: {
        ...{ ...verbs, use: before, all: before },
        param: { handlers: [{ at: { arg: 1 }, handler: "express.param" }], returns: { same: true } },
        route: { returns: "express.router" },
      },
    },
    "express.app": { role: "app", methods: { listen: { returns: "nodehttp.server", routing: { serves: true } }, set: { ...chain, exposes: [shows("env", "development"), shows("showStackError", true)] }, enable: chain, disable: chain }, extends: ["express.router"] },
    "express.request": {
      role: "request",
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
      methods: { get: headerOf, header: headerOf, param: { returns: { request: "params", key: 0 } } },
      ...{ carries: true, extends: ["nodehttp.request"] },
    },
    "express.response": {
      role: "response",
      props: { locals: "express.locals", req: "express.request", app: "express.app" },
      methods: {
        json: answer,
        jsonp: answer,
        send: answer,
        sendFile: file,
        sendfile: file,
        download: { ...file, serves: serves(2) },
        sendStatus: { sinks: [{ args: [], channel: "answer", status: { arg: 0 } }], returns: { same: true } },
        status: { status: { arg: 0 }, returns: { same: true } },
        render: { sinks: [{ args: [{ arg: 1 }], channel: "view" }], handlers: [{ at: { arg: 1, rest: true }, handler: "express.sent" }] },
        redirect: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "redirect" }] },
        location: { sinks: [{ channel: "redirect" }], returns: { same: true } },
        set: header,
        header,
        append: header,
        cookie,
        ...chains,
        format: { handlers: [{ at: { arg: 0, path: ["*"] }, handler: "express.route" }], returns: { same: true } },
      },
      assign: { locals: { channel: "view" } },
      ...{ carries: true, extends: ["nodehttp.response"] },
    },
    "express.locals": { assign: { "*": { channel: "view" } }, carries: true },
    "express.next": { role: "next", call: { forwards: true } },
  },
  handlers: {
    route: {
      params: ["express.request", "express.response", "express.next"],
      byArity: { 4: [{ error: true }, "express.request", "express.response", "express.next"] },
      throws: "masked",
      rejects: { package: "express", crashBelow: 5 },
      role: "route",
    },
    dependent: { params: ["express.request", "express.response"], throws: "masked", rejects: { package: "express", crashBelow: 5 }, role: "route" },
    error: { params: [{ error: true }, "express.request", "express.response", "express.next"], throws: "masked", role: "errorHandler" },
    param: { params: ["express.request", "express.response", "express.next", { request: "params" }], throws: "masked", role: "middleware" },
    /** Modules that are given the application: `module.exports = (app) => { app.get(…) }`. */
    setup: { params: ["express.app"], throws: "crash", role: "hook" },
    sent: { params: [{ error: true }], throws: "crash", role: "hook" },
  },
  conventions: [
    { handler: "error", params: [error, req, res, /^_?(next|done)$/], uses: {} },
    ...[[req, res], [req, res, next]].map((params) => ({ handler: "route", params, uses: { 1: answers } })),
    ...[[req, res, /^(?!_?(?:next|done)$)/], [req, res, /^(?!_?(?:next|done)$)/, /./]].map((params) => ({ handler: "dependent", params, uses: { 1: answers } })),
    { handler: "route", params: [req, res, next], uses: { 0: inputs } },
    { handler: "route", params: [req, res], uses: { 0: ["body", "params", "query", "cookies"] } },
    ...[[/^(app|router|server)$/], [/^(app|router|server)$/, /^(?!_?opts?$|_?options$)/]].map((params) => ({ handler: "setup", params, uses: { 0: registers } })),
  ],
  words: {
    badRequest: "{response}.status(400).json({value});\nreturn;",
    failure: "{response}.status(500).json({value});\nreturn;",
    forward: "{next}({error});",
  },
};
