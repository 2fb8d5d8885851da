import express from "express";
import { refresh } from "./reports.js";

const app = express();

// An answer is one although it takes nothing along.
app.get("/pages", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) { // expect: answered
    answer.status(500).sendFile("/srv/public/failed.html");
  }
});

app.get("/codes", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) { // expect: answered
    answer.sendStatus(500);
  }
});

app.get("/logged", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    console.error(problem);
    answer.status(500).download("/srv/public/failed.pdf");
  }
});
