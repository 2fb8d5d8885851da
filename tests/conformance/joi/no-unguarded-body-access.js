import express from "express";
import Joi from "joi";
import { save } from "./orders.js";

const Order = Joi.object({ name: Joi.string().max(40).required() });
const app = express();
app.use(express.json());

app.post("/result", (ask, answer) => {
  const { error } = Order.validate({ ...ask.body });
  if (error) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/value", (ask, answer) => {
  const { error, value } = Order.validate(ask.body);
  if (error) return answer.end();
  save(value.name.trim());
  return answer.end();
});
app.post("/throws", async (ask, answer) => {
  Joi.attempt({ ...ask.body }, Order);
  save(ask.body.name.trim());
  answer.end();
});
app.post("/asserts", async (ask, answer) => {
  Joi.assert({ ...ask.body }, Order);
  save(ask.body.name.trim());
  answer.end();
});
app.post("/rejects", async (ask, answer) => {
  await Order.validateAsync({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", async (ask, answer) => {
  const order = ask.get("x-version") === "2" ? await Order.validateAsync(ask.body) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? Joi.attempt(ask.body, Order) : ask.body;
  save(other.name.trim());
  answer.end();
});

// Nobody asks whether it fits, and the value is what was sent.
app.post("/unasked", (ask, answer) => {
  const { value } = Order.validate(ask.body, { stripUnknown: true });
  save(value.name.trim()); // expect: throws
  answer.end();
});
// An object that holds the answer is there in any case.
app.post("/misasked", (ask, answer) => {
  if (!Order.validate(ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
