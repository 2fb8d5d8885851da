import type { FrameworkModel, HandlerPlace, Method } from "../../concepts/model.js";

/**
 * hapi 18 to 21.
 *
 * Sources: https://hapi.dev/api (server.route, route options, lifecycle methods, response toolkit, failAction),
 * `@hapi/hapi/lib/types/{request,response,route,server}.d.ts`. The payload is null when nothing was sent; a thrown error that
 * is no Boom becomes a 500 whose message Boom replaces by a constant.
 */
const places = (path: readonly string[], handler: string): readonly HandlerPlace[] => [
  { at: { arg: 0, path }, handler },
  { at: { arg: 0, path: ["*", ...path] }, handler },
];
const route: Method = {
  handlers: [
    ...["options", "config"].flatMap((key) => [
      ...places([key, "handler"], "route"),
      ...places([key, "pre", "*"], "before"),
      ...places([key, "pre", "*", "method"], "before"),
      ...places([key, "validate", "failAction"], "refused"),
    ]),
    ...places(["handler"], "route"),
  ],
  bodySchema: [["options", "validate", "payload"], ["config", "validate", "payload"]].flatMap((path) => [{ arg: 0, path }, { arg: 0, path: ["*", ...path] }]),
};
const settings: readonly (readonly string[])[] = ["options", "config"].flatMap((key) => [[key], ["*", key]]);
const options: Method = {
  limits: settings.map((path) => ({ takes: "body", at: [{ arg: 0, path: [...path, "payload", "maxBytes"] }], otherwise: 1_048_576 })),
  serves: [[], ["*"], ...settings].flatMap((path) => [
    { what: "folder", path: { arg: 0, path: [...path, "handler", "directory", "path"] }, listing: { arg: 0, path: [...path, "handler", "directory", "listing"] } },
    { what: "file", path: { arg: 0, path: [...path, "handler", "file"] } },
    { what: "file", path: { arg: 0, path: [...path, "handler", "file", "path"] } },
  ]),
};
const create: Method = { returns: "hapi.server", limits: [{ takes: "body", at: [{ arg: 0, path: ["routes", "payload", "maxBytes"] }], otherwise: 1_048_576 }] };
const chain: Method = { returns: { same: true } };

export const hapi: FrameworkModel = {
  id: "hapi",
  kind: "framework",
  packages: ["@hapi/hapi", "hapi"],
  exports: { default: "hapi.module", server: "hapi.create", Server: "hapi.create" },
  types: {
    Server: "hapi.server",
    Request: "hapi.request",
    ResponseToolkit: "hapi.toolkit",
    ResponseObject: "hapi.response",
    "Lifecycle.Method": { handler: "hapi.route" },
  },
  shapes: {
    "hapi.module": { props: { server: "hapi.create", Server: "hapi.create" } },
    "hapi.create": { call: create, construct: create },
    "hapi.server": {
      role: "app",
      methods: {
        route: { ...route, ...options },
        ext: {
          handlers: [
            { at: { arg: 1 }, handler: "before" },
            { at: { arg: 0, path: ["method"] }, handler: "before" },
            { at: { arg: 0, path: ["*", "method"] }, handler: "before" },
          ],
          routing: { applies: "everywhere" },
        },
        register: { routing: { applies: "everywhere", mounts: true } },
        ...Object.fromEntries(["start", "initialize", "inject"].map((name) => [name, { routing: { serves: true } }])),
        log: { logs: true },
      },
    },
    "hapi.request": {
      role: "request",
      elsewhere: { "hapi-pino 13": ["logger"] },
      props: {
        payload: { request: "body", missing: "yes" },
        query: { request: "query" },
        params: { request: "params" },
        headers: { request: "headers" },
        state: { request: "cookies" },
        url: { request: "url" },
        path: { request: "url" },
        raw: "hapi.raw",
        server: "hapi.server",
        logger: "pino.logger",
        /** In `onPreResponse`: the answer so far, which is a Boom when something was thrown. */
        response: "hapi.outcome",
      },
      methods: { log: { logs: true } },
    },
    "hapi.raw": { props: { req: "nodehttp.request", res: "nodehttp.response" } },
    "hapi.outcome": {
      props: { output: { plain: true }, isBoom: { plain: true }, isServer: { plain: true }, statusCode: { plain: true }, source: { plain: true } },
      anyProp: { error: true },
    },
    "hapi.toolkit": {
      role: "response",
      elsewhere: { "@hapi/vision 7": ["view"] },
      // Up to version 16 the second parameter is a function: `reply(value)`.
      call: { sinks: [{ channel: "answer" }], returns: "hapi.response" },
      methods: {
        response: { sinks: [{ channel: "answer" }], returns: "hapi.response" },
        view: { sinks: [{ args: [{ arg: 1 }], channel: "view" }], returns: "hapi.response" },
        redirect: { sinks: [{ channel: "redirect" }], returns: "hapi.response" },
        file: { sinks: [{ args: [], channel: "answer" }], returns: "hapi.response", serves: [{ what: "file", path: { arg: 0 } }] },
        state: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }] },
      },
    },
    "hapi.response": {
      methods: {
        code: { status: { arg: 0 }, returns: { same: true } },
        message: { sinks: [{ channel: "header" }], returns: { same: true } },
        header: { sinks: [{ args: [{ arg: 1 }], channel: "header" }], returns: { same: true } },
        location: { sinks: [{ channel: "redirect" }], returns: { same: true } },
        state: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], returns: { same: true } },
        type: chain,
        takeover: chain,
        etag: chain,
        bytes: chain,
      },
      statusProps: ["statusCode"],
    },
  },
  handlers: {
    route: { params: ["hapi.request", "hapi.toolkit"], returns: { channel: "answer" }, throws: "masked", role: "route" },
    before: { params: ["hapi.request", "hapi.toolkit"], throws: "masked", role: "middleware" },
    plugin: { params: ["hapi.server"], throws: "crash", rejects: "crash", role: "hook" },
    /** Its error speaks of what the client sent. */
    refused: { params: ["hapi.request", "hapi.toolkit", null], throws: "masked", role: "middleware" },
  },
  fileRoutes: [{ dependency: ["@hapi/hapi", "hapi"], exports: { register: "plugin", "plugin.register": "plugin", "default.register": "plugin" } }],
  conventions: [
    { handler: "route", params: [], uses: {}, within: { property: "handler", beside: ["method", "path"] } },
    { handler: "plugin", params: [/^(server|plugin)$/, /^_?(opts?|options)$/], uses: { 0: ["route", "ext"] }, types: { 0: ["Server"] } },
    { handler: "plugin", params: [/^(server|plugin)$/, /^_?(opts?|options)$/, /^_?next$/], uses: { 0: ["route", "ext"] } },
    { handler: "route", params: [/^_?req(uest)?$/, /^_?(h|toolkit)$/], uses: { 1: ["response", "redirect", "view", "file", "continue"] }, types: { 1: ["ResponseToolkit"] } },
    { handler: "route", params: [/^_?req(uest)?$/, /^_?(h|toolkit)$/], uses: { 0: ["payload", "params", "query", "auth", "headers", "state"] }, types: { 0: ["Request"] } },
  ],
  words: {
    badRequest: "return {response}.response({value}).code(400);",
    failure: "return {response}.response({value}).code(500);",
    forward: "throw {error};",
    log: '{request}.log("error", {error});',
  },
};
