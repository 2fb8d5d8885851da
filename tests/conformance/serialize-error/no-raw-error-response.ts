import express from "express";
import { isErrorLike, serializeError } from "serialize-error";
import { refresh } from "./reports.js";

const app = express();

app.get("/1", (ask, answer) => refresh().catch((problem) => answer.json(serializeError(problem)))); // expect: object
app.get("/2", (ask, answer) => refresh().catch((problem) => answer.json(isErrorLike(problem))));
