import { feathers } from "@feathersjs/feathers";
import express from "@feathersjs/express";
import { refresh } from "./reports.js";

// What it is put on has routes of its own.
const app: any = express(feathers());
app.get("/reports", (ask, answer) => void refresh().catch((problem) => answer.json(problem.message))); // expect: message
app.get("/quiet", (ask, answer) => void refresh().catch(() => answer.json("Not now")));
