import express from "express";
import { captureEvent as send, captureException as tell, logger } from "@sentry/core";
import { refresh } from "./reports.js";

const out = logger;
const app = express();

app.get("/0", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    tell(problem);
    answer.status(500).end();
  }
});
app.get("/1", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    send({ message: problem.message });
    answer.status(500).end();
  }
});
app.get("/2", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    out.error(problem.message);
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
