import type { FrameworkModel, Method, Shape, SinkSpec, Yield } from "../../concepts/model.js";

/**
 * NestJS 8 to 12: controllers, filters, interceptors, guards, GraphQL resolvers, microservices, gateways.
 *
 * Sources: https://docs.nestjs.com/controllers, https://docs.nestjs.com/exception-filters,
 * https://docs.nestjs.com/migration-guide (11: Express 5, so `@Body()` is undefined when nothing was sent),
 * `@nestjs/common/exceptions/*.d.ts` (the options' `cause` is not sent, `description` is), `base-exception-filter.js`
 * (what is not an HttpException is answered with a constant), `@nestjs/core/adapters/http-adapter.d.ts` (`reply`).
 */
const body: Yield = { request: "body", missing: { package: "@nestjs/platform-express", from: 11 } };
const text = (channel: SinkSpec["channel"], status: SinkSpec["status"]): Shape => ({
  construct: { sinks: [{ args: [{ arg: 0 }, { arg: 1, path: ["description"], own: true }], channel, ...(status === undefined ? {} : { status }) }] },
});
const named = (names: string, shape: string): Readonly<Record<string, string>> => Object.fromEntries(names.split(" ").map((name) => [`${name}Exception`, shape]));
/** Express and Fastify are both possible beneath; whatever either offers is here. Up to version 4 filters got the response as host. */
const context: Record<string, Method> = {
  switchToHttp: { returns: "nest.httpHost" },
  switchToWs: { returns: "nest.wsHost" },
  switchToRpc: { returns: "nest.rpcHost" },
};

export const nest: FrameworkModel = {
  id: "nest",
  kind: "framework",
  packages: ["@nestjs/common", "@nestjs/core", "@nestjs/cqrs", "@nestjs/graphql", "@nestjs/microservices", "@nestjs/websockets", "@nestjs/platform-express", "@nestjs/platform-fastify"],
  exports: {
    HttpException: "nest.HttpException",
    IntrinsicException: "nest.HttpException",
    BadRequestException: "nest.400",
    UnauthorizedException: "nest.401",
    ForbiddenException: "nest.403",
    NotFoundException: "nest.404",
    ConflictException: "nest.409",
    UnprocessableEntityException: "nest.422",
    InternalServerErrorException: "nest.500",
    ...named("MethodNotAllowed NotAcceptable RequestTimeout Gone PreconditionFailed PayloadTooLarge UnsupportedMediaType Misdirected ImATeapot", "nest.4xx"),
    ...named("NotImplemented BadGateway ServiceUnavailable GatewayTimeout HttpVersionNotSupported", "nest.5xx"),
    WsException: "nest.MessageException",
    RpcException: "nest.MessageException",
  },
  companions: [{ packages: ["rxjs", "rxjs/operators"], exports: { catchError: "nest.catchError" } }],
  types: {
    ArgumentsHost: "nest.host",
    ExecutionContext: "nest.host",
    HttpAdapterHost: "nest.adapterHost",
    AbstractHttpAdapter: "nest.adapter",
    HttpException: "nest.httpException",
  },
  shapes: {
    "nest.HttpException": { construct: { sinks: [{ channel: "exception", status: { arg: 1 } }] }, subclass: { statics: "nest.HttpException" } },
    "nest.400": text("exception", 400),
    "nest.401": text("exception", 401),
    "nest.403": text("exception", 403),
    "nest.404": text("exception", 404),
    "nest.409": text("exception", 409),
    "nest.422": text("exception", 422),
    "nest.4xx": text("exception", 400),
    "nest.500": text("exception", 500),
    "nest.5xx": text("exception", 500),
    "nest.MessageException": text("exception", undefined),
    "nest.httpException": {},
    "nest.request": { role: "request", props: { body, rawBody: { request: "body", raw: true, missing: "yes" } }, extends: ["express.request", "fastify.request"] },
    "nest.response": { role: "response", extends: ["express.response", "fastify.reply"] },
    "nest.host": { methods: context, extends: ["nest.response"] },
    "nest.httpHost": {
      methods: { getRequest: { returns: "nest.request" }, getResponse: { returns: "nest.response" }, getNext: { returns: "express.next" } },
    },
    "nest.wsHost": { methods: { getClient: { returns: "socketio.socket" }, getData: { returns: { request: "body", missing: "yes" } } } },
    "nest.rpcHost": { methods: { getData: { returns: { request: "body", missing: "yes" } } } },
    "nest.adapterHost": { props: { httpAdapter: "nest.adapter" } },
    "nest.adapter": {
      methods: {
        reply: { sinks: [{ args: [{ arg: 1 }], channel: "answer", status: { arg: 2 } }] },
        end: { sinks: [{ args: [{ arg: 1 }], channel: "answer" }] },
        render: { sinks: [{ args: [{ arg: 2 }], channel: "view" }] },
        redirect: { sinks: [{ args: [{ arg: 2 }], channel: "redirect", status: { arg: 1 } }] },
        setHeader: { sinks: [{ args: [{ arg: 2 }], channel: "header" }] },
      },
    },
    "nest.catchError": { call: { step: { callback: 0, by: "rescues" }, handlers: [{ at: { arg: 0 }, handler: "failure" }] } },
  },
  handlers: {
    route: { params: [], returns: { channel: "answer" }, throws: "masked", role: "route" },
    resolver: { params: [], returns: { channel: "answer", shaped: true }, throws: "message", role: "route" },
    message: { params: [], returns: { channel: "event" }, throws: "masked", role: "route" },
    filter: { params: [], throws: "masked", role: "errorHandler" },
    gqlFilter: { params: [], throws: "message", role: "errorHandler" },
    decision: { params: ["nest.host"], throws: "masked", role: "middleware", decides: true },
    guard: { params: ["nest.host"], throws: "masked", role: "middleware" },
    middleware: { params: ["nest.request", "nest.response", "express.next"], throws: "masked", role: "middleware" },
    failure: { params: [{ error: true }], throws: "masked", role: "hook" },
  },
  decorated: [
    {
      classes: ["Controller"],
      methods: ["Get", "Post", "Put", "Patch", "Delete", "All", "Head", "Options", "Search", "Sse"],
      handler: "route",
      params: {
        Body: body,
        RawBody: { request: "body", raw: true, missing: "yes" },
        Query: { request: "query" },
        Param: { request: "params" },
        Headers: { request: "headers" },
        HostParam: { request: "headers" },
        Ip: { plain: true },
        UploadedFile: { request: "files" },
        UploadedFiles: { request: "files" },
        Req: "nest.request",
        Request: "nest.request",
        Res: "nest.response",
        Response: "nest.response",
        Next: "express.next",
      },
      manual: { decorators: ["Res", "Response", "Next"], unless: "passthrough" },
    },
    { classes: ["Resolver"], methods: ["Query", "Mutation", "Subscription", "ResolveField", "ResolveProperty", "ResolveReference"], verbs: { Query: "GET", Mutation: "POST" }, handler: "resolver", params: { Args: { validated: true } } },
    { classes: ["Controller"], methods: ["MessagePattern", "EventPattern", "GrpcMethod", "GrpcStreamMethod"], handler: "message", params: { Payload: { request: "body", missing: "yes" } }, undecorated: [{ request: "body", missing: "yes" }] },
    { classes: ["WebSocketGateway"], methods: ["SubscribeMessage"], handler: "message", params: { MessageBody: { request: "body", missing: "yes" }, ConnectedSocket: "socketio.socket" }, undecorated: ["socketio.socket", { request: "body", missing: "yes" }] },
    { classes: [], bases: ["GqlExceptionFilter"], methods: [], names: ["catch"], handler: "gqlFilter", params: {}, errorClasses: true, undecorated: [{ error: true }, "nest.host"] },
    { classes: ["Catch"], bases: ["ExceptionFilter", "BaseExceptionFilter"], methods: [], names: ["catch"], handler: "filter", params: {}, errorClasses: true, undecorated: [{ error: true }, "nest.host"] },
    { classes: [], bases: ["NestInterceptor"], methods: [], names: ["intercept"], handler: "guard", params: {}, undecorated: ["nest.host"] },
    { classes: [], bases: ["CanActivate"], methods: [], names: ["canActivate"], handler: "decision", params: {}, undecorated: ["nest.host"] },
    { classes: [], bases: ["NestMiddleware"], methods: [], names: ["use"], handler: "middleware", params: {}, undecorated: ["nest.request", "nest.response", "express.next"] },
  ],
  decorators: {
    before: ["UseGuards", "UseInterceptors", "UsePipes", "UseFilters"],
    pipes: { names: ["UsePipes"], method: "transform", byClass: "metatype" },
    dispatched: { CommandHandler: "execute", QueryHandler: "execute" },
    inert: /^(?:Api[A-Z]\w*|Injectable|HttpCode|Header|Version|Redirect|Render|Inject|Swagger\w*)$/,
    global: {
      methods: ["useGlobalGuards", "useGlobalInterceptors", "apply"],
      modules: ["forRoot", "forRootAsync", "register", "registerAsync"],
      tokens: ["APP_GUARD", "APP_INTERCEPTOR"],
      parts: "imports",
    },
  },
  words: {
    badRequest: "throw new BadRequestException({text});",
    failure: "throw new InternalServerErrorException({value});",
    forward: "throw {error};",
    cause: true,
    pipe: { name: "ValidationPipe", from: "@nestjs/common" },
    imports: { BadRequestException: "@nestjs/common", InternalServerErrorException: "@nestjs/common" },
  },
};
