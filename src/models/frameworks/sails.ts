import type { FrameworkModel, Method } from "../../concepts/model.js";

/**
 * Sails 1: classic controllers and actions with declared inputs.
 *
 * Sources: https://sailsjs.com/documentation/concepts/actions-and-controllers, /reference/response-res, /concepts/extending-sails/custom-responses
 * (`res.serverError` withholds its data in production, `res.badRequest` does not). Inputs of an action are checked against its
 * declaration before `fn` runs; a throw is answered through `res.serverError`.
 */
const answer: Method = { sinks: [{ channel: "answer" }] };
const withStatus = (status: number): Method => ({ sinks: [{ channel: "answer", status }] });

export const sails: FrameworkModel = {
  id: "sails",
  kind: "framework",
  packages: ["sails"],
  globals: { sails: "sails.app" },
  shapes: {
    "sails.app": { role: "app", props: { log: "sails.log" }, extends: ["waterline.sails"] },
    "sails.log": { call: { logs: true }, anyMethod: { logs: true } },
    "sails.request": {
      role: "request",
      methods: {
        allParams: { returns: { request: "body", missing: "no" } },
        param: { returns: { request: "body", missing: "no", key: 0 } },
        file: { returns: { request: "files" } },
      },
      extends: ["express.request"],
    },
    "sails.response": {
      role: "response",
      methods: {
        ok: answer,
        created: withStatus(201),
        badRequest: withStatus(400),
        unauthorized: withStatus(401),
        forbidden: { sinks: [{ args: [], channel: "answer", status: 403 }] },
        notFound: { sinks: [{ args: [], channel: "answer", status: 404 }] },
        serverError: { sinks: [{ args: [], channel: "answer", status: 500 }] },
        negotiate: answer,
        view: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "view" }] },
      },
      extends: ["express.response"],
    },
    "sails.exits": {
      methods: { error: { forwards: true } },
      anyMethod: { sinks: [{ channel: "answer" }] },
    },
    "sails.next": { role: "next", call: { forwards: true } },
  },
  handlers: {
    action: { params: ["sails.request", "sails.response", "sails.next"], throws: "masked", role: "route" },
    fn: { params: [{ validated: true }, "sails.exits"], returns: { channel: "answer" }, throws: "masked", role: "route", words: { badRequest: 'throw "badRequest";', failure: 'throw new Error("Internal error");' } },
  },
  fileRoutes: [
    { files: /(?:^|\/)api\/controllers\/.+\.[cm]?[jt]s$/, dependency: ["sails"], exports: { fn: "fn", "default.fn": "fn" } },
    { files: /(?:^|\/)api\/(?:controllers|policies)\/.+\.[cm]?[jt]s$/, dependency: ["sails"], exports: { default: "action", "default.*": "action", "*": "action" } },
  ],
  conventions: [
    { handler: "action", params: [/^_?req$/, /^_?res$/], uses: { 1: ["ok", "serverError", "negotiate", "view", "badRequest"] } },
    { handler: "action", params: [/^_?req$/, /^_?res$/, /^_?(next|proceed)$/], uses: { 1: ["ok", "serverError", "negotiate", "view", "badRequest"] } },
  ],
  words: {
    badRequest: "{response}.status(400).json({value});\nreturn;",
    failure: "{response}.status(500).json({value});\nreturn;",
  },
};
