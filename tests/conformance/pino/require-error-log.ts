import express from "express";
import pino, { type Logger } from "pino";
import { refresh } from "./reports.js";

const out = pino();
const part = out.child({ part: "reports" });
const app = express();

app.get("/0", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    out.error(problem);
    answer.status(500).end();
  }
});
app.get("/1", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    part.warn(problem);
    answer.status(500).end();
  }
});
app.get("/silent", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) { // expect: answered
    answer.status(500).end();
  }
});

export const reports = (given: Logger) =>
  app.get("/given", async (ask, answer) => {
    try {
      await refresh();
    } catch (problem) {
      given.fatal(problem);
      answer.status(500).end();
    }
  });
