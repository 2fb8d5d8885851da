import express from "express";
import util, { format, inspect } from "node:util";
import { refresh } from "./reports.js";

const app = express();

app.get("/1", (ask, answer) => refresh().catch((problem) => answer.send(inspect(problem)))); // expect: object
app.get("/2", (ask, answer) => refresh().catch((problem) => answer.send(format("Failed: %s", problem.message)))); // expect: message
app.get("/3", (ask, answer) => refresh().catch((problem) => answer.send(util.inspect(problem)))); // expect: object
app.get("/4", (ask, answer) => refresh().catch((problem) => answer.send(util.format("Failed: %s", problem.message)))); // expect: message
app.get("/5", (ask, answer) => refresh().catch(() => answer.send(format("Failed: %s", ask.path))));
