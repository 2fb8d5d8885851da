import express from "express";
import winston, { createLogger, warn as tell, type Logger } from "winston";
import { refresh } from "./reports.js";

const out = createLogger();
const part = winston.loggers.get("reports");
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
app.get("/2", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    winston.error(problem);
    answer.status(500).end();
  }
});
app.get("/3", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    tell(problem);
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
      given.child({ part: "reports" }).error(problem);
      answer.status(500).end();
    }
  });
