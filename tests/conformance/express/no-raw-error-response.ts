import asyncHandler from "express-async-handler";
import express, { type ErrorRequestHandler, type Handler, type RequestHandler, type RequestParamHandler, Router } from "express";
import { refresh } from "./reports.js";

const app = express();

// What a response lets out, by whichever of its methods.
app.get("/answers", (ask, answer) => {
  refresh().catch((problem) => answer.json(problem.message)); // expect: message
  refresh().catch((problem) => answer.jsonp(problem.message)); // expect: message
  refresh().catch((problem) => answer.send(problem.message)); // expect: message
  refresh().catch((problem) => answer.render("failed", { reason: problem.message })); // expect: message
  refresh().catch((problem) => answer.redirect(`/failed?${problem.message}`)); // expect: message
  refresh().catch((problem) => answer.location(`/failed?${problem.message}`)); // expect: message
  refresh().catch((problem) => answer.set("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.header("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.append("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.cookie("reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.type("txt").send(problem.message)); // expect: message
  refresh().catch(() => answer.json("Not now"));
  refresh().catch((problem) => console.error(problem.message));
});

app.get("/views", (ask, answer) => {
  refresh().catch((problem) => {
    answer.locals.reason = problem.message; // expect: message
    answer.locals = { reason: problem.message }; // expect: message
    answer.locals.title = "Not now";
  });
});

// Functions that a response calls with the outcome.
app.get("/files", (ask, answer) => {
  answer.sendFile("/srv/public/a.pdf", (problem) => answer.send(problem.message)); // expect: message
  answer.download("/srv/public/a.pdf", (problem) => answer.send(problem.message)); // expect: message
  answer.render("report", (problem, html) => answer.send(problem ? "Not now" : html));
  answer.render("report", (problem) => answer.send(problem.message)); // expect: message
  answer.format({
    json: (_ask, other) => refresh().catch((problem) => other.json(problem.message)), // expect: message
    html: (_ask, other) => refresh().catch(() => other.send("Not now")),
  });
});

// What is registered is a handler, whatever its parameters are called.
app.all("/all", (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
app.use((ask, answer, go) => refresh().then(go, (problem) => answer.json(problem.message))); // expect: message
app.use((problem, ask, answer, go) => answer.json(problem.message)); // expect: message
app.use((problem, ask, answer, go) => answer.json("Not now"));
Router().delete("/one", (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
app.param("id", (ask, answer, go, id) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
app.put("/wrapped", asyncHandler(async (ask, answer) => refresh().catch((problem) => answer.json(problem.message)))); // expect: message
app.route("/routed").patch((ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message

// So is what a wrapper is given, wherever that goes.
export const wrapped = asyncHandler(async (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message

// And what a type calls one.
export const first: Handler = (ask, answer) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
export const second: RequestHandler = (ask, answer) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
export const named: RequestParamHandler = (ask, answer, go, id) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
export const last: ErrorRequestHandler = (problem, ask, answer, go) => answer.json(problem.message); // expect: message
export const quiet: ErrorRequestHandler = (problem, ask, answer, go) => answer.json("Not now");
