import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Elysia 1.
 *
 * Sources: https://elysiajs.com/essential/handler.html, /essential/life-cycle.html, /essential/validation.html,
 * `elysia/dist/{index,context,error}.d.ts`. Without a schema the body is undefined when nothing was sent; an error that no
 * `onError` answers is answered with its own message (`adapter/web-standard`, `unknownError`).
 */
const verb = (at: number): Method => ({
  handlers: [
    { at: { arg: at - 1 }, handler: "route" },
    ...["beforeHandle", "resolve", "derive", "transform"].map((hook) => ({ at: { arg: at, path: [hook] }, handler: "hook" })),
    { at: { arg: at, path: ["error"] }, handler: "error" },
  ],
  bodySchema: [{ arg: at, path: ["body"] }],
  responseSchema: [{ arg: at, path: ["response"] }],
  returns: { same: true },
});
const hook: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "hook" }], routing: { applies: "later" }, returns: { same: true } };
const nested: Method = { callbacks: [{ at: { arg: -1 }, params: ["elysia.app"] }], routing: { applies: "later", mounts: true }, returns: { same: true } };
const serves: Method = { routing: { serves: true }, returns: { same: true } };
const answer: Method = { sinks: [{ args: [{ arg: 1 }], channel: "answer", status: { arg: 0 } }], returns: { plain: true } };

export const elysia: FrameworkModel = {
  id: "elysia",
  kind: "framework",
  packages: ["elysia"],
  exports: { Elysia: "elysia.Elysia", default: "elysia.Elysia", status: "elysia.status", error: "elysia.status", redirect: "elysia.redirect" },
  types: { Elysia: "elysia.app", Context: "elysia.context", Handler: { handler: "elysia.route" }, ErrorHandler: { handler: "elysia.error" } },
  shapes: {
    "elysia.Elysia": { construct: { returns: "elysia.app" }, subclass: { instances: "elysia.app" } },
    "elysia.app": {
      role: "app",
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "options", "head", "all"].map((name) => [name, verb(2)])),
        route: verb(3),
        derive: hook,
        ...{ resolve: hook, mapDerive: hook, mapResolve: hook },
        onRequest: hook,
        onParse: hook,
        onTransform: hook,
        onBeforeHandle: hook,
        onAfterHandle: { handlers: [{ at: { arg: 0, rest: true }, handler: "after" }], returns: { same: true } },
        mapResponse: { handlers: [{ at: { arg: 0, rest: true }, handler: "after" }], returns: { same: true } },
        onError: { handlers: [{ at: { arg: 0, rest: true }, handler: "error" }], returns: { same: true } },
        on: { routing: { applies: "everywhere" }, returns: { same: true } },
        ...{ listen: serves, handle: serves, fetch: serves },
        group: { ...nested, routing: { mounts: true } },
        guard: nested,
        use: nested,
      },
      anyMethod: { returns: { same: true } },
    },
    "elysia.context": {
      role: "context",
      props: {
        body: { request: "body", missing: "yes" },
        query: { request: "query" },
        params: { request: "params" },
        headers: { request: "headers" },
        cookie: { request: "cookies" },
        path: { request: "url" },
        request: "web.request",
        set: "elysia.set",
        error: "elysia.status",
      },
      methods: { status: answer, error: answer, redirect: { sinks: [{ channel: "redirect", status: { arg: 1 } }], returns: { plain: true } } },
    },
    "elysia.failed": { props: { error: { error: true }, code: { plain: true } }, extends: ["elysia.context"] },
    "elysia.set": { props: { headers: "elysia.headers" }, assign: { headers: { channel: "header" } }, statusProps: ["status"] },
    "elysia.headers": { assign: { "*": { channel: "header" } } },
    "elysia.status": { call: answer },
    "elysia.redirect": { call: { sinks: [{ channel: "redirect", status: { arg: 1 } }], returns: { plain: true } } },
  },
  handlers: {
    route: { params: ["elysia.context"], returns: { channel: "answer" }, throws: "message", role: "route" },
    hook: { params: ["elysia.context"], throws: "message", role: "middleware" },
    after: { params: ["elysia.context"], returns: { channel: "answer" }, throws: "message", role: "hook" },
    error: { params: ["elysia.failed"], returns: { channel: "answer" }, throws: "message", role: "errorHandler" },
  },
  words: {
    badRequest: "return status(400, {value});",
    failure: "return status(500, {value});",
    imports: { status: "elysia" },
  },
};
