import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Polka 0.5 and 1 with its `send` helpers.
 *
 * Sources: https://github.com/lukeed/polka#api, `@types/polka/index.d.ts`, `polka/index.js` (`onError` ends the response with the
 * error's message; nothing catches what a handler throws). The body is what a parser leaves: undefined without one.
 */
const routes: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } };
const before: Method = { ...routes, routing: { applies: "later", mounts: true } };
const send: Method = { sinks: [{ args: [{ arg: 2 }], channel: "answer", status: { arg: 1 } }] };

export const polka: FrameworkModel = {
  id: "polka",
  kind: "framework",
  packages: ["polka"],
  exports: { default: "polka.module", polka: "polka.module" },
  companions: [
    { packages: ["@polka/send", "@polka/send-type"], exports: { default: "polka.send", send: "polka.send" } },
  ],
  types: { Polka: "polka.app", Request: "polka.request", Response: "nodehttp.response", Next: "polka.next", Middleware: { handler: "polka.route" } },
  shapes: {
    "polka.module": { call: { handlers: [{ at: { arg: 0, path: ["onError"] }, handler: "error" }], returns: "polka.app" } },
    "polka.app": {
      role: "app",
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "head", "options", "trace", "connect"].map((name) => [name, routes])),
        ...{ use: before, all: before, handler: { routing: { passes: true } }, listen: { routing: { serves: true } } },
      },
    },
    "polka.request": {
      role: "request",
      props: {
        query: { request: "query" },
        search: { request: "query" },
        params: { request: "params" },
        path: { request: "url" },
      },
      extends: ["nodehttp.request"],
    },
    "polka.next": { role: "next", call: { sinks: [{ channel: "exception" }], forwards: true } },
    "polka.send": { call: send },
  },
  handlers: {
    route: { params: ["polka.request", "nodehttp.response", "polka.next"], throws: "crash", rejects: "crash", role: "route" },
    error: { params: [{ error: true }, "polka.request", "nodehttp.response", "polka.next"], throws: "crash", rejects: "crash", role: "errorHandler" },
  },
  words: {
    badRequest: '{response}.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify({value}));\nreturn;',
    failure: '{response}.writeHead(500, { "Content-Type": "application/json" }).end(JSON.stringify({value}));\nreturn;',
  },
};
