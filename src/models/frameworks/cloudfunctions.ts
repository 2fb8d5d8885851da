import type { FrameworkModel } from "../../concepts/model.js";

/**
 * Firebase and Google Cloud functions: an HTTPS function is an Express handler, a callable one returns its answer.
 *
 * Sources: https://firebase.google.com/docs/functions/http-events, /callable (an error that is no HttpsError becomes "INTERNAL"),
 * `firebase-functions/lib/v2/providers/https.d.ts`, `@google-cloud/functions-framework`. The body is parsed before the handler runs.
 */
export const cloudfunctions: FrameworkModel = {
  id: "cloudfunctions",
  kind: "framework",
  packages: ["firebase-functions", "firebase-functions/*"],
  exports: { onRequest: "cloudfunctions.onRequest", onCall: "cloudfunctions.onCall", HttpsError: "cloudfunctions.HttpsError", https: "cloudfunctions.https", logger: "pino.logger", default: "cloudfunctions.module" },
  companions: [{ packages: ["@google-cloud/functions-framework"], exports: { http: "cloudfunctions.http", default: "cloudfunctions.framework" }, types: { HttpFunction: { handler: "express.route" } } }],
  types: { CallableRequest: "cloudfunctions.call" },
  shapes: {
    "cloudfunctions.module": {
      props: { https: "cloudfunctions.https", logger: "pino.logger" },
      methods: { region: { returns: "cloudfunctions.module" }, runWith: { returns: "cloudfunctions.module" } },
    },
    "cloudfunctions.https": {
      props: { HttpsError: "cloudfunctions.HttpsError" },
      methods: {
        onRequest: { handlers: [{ at: { arg: 0, rest: true }, handler: "request" }] },
        onCall: { handlers: [{ at: { arg: 0, rest: true }, handler: "call" }] },
      },
    },
    "cloudfunctions.onRequest": { call: { handlers: [{ at: { arg: 0, rest: true }, handler: "request" }] } },
    "cloudfunctions.onCall": { call: { handlers: [{ at: { arg: 0, rest: true }, handler: "call" }] } },
    "cloudfunctions.framework": { methods: { http: { handlers: [{ at: { arg: 1 }, handler: "request" }] } } },
    "cloudfunctions.http": { call: { handlers: [{ at: { arg: 1 }, handler: "request" }] } },
    "cloudfunctions.HttpsError": { construct: { sinks: [{ args: [{ arg: 1 }, { arg: 2 }], channel: "exception" }] }, subclass: { statics: "cloudfunctions.HttpsError" } },
    "cloudfunctions.call": { props: { data: { request: "body", missing: "yes" }, rawRequest: "express.request" } },
  },
  handlers: {
    request: { params: ["express.request", "express.response"], throws: "masked", role: "route" },
    call: {
      params: ["cloudfunctions.call"],
      byArity: { 2: [{ request: "body", missing: "yes" }, "cloudfunctions.call"] },
      returns: { channel: "answer" },
      throws: "masked",
      role: "route",
      words: {
        badRequest: 'throw new HttpsError("invalid-argument", {text});',
        failure: 'throw new HttpsError("internal", "Internal error");',
        imports: { HttpsError: "firebase-functions/v2/https" },
      },
    },
  },
  words: {
    badRequest: "{response}.status(400).json({value});\nreturn;",
    failure: "{response}.status(500).json({value});\nreturn;",
  },
};
