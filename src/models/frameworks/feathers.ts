import type { DecoratedRoute, FrameworkModel, Method, Yield } from "../../concepts/model.js";

/**
 * Feathers 4 and 5: services, hooks, errors.
 *
 * Sources: https://feathersjs.com/api/services.html, /api/hooks.html, /api/errors.html, `@feathersjs/feathers/lib/declarations.d.ts`,
 * `@feathersjs/express/lib/handlers.js` (any error is answered with its message; the stack outside production).
 * What a service method returns, `context.result` and `context.dispatch` are the answer.
 */
const data: Yield = { request: "body", missing: "yes" };
const bases = ["Service", "ServiceMethods", "ServiceInterface", "ServiceOverloads", "KnexService", "MongoDBService", "MongooseService", "SequelizeService", "MemoryService", "NedbService"];
const service = (names: readonly string[], undecorated: DecoratedRoute["undecorated"]): DecoratedRoute => ({
  classes: [],
  bases,
  methods: [],
  names,
  handler: "method",
  params: {},
  undecorated: undecorated ?? [],
});
const refuse: Method = { sinks: [{ args: [{ arg: 0 }, { arg: 1 }], channel: "exception" }] };
const hooks: Method = {
  handlers: [
    // `error: { all: [tell] }`, `around: [time]`
    ...[["*"], ["*", "*"], ["*", "*", "*"]].map((path) => ({ at: { arg: 0, path }, handler: "hook" })),
  ],
  returns: { same: true },
};
const register: Method = {
  handlers: [
    { at: { arg: 1, path: ["create"] }, handler: "create" },
    { at: { arg: 1, path: ["update"] }, handler: "update" },
    { at: { arg: 1, path: ["patch"] }, handler: "update" },
    ...["find", "get", "remove"].map((name) => ({ at: { arg: 1, path: [name] }, handler: "method" })),
  ],
  returns: { same: true },
};

export const feathers: FrameworkModel = {
  id: "feathers",
  kind: "framework",
  packages: ["@feathersjs/feathers", "@feathersjs/express", "@feathersjs/koa"],
  exports: { feathers: "feathers.module", default: "feathers.module", express: "feathers.module", koa: "feathers.module" },
  companions: [{ packages: ["@feathersjs/errors"], exports: { default: "feathers.errors", errors: "feathers.errors", "*": "feathers.Error" } }],
  types: { Application: "feathers.app", HookContext: "feathers.context", Params: "feathers.params" },
  shapes: {
    "feathers.module": { call: { returns: "feathers.app" } },
    "feathers.app": {
      role: "app",
      methods: { use: register, hooks, service: { returns: "feathers.service" }, configure: { returns: { same: true } } },
      extends: ["express.app"],
    },
    "feathers.service": { methods: { hooks } },
    "feathers.params": { props: { query: { request: "query" }, route: { request: "params" }, headers: { request: "headers" } } },
    "feathers.context": {
      role: "context",
      props: { data, params: "feathers.params", error: { error: true }, app: "feathers.app" },
      assign: { result: { channel: "answer" }, dispatch: { channel: "answer" }, error: { channel: "exception" } },
      statusProps: ["statusCode"],
    },
    "feathers.errors": { anyProp: "feathers.Error" },
    "feathers.Error": { construct: refuse, subclass: { statics: "feathers.Error" } },
  },
  handlers: {
    method: { params: [], returns: { channel: "answer" }, throws: "message", role: "route" },
    create: { params: [data, "feathers.params"], returns: { channel: "answer" }, throws: "message", role: "route" },
    update: { params: [{ request: "params" }, data, "feathers.params"], returns: { channel: "answer" }, throws: "message", role: "route" },
    hook: { params: ["feathers.context"], throws: "message", role: "hook" },
  },
  decorated: [
    service(["find"], ["feathers.params"]),
    service(["get", "remove"], [{ request: "params" }, "feathers.params"]),
    service(["create"], [data, "feathers.params"]),
    service(["update", "patch"], [{ request: "params" }, data, "feathers.params"]),
  ],
  conventions: [{ handler: "hook", params: [/^_?(context|hook)$/], uses: { 0: ["service", "dispatch", "result"] }, types: { 0: ["HookContext"] } }],
  words: {
    badRequest: 'throw new BadRequest({text});',
    failure: 'throw new GeneralError("Internal error");',
    imports: { BadRequest: "@feathersjs/errors", GeneralError: "@feathersjs/errors" },
  },
};
