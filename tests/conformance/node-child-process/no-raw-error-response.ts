import { execSync } from "node:child_process";
import express from "express";

const app = express();

app.get("/stdout", (ask, answer) => {
  try {
    execSync("refresh");
  } catch (problem) {
    if (problem.code === "ETIMEDOUT") answer.send(problem.stdout); // expect: message
  }
});
app.get("/stderr", (ask, answer) => {
  try {
    execSync("refresh");
  } catch (problem) {
    if (problem.code === "ETIMEDOUT") answer.send(problem.stderr); // expect: message
  }
});
app.get("/cmd", (ask, answer) => {
  try {
    execSync("refresh");
  } catch (problem) {
    if (problem.code === "ETIMEDOUT") answer.send(problem.cmd); // expect: message
  }
});
app.get("/message", (ask, answer) => {
  try {
    execSync("refresh");
  } catch (problem) {
    if (problem.code === "ETIMEDOUT") answer.send(problem.code);
  }
});
