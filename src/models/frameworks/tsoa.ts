import type { FrameworkModel } from "../../concepts/model.js";

/**
 * tsoa 3 to 6.
 *
 * Sources: https://tsoa-community.github.io/docs/getting-started.html, /error-handling.html, /injecting-types (Res),
 * `@tsoa/runtime/dist/decorators/{methods,parameter,route}.d.ts`. The generated routes check every input against its declared
 * type before the method runs; errors go to the error handler of the server beneath. Answers are sent as they are returned.
 */
export const tsoa: FrameworkModel = {
  id: "tsoa",
  kind: "framework",
  packages: ["tsoa", "@tsoa/runtime"],
  types: { TsoaResponse: "tsoa.responder" },
  shapes: {
    "tsoa.responder": { call: { sinks: [{ args: [{ arg: 1 }], channel: "answer", status: { arg: 0 } }, { args: [{ arg: 2 }], channel: "header" }] } },
  },
  handlers: {
    route: { params: [], returns: { channel: "answer" }, throws: "masked", role: "route" },
  },
  decorated: [
    {
      classes: ["Route"],
      methods: ["Get", "Post", "Put", "Patch", "Delete", "Head", "Options"],
      handler: "route",
      params: {
        Body: { validated: true },
        BodyProp: { validated: true },
        FormField: { validated: true },
        Query: { request: "query" },
        Queries: { request: "query" },
        Path: { request: "params" },
        Header: { request: "headers" },
        Request: "express.request",
        Res: "tsoa.responder",
        UploadedFile: { request: "files" },
        UploadedFiles: { request: "files" },
      },
    },
  ],
  decorators: { before: ["Security", "Middlewares"], inert: /^(?:Tags?|Summary|Response|SuccessResponse|Example|Produces|OperationId|Hidden|Deprecated|Extension|Consumes|NoSecurity)$/ },
  words: {
    badRequest: "this.setStatus(400);\nreturn {value};",
    failure: "this.setStatus(500);\nreturn {value};",
    forward: "throw {error};",
  },
};
