import { app, type HttpHandler, HttpResponse } from "@azure/functions";
// @ts-expect-error until model 4
import type { AzureFunction, Context } from "@azure/functions";
import { refresh } from "./reports.js";

// What is returned.
app.http("one", { handler: async () => refresh().catch((problem) => ({ status: 500, body: problem.message })) }); // expect: message
app.get("two", async () => refresh().catch((problem) => ({ status: 500, jsonBody: { reason: problem.message } }))); // expect: message
app.get("three", async () => refresh().catch((problem) => new HttpResponse({ status: 500, body: problem.message }))); // expect: message
app.get("four", async () => refresh().catch(() => ({ status: 500, body: "Not now" })));
export const first: HttpHandler = async () => refresh().catch((problem) => ({ status: 500, body: problem.message })); // expect: message

// What is set on the context, up to model 3.
export const second: AzureFunction = async (it) => {
  await refresh().catch((problem) => (it.res = { status: 500, body: problem.message })); // expect: message
  await refresh().catch((problem) => (it.res.body = problem.message)); // expect: message
  await refresh().catch((problem) => it.res.status(500).send(problem.message)); // expect: message
  await refresh().catch((problem) => it.res.json(problem.message)); // expect: message
  await refresh().catch((problem) => it.res.end(problem.message)); // expect: message
  await refresh().catch((problem) => it.res.setHeader("X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => (it.bindings.res = { status: 500, body: problem.message })); // expect: message
  await refresh().catch((problem) => (it.bindings.response = { status: 500, body: problem.message })); // expect: message
  await refresh().catch((problem) => it.done(null, { res: { status: 500, body: problem.message } })); // expect: message
  await refresh().catch(() => (it.res = { status: 500, body: "Not now" }));
};
export const third = (it: Context) => refresh().catch((problem) => it.res.json(problem.message)); // expect: message
