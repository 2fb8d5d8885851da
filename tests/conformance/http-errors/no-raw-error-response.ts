import express from "express";
import createError, { BadRequest } from "http-errors";
import { refresh } from "./reports.js";

const app = express();

app.get("/1", (ask, answer, go) => refresh().catch((problem) => go(createError(400, problem.message)))); // expect: message
app.get("/2", (ask, answer, go) => refresh().catch((problem) => go(new BadRequest(problem.message)))); // expect: message
app.get("/3", (ask, answer, go) => refresh().catch((problem) => go(new createError.NotFound(problem.message)))); // expect: message
app.get("/4", (ask, answer, go) => refresh().catch((problem) => go(createError.Conflict(problem.message)))); // expect: message
app.get("/8", (ask, answer, go) => refresh().catch((problem) => go(BadRequest(problem.message)))); // expect: message
// A constant is sent in place of the texts of 500.
app.get("/5", (ask, answer, go) => refresh().catch((problem) => go(createError(500, problem.message))));
app.get("/6", (ask, answer, go) => refresh().catch((problem) => go(createError.InternalServerError(problem.message))));
app.get("/7", (ask, answer, go) => refresh().catch(() => go(createError(404, "No such report"))));
