import middy from "@middy/core";
import type {
  ALBHandler, APIGatewayProxyHandler, APIGatewayProxyHandlerV2, APIGatewayProxyWebsocketHandlerV2, Handler, LambdaFunctionURLHandler, ProxyHandler,
} from "aws-lambda";
import type { Handler as NetlifyHandler } from "@netlify/functions";
import { refresh } from "./reports.js";

// What is returned, or handed to the callback or the context of old.
export const first: APIGatewayProxyHandler = async (it, about, done) => {
  await refresh().catch((problem) => done(null, { statusCode: 500, body: problem.message })); // expect: message
  await refresh().catch((problem) => done(null, { statusCode: 500, headers: { "X-Reason": problem.message }, body: "Not now" })); // expect: message
  await refresh().catch((problem) => about.succeed({ statusCode: 500, body: problem.message })); // expect: message
  await refresh().catch((problem) => about.done(undefined, { statusCode: 500, body: problem.message })); // expect: message
  await refresh().catch(() => done(null, { statusCode: 500, body: "Not now" }));
  return refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
};

// What a type calls a handler.
export const second: APIGatewayProxyHandlerV2 = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const third: ALBHandler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const fourth: LambdaFunctionURLHandler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const fifth: ProxyHandler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const sixth: Handler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const seventh: APIGatewayProxyWebsocketHandlerV2 = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const eighth: NetlifyHandler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const quiet: Handler = async () => refresh().catch(() => ({ statusCode: 500, body: "Not now" }));

// What stands at this name is called, and what middy is given.
export const handler = async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const wrapped = middy(async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message }))); // expect: message
export const late = middy().handler(async () => refresh().catch((problem) => ({ statusCode: 500, body: problem.message }))); // expect: message
late.before(async (it) => {
  await refresh().catch((problem) => (it.response = { statusCode: 500, body: problem.message })); // expect: message
});
late.onError((it) => {
  it.response = { statusCode: 500, body: it.error?.message }; // expect: message
  it.response = { statusCode: 500, body: "Not now" };
});
