import express from "express";
import Joi from "joi";
import { save } from "./orders.js";

const Order = Joi.object({ name: Joi.string().max(40).required() });
const app = express();
app.use(express.json());

app.post("/orders", async (ask, answer) => {
  try {
    await save(await Order.validateAsync(ask.body));
    answer.end();
  } catch (problem) {
    if (problem.isJoi) answer.send(problem.message);
    else answer.send(problem.message); // expect: message
  }
});
