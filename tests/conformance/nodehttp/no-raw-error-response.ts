import { IncomingForm } from "formidable";
import busboy from "busboy";
import connect from "connect";
import http, { createServer, type RequestListener, Server } from "node:http";
import micro, { createError, send, serve } from "micro";
import { refresh } from "./reports.js";

// What a response lets out.
export const server = createServer((ask, answer) => {
  refresh().catch((problem) => answer.end(problem.message)); // expect: message
  refresh().catch((problem) => answer.write(problem.message)); // expect: message
  refresh().catch((problem) => answer.writeHead(500, problem.message)); // expect: message
  refresh().catch((problem) => answer.writeHead(500, { "X-Reason": problem.message })); // expect: message
  refresh().catch((problem) => answer.setHeader("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.appendHeader("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.setHeaders(new Map([["X-Reason", problem.message]]))); // expect: message
  refresh().catch((problem) => {
    answer.statusMessage = problem.message; // expect: message
    answer.statusMessage = "Not now";
  });
  refresh().catch(() => answer.writeHead(500).end("Not now"));
  ask.on("error", (problem) => answer.end(problem.message)); // expect: message
  ask.on("error", () => answer.end("Not now"));
});

// Listeners and what a server calls them with.
server.on("request", (ask, answer) => refresh().catch((problem) => answer.end(problem.message))); // expect: message
server.on("checkContinue", (ask, answer) => refresh().catch(() => answer.end("Not now")));
export const made = new Server((ask, answer) => refresh().catch((problem) => answer.end(problem.message))); // expect: message
export const listener: RequestListener = (ask, answer) => refresh().catch((problem) => answer.end(problem.message)); // expect: message

// connect
const app = connect();
app.use((ask, answer, go) => refresh().then(go, (problem) => answer.end(problem.message))); // expect: message
app.use((problem, ask, answer, go) => answer.end(problem.message)); // expect: message
app.use((problem, ask, answer, go) => answer.end("Not now"));

// micro answers with what a handler returns.
// @ts-expect-error until micro 10
export default micro(async (ask) => refresh().catch((problem) => problem.message)); // expect: message
export const served = serve(async (ask, answer) => {
  await refresh().catch((problem) => send(answer, 500, problem.message)); // expect: message
  await refresh().catch((problem) => {
    throw createError(500, problem.message, problem); // expect: message
  });
  return refresh().catch(() => "Not now");
});

// Readers of forms
createServer((ask, answer) => {
  new IncomingForm().parse(ask, (problem, fields) => answer.end(problem ? problem.message : "thanks")); // expect: message
  new IncomingForm().parse(ask, (problem, fields) => answer.end(problem ? "Not now" : "thanks"));
  new IncomingForm().on("error", (problem) => answer.end(problem.message)); // expect: message
  busboy({ headers: ask.headers }).on("error", (problem) => answer.end((problem as Error).message)); // expect: message
});
