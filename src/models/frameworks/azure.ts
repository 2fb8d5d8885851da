import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Azure Functions with an HTTP trigger, programming models 3 and 4.
 *
 * Sources: https://learn.microsoft.com/azure/azure-functions/functions-reference-node (both models), `@azure/functions/types/{app,http}.d.ts`
 * (HttpHandler, HttpResponseInit: `body`, `jsonBody`). A throw is answered with an empty 500.
 */
const register: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "http" },
    { at: { arg: 1, path: ["handler"] }, handler: "http" },
  ],
};
const contents = [{ arg: 0, path: ["body"] }, { arg: 0, path: ["jsonBody"] }];
const log: Method = { logs: true };

export const azure: FrameworkModel = {
  id: "azure",
  kind: "framework",
  packages: ["@azure/functions"],
  exports: { app: "azure.app", HttpResponse: "azure.HttpResponse" },
  types: {
    HttpRequest: "azure.request",
    InvocationContext: "azure.context",
    Context: "azure.oldContext",
    HttpHandler: { handler: "azure.http" },
    AzureFunction: { handler: "azure.old" },
  },
  shapes: {
    "azure.app": { role: "app", methods: { http: register, get: register, post: register, put: register, patch: register, deleteRequest: register } },
    "azure.request": { role: "request", props: { query: { request: "query" }, params: { request: "params" } }, extends: ["web.request"] },
    "azure.context": { role: "response", methods: { log, trace: log, debug: log, info: log, warn: log, error: log } },
    "azure.HttpResponse": { construct: { sinks: [{ args: contents, channel: "answer", status: { arg: 0, path: ["status"] } }], returns: { plain: true } } },
    "azure.oldRequest": {
      role: "request",
      props: {
        body: { request: "body", missing: "yes" },
        rawBody: { request: "body", raw: true, missing: "yes" },
        query: { request: "query" },
        params: { request: "params" },
        headers: { request: "headers" },
        url: { request: "url" },
      },
    },
    "azure.oldContext": {
      role: "context",
      props: { req: "azure.oldRequest", res: "azure.oldResponse", log: "azure.log", bindings: "azure.bindings" },
      methods: { log, done: { sinks: [{ args: [{ arg: 1, path: ["res", "body"] }], channel: "answer" }], forwards: true } },
      assign: { res: { args: contents, channel: "answer", status: { arg: 0, path: ["status"] } } },
    },
    "azure.bindings": {
      assign: { res: { args: contents, channel: "answer" }, response: { args: contents, channel: "answer" } },
    },
    "azure.oldResponse": {
      methods: {
        status: { status: { arg: 0 }, returns: { same: true } },
        send: { sinks: [{ channel: "answer" }] },
        json: { sinks: [{ channel: "answer" }] },
        end: { sinks: [{ channel: "answer" }] },
        setHeader: { sinks: [{ args: [{ arg: 1 }], channel: "header" }], returns: { same: true } },
      },
      assign: { body: { channel: "answer" } },
      statusProps: ["status"],
    },
    "azure.log": { call: log, anyMethod: log },
  },
  handlers: {
    http: {
      params: ["azure.request", "azure.context"],
      returns: { args: contents, channel: "answer", status: { arg: 0, path: ["status"] } },
      throws: "masked",
      role: "route",
    },
    old: {
      params: ["azure.oldContext", "azure.oldRequest"],
      returns: { args: contents, channel: "answer", status: { arg: 0, path: ["status"] } },
      throws: "masked",
      role: "route",
      words: { badRequest: "{response}.res = { status: 400, body: {value} };\nreturn;", failure: "{response}.res = { status: 500, body: {value} };\nreturn;", forward: "throw {error};" },
    },
  },
  conventions: [
    { handler: "http", params: [/^_?req(uest)?$/, /^_?(context|ctx)$/], uses: { 0: [] }, types: { 0: ["HttpRequest"], 1: ["InvocationContext"] } },
    { handler: "old", params: [/^_?context$/, /^_?req(uest)?$/], uses: { 0: ["res", "log", "done", "bindings"] } },
  ],
  words: {
    badRequest: "return { status: 400, jsonBody: {value} };",
    failure: "return { status: 500, jsonBody: {value} };",
    forward: "throw {error};",
  },
};
