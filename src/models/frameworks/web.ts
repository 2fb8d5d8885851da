import type { FrameworkModel, Method, SinkSpec, Yield } from "../../concepts/model.js";

/**
 * The Fetch API on a server: `Request` and `Response` as workers, Deno, Bun and many frameworks hand them out.
 *
 * Sources: https://fetch.spec.whatwg.org/#response-class, https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch/,
 * https://docs.deno.com/api/deno/~/Deno.serve, https://bun.sh/docs/api/http. `request.json()` rejects when nothing was
 * sent. Workers, Deno and Bun answer an uncaught error with a constant.
 */
const raw: Yield = { request: "body", raw: true, missing: "no" };
const answers: readonly SinkSpec[] = [
  { args: [{ arg: 0 }], channel: "answer", status: { arg: 1, path: ["status"] } },
  { args: [{ arg: 1, path: ["statusText"] }, { arg: 1, path: ["headers"] }], channel: "header" },
];
const response: Method = { sinks: answers, returns: "web.response" };
const serve: Method = {
  handlers: [
    { at: { arg: 0, rest: true }, handler: "fetch" },
    { at: { arg: 0, path: ["fetch"] }, handler: "fetch" },
    { at: { arg: 0, path: ["handler"] }, handler: "fetch" },
    { at: { arg: 0, path: ["routes", "*"] }, handler: "fetch" },
    { at: { arg: 0, path: ["routes", "*", "*"] }, handler: "fetch" },
    { at: { arg: 0, path: ["error"] }, handler: "error" },
    { at: { arg: 0, path: ["onError"] }, handler: "error" },
  ],
};

export const web: FrameworkModel = {
  id: "web",
  kind: "framework",
  packages: ["@cloudflare/workers-types", "@cloudflare/workers-types/*", "cloudflare:workers"],
  companions: [
    { packages: ["undici", "node-fetch-native"], exports: { Response: "web.Response", Request: "web.Request" } },
    { packages: ["@vercel/functions", "@netlify/edge-functions"] },
  ],
  types: { ExportedHandlerFetchHandler: { handler: "web.fetch" }, PagesFunction: { handler: "web.pages" }, WorkerEntrypoint: "web.entrypoint" },
  globals: { Response: "web.Response", Deno: "web.runtime", Bun: "web.runtime" },
  globalTypes: { Request: "web.request", FormData: { request: "body", form: true, missing: "no" } },
  shapes: {
    "web.request": {
      role: "request",
      props: {
        headers: { request: "headers" },
        url: { request: "url" },
        method: { plain: true },
        body: raw,
        /** Bun's routes and Deno's router put matched segments here. */
        params: { request: "params" },
        cookies: { request: "cookies" },
      },
      methods: {
        json: { returns: { request: "body", missing: "no" } },
        formData: { returns: { request: "body", form: true, missing: "no" } },
        text: { returns: raw },
        arrayBuffer: { returns: raw },
        blob: { returns: raw },
        bytes: { returns: raw },
        clone: { returns: { same: true } },
      },
    },
    "web.Request": { construct: { returns: "web.request" } },
    "web.Response": {
      construct: response,
      methods: { json: response, redirect: { sinks: [{ channel: "redirect", status: { arg: 1 } }], returns: "web.response" } },
      subclass: { statics: "web.Response", instances: "web.response" },
    },
    "web.response": { props: { headers: "web.headers" } },
    "web.headers": {
      methods: { set: { sinks: [{ args: [{ arg: 1 }], channel: "header" }] }, append: { sinks: [{ args: [{ arg: 1 }], channel: "header" }] } },
    },
    "web.runtime": { methods: { serve } },
    "web.entrypoint": {},
    "web.pagesContext": { role: "context", props: { request: "web.request", params: { request: "params" }, data: { plain: true } } },
  },
  handlers: {
    fetch: { params: ["web.request"], throws: "masked", role: "route" },
    pages: { params: ["web.pagesContext"], throws: "masked", role: "route" },
    error: { params: [{ error: true }], throws: "masked", role: "errorHandler" },
  },
  fileRoutes: [
    { exports: { "default.fetch": "fetch" } },
    {
      files: /^(?:.*\/)?functions\/(?<path>.+)\.[cm]?[jt]sx?$/,
      dependency: ["wrangler", "@cloudflare/workers-types"],
      exports: {
        onRequest: "pages",
        onRequestGet: "pages",
        onRequestPost: "pages",
        onRequestPut: "pages",
        onRequestPatch: "pages",
        onRequestDelete: "pages",
      },
    },
  ],
  decorated: [{ classes: [], bases: ["WorkerEntrypoint", "DurableObject"], methods: [], names: ["fetch"], handler: "fetch", params: {}, undecorated: ["web.request"] }],
  words: {
    badRequest: "return Response.json({value}, { status: 400 });",
    failure: "return Response.json({value}, { status: 500 });",
  },
};
