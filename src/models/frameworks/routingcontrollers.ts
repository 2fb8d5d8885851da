import type { FrameworkModel, SinkSpec, Yield } from "../../concepts/model.js";

/**
 * routing-controllers 0.9 to 0.11, on Express or Koa.
 *
 * Sources: https://github.com/typestack/routing-controllers#readme, `routing-controllers/types/decorator/*.d.ts`,
 * `cjs/driver/BaseDriver.js` (`processJsonError`: name and message of any error, the stack outside production).
 * A body that is a class is checked by class-validator unless validation is switched off.
 */
const body: Yield = { request: "body", missing: "yes" };
const text = (status: number): { construct: { sinks: readonly SinkSpec[] } } => ({ construct: { sinks: [{ channel: "exception", status }] } });

export const routingcontrollers: FrameworkModel = {
  id: "routingcontrollers",
  kind: "framework",
  packages: ["routing-controllers"],
  exports: {
    HttpError: "routingcontrollers.HttpError",
    BadRequestError: "routingcontrollers.400",
    UnauthorizedError: "routingcontrollers.401",
    ForbiddenError: "routingcontrollers.403",
    NotFoundError: "routingcontrollers.404",
    MethodNotAllowedError: "routingcontrollers.405",
    NotAcceptableError: "routingcontrollers.406",
    UnprocessableEntityError: "routingcontrollers.422",
    InternalServerError: "routingcontrollers.500",
  },
  types: { Action: "routingcontrollers.action", HttpError: { error: true } },
  shapes: {
    "routingcontrollers.HttpError": {
      construct: { sinks: [{ args: [{ arg: 1 }], channel: "exception", status: { arg: 0 } }] },
      subclass: { statics: "routingcontrollers.HttpError" },
    },
    "routingcontrollers.400": text(400),
    "routingcontrollers.401": text(401),
    "routingcontrollers.403": text(403),
    "routingcontrollers.404": text(404),
    "routingcontrollers.405": text(405),
    "routingcontrollers.406": text(406),
    "routingcontrollers.422": text(422),
    "routingcontrollers.500": text(500),
    "routingcontrollers.action": {
      props: { request: "express.request", response: "express.response", context: "koa.context", next: "express.next" },
    },
  },
  handlers: {
    route: { params: [], returns: { channel: "answer" }, throws: "message", role: "route" },
    middleware: { params: [], throws: "message", role: "middleware" },
    interceptor: { params: ["routingcontrollers.action", null], returns: { channel: "answer" }, throws: "message", role: "hook" },
    error: { params: [], throws: "message", role: "errorHandler" },
  },
  decorated: [
    {
      classes: ["JsonController", "Controller"],
      methods: ["Get", "Post", "Put", "Patch", "Delete", "Head", "All", "Method"],
      handler: "route",
      params: {
        Body: body,
        BodyParam: body,
        QueryParam: { request: "query" },
        QueryParams: { request: "query" },
        Param: { request: "params" },
        Params: { request: "params" },
        HeaderParam: { request: "headers" },
        HeaderParams: { request: "headers" },
        CookieParam: { request: "cookies" },
        CookieParams: { request: "cookies" },
        UploadedFile: { request: "files" },
        UploadedFiles: { request: "files" },
        Req: "express.request",
        Res: "express.response",
        Ctx: "koa.context",
      },
    },
    {
      classes: [],
      bases: ["ExpressErrorMiddlewareInterface"],
      methods: [],
      names: ["error"],
      handler: "error",
      params: {},
      undecorated: [{ error: true }, "express.request", "express.response", "express.next"],
    },
    { classes: [], bases: ["ExpressMiddlewareInterface"], methods: [], names: ["use"], handler: "middleware", params: {}, undecorated: ["express.request", "express.response", "express.next"] },
    { classes: [], bases: ["KoaMiddlewareInterface"], methods: [], names: ["use"], handler: "middleware", params: {}, undecorated: ["koa.context", "koa.next"] },
    { classes: ["Interceptor"], bases: ["InterceptorInterface"], methods: [], names: ["intercept"], handler: "interceptor", params: {}, undecorated: ["routingcontrollers.action", null] },
  ],
  decorators: { before: ["UseBefore", "UseAfter", "UseInterceptor"], inert: /^(?:HttpCode|Header|Location|Redirect|Render|ContentType|OnNull|OnUndefined|Service|Injectable|OpenAPI|ResponseSchema)$/ },
  words: {
    badRequest: 'throw new BadRequestError({text});',
    failure: 'throw new InternalServerError("Internal server error");',
    imports: { BadRequestError: "routing-controllers", InternalServerError: "routing-controllers" },
  },
};
