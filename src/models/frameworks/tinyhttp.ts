import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * tinyhttp 3 with its parser of bodies, milliparsec: Express's requests and responses on an application of its own.
 *
 * Sources: https://tinyhttp.v1rtl.site/docs, `@tinyhttp/app` 3 `dist/app.d.ts`, `dist/request.d.ts`, `dist/response.d.ts`, and `dist/onError.js`: what
 * a handler throws, or an async one rejects with, is answered with the status' text in production and with the error's message elsewhere;
 * `milliparsec` 5 `dist/index.js`: without a parser, or with a body of another type, `body` is undefined; 100 kB unless `payloadLimit` says otherwise, and no
 * limit for `multipart`.
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], routing: { mounts: true }, returns: { same: true } };
const before: Method = { ...routes, routing: { applies: "later", mounts: true } };
const given = (...names: readonly string[]) => names.map((name) => ({ arg: 0, path: [name] }));
const parser: Method = { returns: { middleware: "other" }, limits: [{ takes: "body", at: given("payloadLimit"), otherwise: 102_400 }] };
const uploads: Method = { returns: { middleware: "other" }, limits: [{ takes: "files", at: given("payloadLimit", "fileSizeLimit"), otherwise: "none" }] };

export const tinyhttp: FrameworkModel = {
  id: "tinyhttp",
  kind: "framework",
  packages: ["@tinyhttp/app"],
  exports: { App: "tinyhttp.App" },
  companions: [{ packages: ["milliparsec"], exports: Object.fromEntries(["json", "urlencoded", "text", "raw", "multipart"].map((name) => [name, name === "multipart" ? "tinyhttp.uploads" : "tinyhttp.parser"])) }],
  types: {
    App: "tinyhttp.app",
    Request: "tinyhttp.request",
    Response: "express.response",
    NextFunction: "express.next",
    ...Object.fromEntries(["Handler", "AsyncHandler", "SyncHandler"].map((name) => [name, { handler: "tinyhttp.route" }])),
    ErrorHandler: { handler: "tinyhttp.error" },
  },
  shapes: {
    "tinyhttp.App": {
      construct: { handlers: [{ at: { arg: 0, path: ["onError"] }, handler: "error" }, { at: { arg: 0, path: ["noMatchHandler"] }, handler: "route" }], returns: "tinyhttp.app" },
    },
    "tinyhttp.app": {
      role: "app",
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "head", "options"].map((name) => [name, routes])),
        ...{ use: before, all: before, route: { returns: "tinyhttp.app" } },
        ...{ handler: { routing: { passes: true } }, listen: { returns: "nodehttp.server", routing: { serves: true } } },
      },
    },
    "tinyhttp.request": { props: { body: { request: "body", missing: "yes" } }, role: "request", extends: ["express.request"] },
    "tinyhttp.parser": { call: parser },
    "tinyhttp.uploads": { call: uploads },
  },
  handlers: {
    route: { params: ["tinyhttp.request", "express.response", "express.next"], throws: "masked", role: "route" },
    error: { params: [{ error: true }, "tinyhttp.request", "express.response", "express.next"], throws: "masked", role: "errorHandler" },
  },
  words: {
    badRequest: "{response}.status(400).json({value});\nreturn;",
    failure: "{response}.status(500).json({value});\nreturn;",
    forward: "{next}({error});",
  },
};
