const Watch = require("@sentry/core");
const express = require("express");
const { refresh } = require("./reports");

express().get("/event", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) {
    Watch.captureEvent({ message: problem.message });
    answer.status(500).end();
  }
});
express().get("/silent", async (ask, answer) => {
  try {
    await refresh();
  } catch (problem) { // expect: answered
    answer.status(500).end();
  }
});
