import axios, { AxiosError, isAxiosError } from "axios";
import express from "express";

const app = express();

app.get("/class", async (ask, answer) => {
  try {
    await axios.get("https://reports.example.com");
  } catch (problem) {
    if (problem instanceof AxiosError) answer.send(problem.message); // expect: message
  }
});
app.get("/predicate", async (ask, answer) => {
  try {
    await axios.get("https://reports.example.com");
  } catch (problem) {
    if (isAxiosError(problem)) answer.send(problem.message); // expect: message
  }
});
app.get("/config", async (ask, answer) => {
  try {
    await axios.get("https://reports.example.com");
  } catch (problem) {
    if (problem.code === "ECONNABORTED") answer.json(problem.config); // expect: message
  }
});
app.get("/response", async (ask, answer) => {
  try {
    await axios.get("https://reports.example.com");
  } catch (problem) {
    if (problem.code === "ERR_BAD_REQUEST") answer.json(problem.response.data); // expect: message
  }
});
app.get("/harmless", async (ask, answer) => {
  try {
    await axios.get("https://reports.example.com");
  } catch (problem) {
    answer.json({ upstream: problem.isAxiosError });
  }
});
