import express from "express";
import { noticeError as tell } from "newrelic";
import Rollbar from "rollbar";
import { refresh } from "./reports.js";

const out = new Rollbar({ accessToken: process.env.ROLLBAR });
const app = express();

app.get("/0", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    out.critical(problem);
    answer.status(500).end();
  }
});
app.get("/1", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    out.error(problem);
    answer.status(500).end();
  }
});
app.get("/noticed", async (ask, answer) => {
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
