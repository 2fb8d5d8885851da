import express from "express";
import createError from "http-errors";
import status, { status as named } from "http-status";
import { StatusCodes } from "http-status-codes";
import { refresh } from "./reports.js";

const app = express();

// A constant is sent in place of the texts of 500 and above.
app.get("/1", (ask, answer, go) => refresh().catch((problem) => go(createError(status.INTERNAL_SERVER_ERROR, problem.message))));
app.get("/2", (ask, answer, go) => refresh().catch((problem) => go(createError(named.NOT_IMPLEMENTED, problem.message))));
app.get("/3", (ask, answer, go) => refresh().catch((problem) => go(createError(StatusCodes.BAD_GATEWAY, problem.message))));
app.get("/4", (ask, answer, go) => refresh().catch((problem) => go(createError(StatusCodes.SERVICE_UNAVAILABLE, problem.message))));
app.get("/5", (ask, answer, go) => refresh().catch((problem) => go(createError(StatusCodes.GATEWAY_TIMEOUT, problem.message))));
app.get("/6", (ask, answer, go) => refresh().catch((problem) => go(createError(StatusCodes.CONFLICT, problem.message)))); // expect: message
