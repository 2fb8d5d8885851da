import type { FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Node's own servers, connect, and the libraries that read a raw body.
 *
 * Sources: https://nodejs.org/api/http.html (IncomingMessage, ServerResponse, `request` event), `@types/node/http.d.ts`;
 * connect 3 (`lib/connect.d.ts`, finalhandler); micro 10, raw-body 3, co-body 6, formidable 3, busboy 1 (their type files).
 * A listener that throws ends the process: nobody catches what an event emitter's listener throws.
 */
const raw: Yield = { request: "body", raw: true, missing: "no" };
const servers: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "listener" }], returns: "nodehttp.server" };
const listen: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "listener", when: { arg: 0, is: ["request", "checkContinue", "checkExpectation"] } },
    { at: { arg: 1 }, handler: "nodehttp.failure", when: { arg: 0, is: ["error", "clientError", "tlsClientError"] } },
  ],
  returns: { same: true },
};
const read: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "nodehttp.chunk", when: { arg: 0, is: ["data"] } },
    { at: { arg: 1 }, handler: "nodehttp.failure", when: { arg: 0, is: ["error"] } },
  ],
  returns: { same: true },
};
const fields: Method = {
  handlers: [
    { at: { arg: 1 }, handler: "field", when: { arg: 0, is: ["field"] } },
    { at: { arg: 1 }, handler: "nodehttp.failure", when: { arg: 0, is: ["error"] } },
  ],
  returns: { same: true },
};
/** 200 MB for a file, the same for all together. */
const form: Method = { returns: "nodehttp.form", limits: [{ takes: "files", at: [{ arg: 0, path: ["maxFileSize"] }, { arg: 0, path: ["maxTotalFileSize"] }], otherwise: 209_715_200 }] };
const parts: Method = { returns: "nodehttp.fields", limits: [{ takes: "files", at: [{ arg: 0, path: ["limits", "fileSize"] }], otherwise: "none" }] };
const header: Method = { sinks: [{ args: [{ arg: 1 }], channel: "header" }], returns: { same: true } };
const mount: Method = { handlers: [{ at: { arg: 0, rest: true }, handler: "middleware" }], routing: { applies: "later", mounts: true }, returns: { same: true } };

export const nodehttp: FrameworkModel = {
  id: "nodehttp",
  kind: "framework",
  packages: ["http", "https", "http2", "node:http", "node:https", "node:http2"],
  exports: { createServer: "nodehttp.createServer", createSecureServer: "nodehttp.createServer", Server: "nodehttp.createServer" },
  companions: [
    { packages: ["connect"], exports: { default: "nodehttp.connect" } },
    {
      packages: ["micro"],
      exports: {
        default: "nodehttp.micro",
        serve: "nodehttp.micro",
        send: "nodehttp.send",
        createError: "nodehttp.microError",
        json: "nodehttp.parsedBody",
        text: "nodehttp.rawBody",
        buffer: "nodehttp.rawBody",
      },
    },
    { packages: ["raw-body"], exports: { default: "nodehttp.wholeBody" } },
    { packages: ["co-body"], exports: { default: "nodehttp.parsedBody", json: "nodehttp.parsedBody", form: "nodehttp.parsedBody", text: "nodehttp.rawBody" } },
    { packages: ["formidable"], exports: { default: "nodehttp.formidable", formidable: "nodehttp.formidable", IncomingForm: "nodehttp.formidable" } },
    { packages: ["busboy", "@fastify/busboy"], exports: { default: "nodehttp.busboy", Busboy: "nodehttp.busboy" } },
  ],
  types: {
    IncomingMessage: "nodehttp.request",
    Http2ServerRequest: "nodehttp.request",
    ServerResponse: "nodehttp.response",
    Http2ServerResponse: "nodehttp.response",
    Server: "nodehttp.server",
    RequestListener: { handler: "nodehttp.listener" },
  },
  /** Helpers that collect the body of a request they are handed; what a client of others gets is called a response. */
  unseen: [{ name: /^_?req$/, uses: ["on", "setEncoding"], yields: "nodehttp.request" }],
  shapes: {
    "nodehttp.createServer": { call: servers, construct: servers },
    "nodehttp.server": { role: "app", methods: { on: listen, once: listen, addListener: listen, listen: { returns: { same: true }, routing: { serves: true } } } },
    "nodehttp.request": {
      role: "request",
      props: {
        "*": raw,
        body: { request: "body", missing: "yes" },
        headers: { request: "headers" },
        headersDistinct: { request: "headers" },
        rawHeaders: { request: "headers" },
        url: { request: "url" },
        originalUrl: { request: "url" },
        method: { plain: true },
      },
      methods: { on: read, once: read, addListener: read, setEncoding: { returns: { same: true } }, read: { returns: raw }, toArray: { returns: raw } },
    },
    "nodehttp.response": {
      role: "response",
      methods: {
        end: { sinks: [{ channel: "answer" }], returns: { same: true } },
        write: { sinks: [{ channel: "answer" }] },
        writeHead: { sinks: [{ args: [{ arg: 1, rest: true }], channel: "header", status: { arg: 0 } }], status: { arg: 0 }, returns: { same: true } },
        setHeader: header,
        appendHeader: header,
        setHeaders: { sinks: [{ channel: "header" }], returns: { same: true } },
      },
      assign: { statusMessage: { channel: "header" } },
      statusProps: ["statusCode"],
    },
    "nodehttp.connect": { call: { returns: "nodehttp.connectApp" } },
    "nodehttp.connectApp": { role: "app", methods: { use: mount, listen: { returns: "nodehttp.server", routing: { serves: true } } } },
    "nodehttp.next": { role: "next", call: { forwards: true } },
    "nodehttp.micro": { call: { handlers: [{ at: { arg: 0 }, handler: "micro" }], returns: { handler: "nodehttp.listener" } } },
    "nodehttp.send": { call: { sinks: [{ args: [{ arg: 2 }], channel: "answer", status: { arg: 1 } }] } },
    "nodehttp.microError": { call: { sinks: [{ args: [{ arg: 1 }], channel: "exception", status: { arg: 0 } }] } },
    "nodehttp.rawBody": { call: { returns: raw } },
    "nodehttp.wholeBody": { call: { returns: raw, limits: [{ takes: "body", of: { arg: 0 }, at: [{ arg: 1, path: ["limit"] }], otherwise: "none" }] } },
    "nodehttp.parsedBody": { call: { returns: { request: "body", missing: "no" } } },
    "nodehttp.formidable": { call: form, construct: form },
    "nodehttp.form": {
      methods: { parse: { handlers: [{ at: { arg: 1 }, handler: "parsed" }], returns: "nodehttp.parsedForm" }, on: fields },
    },
    "nodehttp.parsedForm": { props: { "0": { request: "body", missing: "no" }, "1": { request: "files" } } },
    "nodehttp.busboy": { call: parts, construct: parts },
    "nodehttp.fields": { methods: { on: fields } },
  },
  handlers: {
    listener: { params: ["nodehttp.request", "nodehttp.response"], throws: "crash", rejects: "crash", role: "route" },
    middleware: {
      params: ["nodehttp.request", "nodehttp.response", "nodehttp.next"],
      byArity: { 4: [{ error: true }, "nodehttp.request", "nodehttp.response", "nodehttp.next"] },
      throws: "masked",
      rejects: "crash",
      role: "middleware",
    },
    micro: { params: ["nodehttp.request", "nodehttp.response"], returns: { channel: "answer" }, throws: "masked", role: "route" },
    chunk: { params: [raw], throws: "crash", role: "hook" },
    field: { params: [{ plain: true }, { request: "body", missing: "no" }], throws: "crash", role: "hook" },
    parsed: { params: [{ error: true }, { request: "body", missing: "no" }, { request: "files" }], throws: "crash", rejects: "crash", role: "hook" },
    failure: { params: [{ error: true }, "nodehttp.request", "nodehttp.response"], throws: "crash", role: "hook" },
  },
  conventions: [
    { handler: "failure", params: [/^_?err(or)?$/, /^_?req(uest)?$/i, /^_?res(ponse)?$/i], uses: { 2: ["writeHead", "end", "setHeader", "write"] } },
    { handler: "listener", params: [/^_?req(uest)?$/i, /^_?res(ponse)?$/i], uses: { 1: ["writeHead", "end", "setHeader", "write"] } },
    {
      handler: "middleware",
      params: [/^_?req(uest)?$/i, /^_?res(ponse)?$/i, /^_?next$/],
      uses: { 1: ["writeHead", "end", "setHeader", "write"] },
    },
  ],
  words: {
    badRequest: '{response}.writeHead(400, { "Content-Type": "application/json" }).end(JSON.stringify({value}));\nreturn;',
    failure: '{response}.writeHead(500, { "Content-Type": "application/json" }).end(JSON.stringify({value}));\nreturn;',
  },
};
