import type { FrameworkModel } from "../../concepts/model.js";

/**
 * AWS Lambda behind API Gateway (REST and HTTP APIs) or a function URL, middy, and Netlify's functions, which take the same form.
 *
 * Sources: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html (payload
 * formats 1.0 and 2.0), `@types/aws-lambda/trigger/api-gateway-proxy.d.ts`, `@types/aws-lambda/handler.d.ts`, `@middy/core/index.d.ts`,
 * `@netlify/functions`. The body is text, null or undefined when nothing was sent; a failure is answered with a constant.
 */
export const lambda: FrameworkModel = {
  id: "lambda",
  kind: "framework",
  packages: ["aws-lambda", "@types/aws-lambda"],
  companions: [
    { packages: ["@middy/core", "middy"], exports: { default: "lambda.middy" } },
    { packages: ["@netlify/functions"], types: { Handler: { handler: "lambda.http" }, BackgroundHandler: { handler: "lambda.http" }, HandlerEvent: "lambda.event" } },
  ],
  types: {
    APIGatewayEvent: "lambda.event",
    APIGatewayProxyEvent: "lambda.event",
    APIGatewayProxyEventV2: "lambda.event",
    APIGatewayProxyEventV2WithRequestContext: "lambda.event",
    APIGatewayProxyWebsocketEventV2: "lambda.event",
    LambdaFunctionURLEvent: "lambda.event",
    ALBEvent: "lambda.event",
    Callback: "lambda.callback",
    APIGatewayProxyCallback: "lambda.callback",
    APIGatewayProxyHandler: { handler: "lambda.http" },
    APIGatewayProxyHandlerV2: { handler: "lambda.http" },
    APIGatewayProxyWebsocketHandlerV2: { handler: "lambda.http" },
    LambdaFunctionURLHandler: { handler: "lambda.http" },
    ProxyHandler: { handler: "lambda.http" },
    ALBHandler: { handler: "lambda.http" },
    Handler: { handler: "lambda.http" },
  },
  shapes: {
    "lambda.event": {
      role: "request",
      props: {
        body: { request: "body", raw: true, missing: "yes" },
        queryStringParameters: { request: "query" },
        multiValueQueryStringParameters: { request: "query" },
        rawQueryString: { request: "query" },
        pathParameters: { request: "params" },
        headers: { request: "headers" },
        multiValueHeaders: { request: "headers" },
        cookies: { request: "cookies" },
        path: { request: "url" },
        rawPath: { request: "url" },
      },
    },
    "lambda.callback": {
      role: "next",
      call: {
        sinks: [
          { args: [{ arg: 1, path: ["body"] }], channel: "answer", status: { arg: 1, path: ["statusCode"] } },
          { args: [{ arg: 1, path: ["headers"] }], channel: "header" },
        ],
        forwards: true,
      },
    },
    "lambda.context": {
      methods: {
        succeed: { sinks: [{ args: [{ arg: 0, path: ["body"] }], channel: "answer", status: { arg: 0, path: ["statusCode"] } }] },
        done: { sinks: [{ args: [{ arg: 1, path: ["body"] }], channel: "answer", status: { arg: 1, path: ["statusCode"] } }], forwards: true },
        fail: { forwards: true },
      },
    },
    "lambda.middy": { call: { handlers: [{ at: { arg: 0 }, handler: "http" }], returns: "lambda.middyHandler" } },
    "lambda.middyHandler": {
      methods: {
        use: { returns: { same: true } },
        before: { handlers: [{ at: { arg: 0 }, handler: "before" }], returns: { same: true } },
        after: { handlers: [{ at: { arg: 0 }, handler: "before" }], returns: { same: true } },
        onError: { handlers: [{ at: { arg: 0 }, handler: "failure" }], returns: { same: true } },
        handler: { handlers: [{ at: { arg: 0 }, handler: "http" }], returns: { same: true } },
      },
    },
    "lambda.middyRequest": {
      role: "request",
      props: { event: "lambda.event", context: "lambda.context", error: { error: true } },
      assign: { response: { args: [{ arg: 0, path: ["body"] }], channel: "answer", status: { arg: 0, path: ["statusCode"] } } },
    },
  },
  handlers: {
    http: {
      params: ["lambda.event", "lambda.context", "lambda.callback"],
      returns: { args: [{ arg: 0, path: ["body"] }], channel: "answer", status: { arg: 0, path: ["statusCode"] } },
      throws: "masked",
      role: "route",
    },
    before: { params: ["lambda.middyRequest"], throws: "masked", role: "middleware" },
    failure: { params: ["lambda.middyRequest"], throws: "masked", role: "errorHandler" },
  },
  fileRoutes: [{ exports: { handler: "http" } }],
  conventions: [
    { handler: "http", params: [/^_?(event|evt)$/, /^_?(context|ctx)$/, /^_?(callback|cb|done)$/], uses: {} },
    { handler: "http", params: [/^_?(event|evt)$/, /^_?(context|ctx)$/], uses: {}, types: { 0: ["APIGatewayProxyEvent", "APIGatewayProxyEventV2", "APIGatewayEvent"] } },
    {
      handler: "http",
      params: [/^_?(event|evt)$/],
      uses: { 0: ["body", "queryStringParameters", "pathParameters", "httpMethod", "requestContext", "rawPath"] },
      types: { 0: ["APIGatewayProxyEvent", "APIGatewayProxyEventV2", "APIGatewayEvent"] },
    },
  ],
  words: {
    badRequest: "return { statusCode: 400, body: JSON.stringify({value}) };",
    failure: "return { statusCode: 500, body: JSON.stringify({value}) };",
    forward: "throw {error};",
    byCallback: {
      badRequest: "return {next}(null, { statusCode: 400, body: JSON.stringify({value}) });",
      failure: "return {next}(null, { statusCode: 500, body: JSON.stringify({value}) });",
    },
  },
};
