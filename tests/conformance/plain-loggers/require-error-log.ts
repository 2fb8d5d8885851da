import express from "express";
import { createConsola } from "consola";
import note from "fancy-log";
import notes from "loglevel";
import { refresh } from "./reports.js";

const out = createConsola().withTag("reports");
const part = notes.getLogger("reports");
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
    notes.error(problem);
    answer.status(500).end();
  }
});
app.get("/called", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    note(problem);
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
