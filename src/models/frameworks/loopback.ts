import type { FrameworkModel, Yield } from "../../concepts/model.js";

/**
 * LoopBack 4: controllers of `@loopback/rest`.
 *
 * Sources: https://loopback.io/doc/en/lb4/Controller.html, /Validation.html (request bodies are checked against their OpenAPI
 * schema), /Sequence.html, `@loopback/rest/dist/index.d.ts` (HttpErrors are http-errors), strong-error-handler
 * (`lib/data-builder.js`: from 500 on a constant unless `debug`).
 */
const body: Yield = { validated: true };

export const loopback: FrameworkModel = {
  id: "loopback",
  kind: "framework",
  packages: ["@loopback/rest"],
  exports: { HttpErrors: "http-errors.createError" },
  types: { Request: "express.request", Response: "express.response", RequestContext: "loopback.context" },
  shapes: {
    "loopback.context": { role: "context", props: { request: "express.request", response: "express.response" } },
  },
  handlers: {
    route: { params: [], returns: { channel: "answer" }, throws: "masked", role: "route" },
    sequence: { params: ["loopback.context"], throws: "masked", role: "middleware" },
    reject: { params: ["loopback.context", { error: true }], throws: "masked", role: "errorHandler" },
  },
  decorated: [
    { classes: [], methods: ["get", "post", "put", "patch", "del", "operation"], handler: "route", params: { requestBody: body } },
    { classes: [], bases: ["SequenceHandler", "DefaultSequence", "MiddlewareSequence"], methods: [], names: ["handle"], handler: "sequence", params: {}, undecorated: ["loopback.context"] },
    { classes: [], bases: ["RejectProvider"], methods: [], names: ["action"], handler: "reject", params: {}, undecorated: ["loopback.context", { error: true }] },
  ],
  words: {
    badRequest: 'throw new HttpErrors.BadRequest({text});',
    failure: 'throw new HttpErrors.InternalServerError("Internal server error");',
    forward: "throw {error};",
    imports: { HttpErrors: "@loopback/rest" },
  },
};
