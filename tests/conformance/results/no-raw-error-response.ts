import express from "express";
import { either } from "fp-ts";
import { left, right } from "fp-ts/Either";
import { err, ok, okAsync } from "neverthrow";
import { refresh } from "./reports.js";

const app = express();

app.get("/left", async (ask, answer) => {
  const report = await refresh().then(() => right("done"), (problem) => left(problem.message));
  answer.json({ report: (report as any).left }); // expect: message
});
app.get("/namespace", async (ask, answer) => {
  const report = await refresh().then(() => either.right("done"), (problem) => either.left(problem.message));
  answer.json({ report: (report as any).left }); // expect: message
  answer.json({ report: (report as any).right });
});
app.get("/turned", async (ask, answer) => {
  const report = await refresh().then(() => either.left("not yet"), (problem) => either.right(problem.message));
  answer.json({ report: (report as any).right }); // expect: message
});
app.get("/err", async (ask, answer) => {
  const report = await refresh().then(() => ok("done"), (problem) => err(problem.message));
  answer.json({ report: (report as any).error }); // expect: message
  answer.json({ report: (report as any).value });
});
app.get("/kept", async (ask, answer) => {
  const report = await refresh().then(() => okAsync("done"), (problem) => okAsync(problem.message));
  answer.json({ report: (report as any).value }); // expect: message
});
