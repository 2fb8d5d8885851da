import express from "express";
import bunyan, { createLogger } from "bunyan";
import { refresh } from "./reports.js";

const out = createLogger({ name: "reports" });
const part = new bunyan({ name: "reports" }).child({ part: "reports" });
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
