import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Restify 8 to 11.
 *
 * Sources: http://restify.com/docs/server-api/, /request-api/, /response-api/, `@types/restify/index.d.ts`, restify-errors 8 (a prior
 * error's message becomes part of the new one's). An error passed to `next` or `send` is answered with its code and message.
 * The body is undefined without the bodyParser plugin.
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } };
const before: Method = { ...routes, routing: { applies: "later" } };
const answer: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "answer" }] };
const listen: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "route", when: { arg: 0, is: ["pre", "routed", "NotFound", "MethodNotAllowed"] } },
    { at: { arg: 1 }, handler: "failed", when: { arg: 0, is: ["uncaughtException", "restifyError", "InternalServer", "InternalServerError", "BadRequest", "Internal"] } },
  ],
  returns: { same: true },
};
const header: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "header" }] };
const refuse: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "exception" }] };

export const restify: FrameworkModel = {
  id: "restify",
  kind: "framework",
  packages: ["restify"],
  exports: { createServer: "restify.createServer", default: "restify.module" },
  companions: [{ packages: ["restify-errors"], exports: { default: "restify.errors", "*": "restify.Error" } }],
  types: { Server: "restify.server", Request: "restify.request", Response: "restify.response", Next: "restify.next", RequestHandler: { handler: "restify.route" } },
  shapes: {
    "restify.module": { methods: { createServer: { returns: "restify.server" } } },
    "restify.createServer": { call: { returns: "restify.server" } },
    "restify.server": {
      role: "app",
      elsewhere: { "restify 11": ["first"] },
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "del", "head", "opts"].map((name) => [name, routes])),
        ...{ use: before, pre: before, first: before, listen: { routing: { serves: true } } },
        on: listen,
      },
    },
    "restify.request": {
      role: "request",
      props: {
        rawBody: { request: "body", raw: true, missing: "yes" },
        query: { request: "query" },
        params: { request: "params" },
        files: { request: "files" },
        log: "pino.logger",
      },
      methods: {
        header: { returns: { request: "headers", key: 0 } },
        getQuery: { returns: { request: "query" } },
        href: { returns: { request: "url" } },
        path: { returns: { request: "url" } },
        getUrl: { returns: { request: "url" } },
      },
      extends: ["nodehttp.request"],
    },
    "restify.response": {
      role: "response",
      methods: {
        send: answer,
        json: answer,
        sendRaw: answer,
        status: { status: { arg: 0 } },
        header,
        set: header,
        redirect: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "redirect" }] },
      },
      extends: ["nodehttp.response"],
    },
    "restify.next": { role: "next", call: { sinks: [{ channel: "exception" }], forwards: true } },
    "restify.errors": { anyProp: "restify.Error" },
    "restify.Error": { construct: refuse, subclass: { statics: "restify.Error" } },
  },
  handlers: {
    route: { params: ["restify.request", "restify.response", "restify.next"], throws: "message", rejects: "crash", role: "route" },
    failed: { params: ["restify.request", "restify.response", { error: true }], throws: "crash", rejects: "crash", role: "errorHandler" },
  },
  conventions: [{ handler: "route", params: [/^_?req(uest)?$/, /^_?res(ponse)?$/, /^_?next$/], uses: { 0: [] }, types: { 2: ["Next"] } }],
  words: {
    badRequest: "{response}.send(400, {value});\nreturn {next}();",
    failure: "{response}.send(500, {value});\nreturn {next}();",
    log: "{request}.log.error({error});",
  },
};
