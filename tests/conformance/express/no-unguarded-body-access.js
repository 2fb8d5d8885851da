import bodyParser from "body-parser";
import express from "express";
import { save } from "./orders.js";

const app = express();
app.use(bodyParser.json());

app.post("/orders", (ask, answer) => {
  save(ask.body.name.trim()); // expect: throws
  answer.json({ ok: typeof ask.body?.name === "string" });
});

app.post("/unparsed", (ask, answer) => answer.json(JSON.parse(ask.read()).name.trim())); // expect: throws

// The names of the parameters are all that there is to go by.
export const create = async (req, res, next) => {
  await save(req.body.name.trim()); // expect: throws
  next();
};

export const change = (req, res) => save(req.body.name.trim()); // expect: throws
