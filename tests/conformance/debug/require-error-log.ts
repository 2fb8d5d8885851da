import express from "express";
import debug from "debug";
import { refresh } from "./reports.js";

const out = debug("reports");
const part = out.extend("part");
const app = express();

app.get("/0", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    out(problem);
    answer.status(500).end();
  }
});
app.get("/1", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    part(problem);
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
