import express from "express";
import * as yup from "yup";
import { save } from "./orders.js";

const Order = yup.object({ name: yup.string().max(40).required() });
const app = express();
app.use(express.json());

app.post("/rejects", async (ask, answer) => {
  await Order.validate({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/throws", (ask, answer) => {
  Order.validateSync({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/answers", async (ask, answer) => {
  if (!(await Order.isValid({ ...ask.body }))) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/answers-at-once", (ask, answer) => {
  if (Order.isValidSync({ ...ask.body })) save(ask.body.name.trim());
  if (Order.isType({ ...ask.body })) save(ask.body.name.trim());
  answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? Order.validateSync(ask.body) : ask.body;
  save(order.name.trim());
  answer.end();
});

// Converts, and proves nothing of what is missing.
app.post("/cast", (ask, answer) => {
  const order = Order.cast(ask.body, { assert: false });
  save(order.name.trim()); // expect: throws
  answer.end();
});
app.post("/turned", (ask, answer) => {
  if (Order.isValidSync(ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
