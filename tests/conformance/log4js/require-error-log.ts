import express from "express";
import log4js, { getLogger } from "log4js";
import { refresh } from "./reports.js";

const out = getLogger("reports");
const part = log4js.configure("./log4js.json").getLogger();
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
