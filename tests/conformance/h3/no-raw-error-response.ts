import { createApp, createError, createRouter, defineEventHandler, type EventHandler, fromNodeMiddleware, H3, type H3Error, type H3Event, HTTPError, sendRedirect, setCookie, setHeader, setResponseStatus } from "h3";
// @ts-expect-error until h3 2
import { send, sendError } from "h3";
import { refresh } from "./reports.js";

// What leaves, by a return or a call.
export const first = defineEventHandler(async (it) => {
  await refresh().catch((problem) => send(it, problem.message)); // expect: message
  await refresh().catch((problem) => sendError(it, problem)); // expect: object
  await refresh().catch((problem) => sendRedirect(it, `/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => setResponseStatus(it, 500, problem.message)); // expect: message
  await refresh().catch((problem) => setHeader(it, "X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => setCookie(it, "reason", problem.message)); // expect: message
  await refresh().catch((problem) => { throw createError({ statusCode: 500, message: problem.message }); }); // expect: message
  await refresh().catch((problem) => { throw new HTTPError({ status: 500, message: problem.message }); }); // expect: message
  await refresh().catch((problem) => (it.res.statusText = problem.message)); // expect: message
  await refresh().catch(() => { throw createError({ statusCode: 500, message: "Not now" }); });
  return refresh().catch((problem) => problem.message); // expect: message
});

// What is registered is a handler.
export const second = defineEventHandler({
  onRequest: [async (it: H3Event) => void (await refresh().catch((problem) => setHeader(it, "X-Reason", problem.message)))], // expect: message
  handler: async () => refresh().catch((problem) => problem.message), // expect: message
} as any);
export const third = fromNodeMiddleware((ask, answer, go) => refresh().then(go, (problem) => void answer.end(problem.message))); // expect: message
const app = new H3({ onError: (problem) => problem.message }); // expect: message
app.get("/one", async () => refresh().catch((problem) => problem.message)); // expect: message
app.use(async () => refresh().catch((problem) => problem.message)); // expect: message
app.all("/two", async () => refresh().catch(() => "Not now"));
createRouter().post("/three", async () => refresh().catch((problem) => problem.message)); // expect: message
createApp({ onError: (problem) => problem.message }); // expect: message
export const typed: EventHandler = async () => refresh().catch((problem) => problem.message); // expect: message
export const tell = (it: H3Event, problem: H3Error) => setHeader(it, "X-Reason", problem.message); // expect: message
