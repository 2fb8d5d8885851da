import { Elysia, type ErrorHandler, type Handler, redirect, status } from "elysia";
import { refresh } from "./reports.js";

const app = new Elysia();

// What is returned, made or set.
app.get("/answers", async (it) => {
  await refresh().catch((problem) => status(500, problem.message)); // expect: message
  await refresh().catch((problem) => it.status(500, problem.message)); // expect: message
  await refresh().catch((problem) => redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => it.redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => (it.set.headers = { "x-reason": problem.message })); // expect: message
  await refresh().catch((problem) => (it.set.headers["x-reason"] = problem.message)); // expect: message
  await refresh().catch(() => status(500, "Not now"));
  return refresh().catch((problem) => problem.message); // expect: message
});

// What is registered is a handler.
app.post("/one", async () => refresh().catch((problem) => problem.message)); // expect: message
app.route("GET", "/two", async () => refresh().catch((problem) => problem.message)); // expect: message
app.onBeforeHandle(async (it) => void (await refresh().catch((problem) => it.status(500, problem.message)))); // expect: message
app.onAfterHandle(async () => refresh().catch((problem) => problem.message)); // expect: message
app.mapResponse(async () => refresh().catch(() => new Response("Not now")));
app.onError(({ error: problem }) => (problem as Error).message); // expect: message
app.onError(({ error: problem, set }) => void (set.headers["x-reason"] = (problem as Error).message)); // expect: message
export const first: Handler = async () => refresh().catch((problem) => problem.message); // expect: message
export const second: ErrorHandler = ({ error: problem }) => (problem as Error).message; // expect: message
export const quiet: ErrorHandler = () => "Not now";
