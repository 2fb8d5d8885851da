import restify, { type RequestHandler } from "restify";
import errors, { InternalServerError } from "restify-errors";
import { refresh } from "./reports.js";

const server = restify.createServer();

// What a response lets out, and what is handed on.
server.get("/answers", (ask, answer, go) => {
  refresh().catch((problem) => answer.send(problem.message)); // expect: message
  refresh().catch((problem) => answer.json(problem.message)); // expect: message
  refresh().catch((problem) => answer.sendRaw(problem.message)); // expect: message
  refresh().catch((problem) => answer.header("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.set("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.redirect(`/failed?${problem.message}`, go)); // expect: message
  refresh().catch((problem) => answer.end(problem.message)); // expect: message
  refresh().catch((problem) => go(problem)); // expect: object
  refresh().catch((problem) => go(new InternalServerError(problem.message))); // expect: message
  refresh().catch((problem) => go(new errors.BadGatewayError(problem, "Not now"))); // expect: object
  refresh().catch(() => go(new InternalServerError("Not now")));
});

// What is registered is a handler.
server.pre((ask, answer, go) => refresh().then(() => go(), (problem) => answer.send(problem.message))); // expect: message
server.use((ask, answer, go) => refresh().then(() => go(), (problem) => answer.send(problem.message))); // expect: message
server.on("NotFound", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
server.on("uncaughtException", (ask, answer, it, problem) => answer.send("Not now"));
server.on("restifyError", (ask, answer, problem) => answer.send(problem.message)); // expect: message
export const typed: RequestHandler = (ask, answer, go) => refresh().then(() => go(), (problem) => answer.send(problem.message)); // expect: message
