import type { FrameworkModel, HandlerPlace, Method } from "../../concepts/model.js";

/**
 * Fastify 4 and 5: routes, plugins, hooks, and the plugins that add to a request or reply (multipart, cookie, sensible, view).
 *
 * Sources: https://fastify.dev/docs/latest/Reference/Routes/, /Reply/ (`send` takes an error), /Errors/ (what is thrown or
 * sent is answered with its message), /Hooks/, /Validation-and-Serialization/; `fastify/types/{instance,request,reply,hooks}.d.ts`.
 * Without a schema the body is undefined when nothing was sent.
 */
const inObject = (arg: number): readonly HandlerPlace[] => [
  { at: { arg, path: ["handler"] }, handler: "route" },
  ...["onRequest", "preParsing", "preValidation", "preHandler"].map((hook) => ({ at: { arg, path: [hook] }, handler: "hook" })),
  { at: { arg, path: ["preSerialization"] }, handler: "payload" },
  { at: { arg, path: ["onSend"] }, handler: "payload" },
  { at: { arg, path: ["onError"] }, handler: "failed" },
  { at: { arg, path: ["errorHandler"] }, handler: "error" },
];
const bodyLimit = (arg: number): NonNullable<Method["limits"]> => [{ takes: "body", at: [{ arg, path: ["bodyLimit"] }], otherwise: 1_048_576 }];
const described = (arg: number, handlers: readonly HandlerPlace[]): Method => ({
  handlers,
  bodySchema: [{ arg, path: ["schema", "body"] }],
  responseSchema: [{ arg, path: ["schema", "response"] }],
  limits: bodyLimit(arg),
  returns: { same: true },
});
const verb = described(1, [{ at: { arg: 1, rest: true }, handler: "route" }, ...inObject(1)]);
const answer: Method = { sinks: [{ channel: "answer" }], returns: { same: true } };
const [chain, serves]: readonly [Method, Method] = [{ returns: { same: true } }, { routing: { serves: true } }];
const header: Method = { sinks: [{ args: [{ arg: 0, rest: true }], channel: "header" }], returns: { same: true } };
const view: Method = { sinks: [{ args: [{ arg: 1 }], channel: "view" }], returns: { same: true } };
const setCookie: Method = { sinks: [{ args: [{ arg: 1 }], channel: "cookie" }], returns: { same: true }, cookies: [{ name: { arg: 0 }, value: { arg: 1 }, options: { arg: 2 }, otherwise: "insecure" }] };
const upload: Method = { returns: { request: "files" } };
/** `@fastify/sensible`: an error with this status, sent at once. */
const refuse = (status: number): Method => ({ sinks: [{ channel: "answer", status }], returns: { same: true } });
const fails: Method = { sinks: [{ channel: "exception" }], returns: { plain: true } };
const registers = ["get", "post", "put", "patch", "delete", "route", "register", "addHook", "setErrorHandler"];
export const fastify: FrameworkModel = {
  id: "fastify",
  kind: "framework",
  packages: ["fastify"],
  exports: { default: "fastify.factory", fastify: "fastify.factory" },
  companions: [{ packages: ["fastify-plugin"], exports: { default: "fastify.plugin", fastifyPlugin: "fastify.plugin" } }],
  types: {
    FastifyInstance: "fastify.instance",
    FastifyRequest: "fastify.request",
    FastifyReply: "fastify.reply",
    FastifyBaseLogger: "pino.logger",
    FastifyError: { error: true },
    RouteHandler: { handler: "fastify.route" },
    RouteHandlerMethod: { handler: "fastify.route" },
    FastifyPluginAsync: { handler: "fastify.plugin" },
    FastifyPluginCallback: { handler: "fastify.plugin" },
    FastifyPlugin: { handler: "fastify.plugin" },
    ...Object.fromEntries(["preHandlerHookHandler", "preHandlerAsyncHookHandler", "onRequestHookHandler", "onRequestAsyncHookHandler"].map((name) => [name, { handler: "fastify.hook" }])),
  },
  shapes: {
    "fastify.factory": { call: { returns: "fastify.instance", limits: [{ takes: "body", at: [{ arg: 0, path: ["bodyLimit"] }], otherwise: 1_048_576 }] } },
    "fastify.plugin": { call: { handlers: [{ at: { arg: 0 }, handler: "plugin" }], returns: { arg: 0 } } },
    "fastify.instance": {
      role: "app",
      props: { log: "pino.logger", httpErrors: "fastify.httpErrors" },
      methods: {
        ...Object.fromEntries(["get", "post", "put", "patch", "delete", "head", "options", "all"].map((name) => [name, verb])),
        route: described(0, inObject(0)),
        register: { handlers: [{ at: { arg: 0 }, handler: "plugin" }], routing: { applies: "everywhere", mounts: true }, returns: { same: true } },
        decorate: { attaches: { name: 0, value: 1 } },
        ...{ after: chain, withTypeProvider: chain, listen: serves, ready: serves, inject: serves },
        addContentTypeParser: { handlers: [{ at: { arg: 1, rest: true }, handler: "parser" }], returns: { same: true }, limits: bodyLimit(1) },
        setErrorHandler: { handlers: [{ at: { arg: 0 }, handler: "error" }], returns: { same: true } },
        setNotFoundHandler: { handlers: [{ at: { arg: 0, rest: true }, handler: "route" }], returns: { same: true } },
        addHook: {
          handlers: [
            { at: { arg: 1 }, handler: "hook", when: { arg: 0, is: ["onRequest", "preParsing", "preValidation", "preHandler", "onResponse", "onTimeout"] } },
            { at: { arg: 1 }, handler: "payload", when: { arg: 0, is: ["preSerialization", "onSend"] } },
            { at: { arg: 1 }, handler: "failed", when: { arg: 0, is: ["onError"] } },
          ],
          ...{ routing: { applies: "everywhere" }, returns: { same: true } },
        },
      },
    },
    "fastify.request": {
      role: "request",
      props: {
        body: { request: "body", missing: "yes" },
        query: { request: "query" },
        params: { request: "params" },
        headers: { request: "headers" },
        cookies: { request: "cookies" },
        url: { request: "url" },
        originalUrl: { request: "url" },
        raw: "nodehttp.request",
        log: "pino.logger",
        server: "fastify.instance",
      },
      ...{ carries: true, methods: { file: upload, files: upload, parts: upload, saveRequestFiles: upload } },
    },
    "fastify.reply": {
      role: "response",
      props: { raw: "nodehttp.response", request: "fastify.request", log: "pino.logger", server: "fastify.instance" },
      methods: {
        send: answer,
        status: { status: { arg: 0 }, returns: { same: true } },
        code: { status: { arg: 0 }, returns: { same: true } },
        header,
        headers: header,
        redirect: { sinks: [{ args: [{ arg: 0, rest: true }], channel: "redirect" }], returns: { same: true } },
        view,
        viewAsync: view,
        type: chain,
        serializer: chain,
        setCookie,
        clearCookie: chain,
        cookie: setCookie,
        sendFile: { sinks: [{ args: [], channel: "answer" }], returns: { same: true } },
        badRequest: refuse(400),
        unauthorized: refuse(401),
        forbidden: refuse(403),
        notFound: refuse(404),
        conflict: refuse(409),
        unprocessableEntity: refuse(422),
        internalServerError: refuse(500),
      },
      statusProps: ["statusCode"],
    },
    "fastify.httpErrors": { anyMethod: fails },
    "fastify.done": { role: "next", call: { sinks: [{ channel: "exception" }], forwards: true } },
  },
  handlers: {
    route: { params: ["fastify.request", "fastify.reply", "fastify.done"], returns: { channel: "answer" }, throws: "message", role: "route" },
    hook: { params: ["fastify.request", "fastify.reply", "fastify.done"], throws: "message", role: "middleware", endsWhenSent: true },
    payload: { params: ["fastify.request", "fastify.reply", null, "fastify.done"], returns: { channel: "answer" }, throws: "message", role: "hook" },
    parser: { params: ["fastify.request", "nodehttp.request", "fastify.done"], throws: "message", role: "hook" },
    failed: { params: ["fastify.request", "fastify.reply", { error: true }], throws: "masked", role: "hook" },
    error: { params: [{ error: true }, "fastify.request", "fastify.reply"], returns: { channel: "answer" }, throws: "message", role: "errorHandler" },
    plugin: { params: ["fastify.instance"], throws: "crash", rejects: "crash", role: "hook" },
  },
  conventions: [
    { handler: "route", params: [/^_?req(uest)?$/, /^_?(reply|rep)$/], uses: { 1: ["send", "code", "status"] }, types: { 0: ["FastifyRequest"], 1: ["FastifyReply"] } },
    { handler: "route", params: [/^_?req(uest)?$/], uses: { 0: [] }, types: { 0: ["FastifyRequest"] } },
    { handler: "error", params: [/^_?(err|error|e)$/, /^_?req(uest)?$/, /^_?(reply|rep)$/], uses: { 2: ["send", "code", "status"] }, types: { 2: ["FastifyReply"] } },
    { handler: "plugin", params: [/^(fastify|app|server|instance)$/], uses: { 0: registers }, types: { 0: ["FastifyInstance"] } },
    { handler: "plugin", params: [/^(fastify|app|server|instance)$/, /^_?(opts?|options)?$/], uses: { 0: registers }, types: { 0: ["FastifyInstance"] } },
    { handler: "plugin", params: [/^(fastify|app|server|instance)$/, /^_?(opts?|options)?$/, /^_?(done|next)$/], uses: { 0: registers }, types: { 0: ["FastifyInstance"] } },
  ],
  words: {
    badRequest: "return {response}.code(400).send({value});",
    failure: "return {response}.code(500).send({value});",
    log: "{request}.log.error({error});",
  },
};
