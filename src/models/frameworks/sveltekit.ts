import type { FrameworkModel, Yield } from "../../concepts/model.js";

/**
 * SvelteKit 1 and 2: endpoints, server load functions, form actions, hooks, remote functions.
 *
 * Sources: https://svelte.dev/docs/kit/routing, /load, /form-actions, /hooks, /errors (an unexpected error is answered with a
 * constant unless `handleError` says otherwise; `error(…)` with its body), /remote-functions; `@sveltejs/kit/types/index.d.ts`.
 */
const wrap: Yield = "sveltekit.remote";
const words = {
  badRequest: "return json({value}, { status: 400 });",
  failure: "return json({value}, { status: 500 });",
  forward: "throw {error};",
  imports: { json: "@sveltejs/kit" },
};
const loads = { badRequest: 'error(400, {text});', failure: 'error(500, "Internal error");', forward: "throw {error};", imports: { error: "@sveltejs/kit" } };
const acts = { badRequest: "return fail(400, {value});", failure: "return fail(500, {value});", forward: "throw {error};", imports: { fail: "@sveltejs/kit" } };

export const sveltekit: FrameworkModel = {
  id: "sveltekit",
  kind: "framework",
  packages: ["@sveltejs/kit"],
  exports: { json: "sveltekit.json", text: "sveltekit.json", error: "sveltekit.error", fail: "sveltekit.fail", invalid: "sveltekit.fail", redirect: "sveltekit.redirect" },
  companions: [{ packages: ["$app/server"], exports: { query: wrap, form: wrap, command: wrap, prerender: wrap } }],
  types: {
    RequestEvent: "sveltekit.event",
    ServerLoadEvent: "sveltekit.event",
    Cookies: "sveltekit.cookies",
    RequestHandler: { handler: "sveltekit.endpoint" },
    ServerLoad: { handler: "sveltekit.load" },
    Action: { handler: "sveltekit.action" },
    Handle: { handler: "sveltekit.handle" },
    HandleServerError: { handler: "sveltekit.failure" },
  },
  shapes: {
    "sveltekit.json": { call: { sinks: [{ channel: "answer", status: { arg: 1, path: ["status"] } }], returns: "web.response" } },
    "sveltekit.error": { call: { leaves: true, sinks: [{ args: [{ arg: 1 }], channel: "exception", status: { arg: 0 } }] } },
    "sveltekit.fail": { call: { sinks: [{ args: [{ arg: 1 }], channel: "answer", status: { arg: 0 } }], returns: { plain: true } } },
    "sveltekit.redirect": { call: { leaves: true, sinks: [{ args: [{ arg: 1 }], channel: "redirect", status: { arg: 0 } }] } },
    "sveltekit.remote": {
      call: { handlers: [{ at: { arg: 0 }, handler: "unchecked" }, { at: { arg: 1 }, handler: "remote" }] },
      methods: { batch: { handlers: [{ at: { arg: 1 }, handler: "remote" }] } },
    },
    "sveltekit.event": {
      role: "request",
      props: { request: "web.request", params: { request: "params" }, url: { request: "url" }, cookies: "sveltekit.cookies" },
      methods: { setHeaders: { sinks: [{ channel: "header" }] } },
    },
    "sveltekit.cookies": {
      methods: {
        get: { returns: { request: "cookies", key: 0 } },
        getAll: { returns: { request: "cookies" } },
        set: { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }] },
      },
    },
    "sveltekit.hook": { props: { event: "sveltekit.event" } },
    "sveltekit.failed": { props: { event: "sveltekit.event", error: { error: true }, status: { plain: true }, message: { plain: true } } },
  },
  handlers: {
    endpoint: { params: ["sveltekit.event"], throws: "masked", role: "route", words },
    load: { params: ["sveltekit.event"], returns: { channel: "answer" }, throws: "masked", role: "route", method: "GET", words: loads },
    action: { params: ["sveltekit.event"], returns: { channel: "answer" }, throws: "masked", role: "route", method: "POST", form: true, words: acts },
    remote: { params: [{ validated: true }], returns: { channel: "answer" }, throws: "masked", role: "route", words: loads },
    /** Without a schema before it; only `"unchecked"` functions and forms get an argument then. */
    unchecked: { params: [null], returns: { channel: "answer" }, throws: "masked", role: "route", words: loads },
    handle: { params: ["sveltekit.hook"], throws: "masked", role: "middleware", words },
    failure: { params: ["sveltekit.failed"], returns: { channel: "answer" }, throws: "masked", role: "errorHandler", words },
  },
  fileRoutes: [
    {
      files: /^(?:.*\/routes\/)?(?<path>(?:.*\/)?)\+server\.[jt]s$/,
      exports: { GET: "endpoint", POST: "endpoint", PUT: "endpoint", PATCH: "endpoint", DELETE: "endpoint", OPTIONS: "endpoint", HEAD: "endpoint", fallback: "endpoint" },
    },
    { files: /^(?:.*\/routes\/)?(?<path>(?:.*\/)?)\+(?:page|layout)(?:@[^/]*)?\.server\.[jt]s$/, exports: { load: "load", "actions.*": "action" } },
    { files: /(?:^|\/)hooks(?:\.server|\.server\/index)?\.[jt]s$/, dependency: ["@sveltejs/kit"], exports: { handle: "handle", handleError: "failure" } },
  ],
  entrances: ["hooks.server.ts", "hooks.server.js", "src/hooks.server.ts", "src/hooks.server.js", "hooks.server/index.ts"],
  words,
};
