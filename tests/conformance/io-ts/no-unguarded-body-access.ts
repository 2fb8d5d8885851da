import express from "express";
import { isLeft, isRight } from "fp-ts/Either";
import * as t from "io-ts";
import { save } from "./orders.js";

const Order = t.type({ name: t.string });
const app = express();
app.use(express.json());

app.post("/right", (ask, answer) => {
  if (!isRight(Order.decode({ ...ask.body }))) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/left", (ask, answer) => {
  const order = Order.decode({ ...ask.body });
  if (isLeft(order)) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/tag", (ask, answer) => {
  const order = Order.decode({ ...ask.body });
  if (order._tag !== "Right") return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/is", (ask, answer) => {
  if (!Order.is({ ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Nobody asks whether it is the right one.
app.post("/unasked", (ask, answer) => {
  const order: any = Order.decode(ask.body);
  save(order.right.name.trim()); // expect: throws
  answer.end();
});
app.post("/turned", (ask, answer) => {
  if (isRight(Order.decode(ask.body))) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
