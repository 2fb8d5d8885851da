import express from "express";
import Joi from "@hapi/joi";
import { save } from "./orders.js";

const Order = Joi.object({ name: Joi.string().max(40).required() });
const app = express();
app.use(express.json());

app.post("/result", (ask, answer) => {
  const { error } = Joi.validate({ ...ask.body }, Order);
  if (error) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/unasked", (ask, answer) => {
  const checked = Joi.validate(ask.body, Order);
  save(checked.value.name.trim()); // expect: throws
  answer.end();
});
