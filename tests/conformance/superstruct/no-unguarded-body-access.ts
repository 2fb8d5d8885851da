import express from "express";
import { assert as must, create as make, is, mask, object, size, string, validate, type Struct } from "superstruct";
import { save } from "./orders.js";

const Order = object({ name: size(string(), 1, 40) });
const app = express();
app.use(express.json());

app.post("/assert", (ask, answer) => {
  must({ ...ask.body }, Order);
  save(ask.body.name.trim());
  answer.end();
});
app.post("/create", (ask, answer) => {
  make({ ...ask.body }, Order);
  save(ask.body.name.trim());
  answer.end();
});
app.post("/mask", (ask, answer) => {
  mask({ ...ask.body }, Order);
  save(ask.body.name.trim());
  answer.end();
});
app.post("/is", (ask, answer) => {
  if (!is({ ...ask.body }, Order)) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/validate", (ask, answer) => {
  const [problem] = validate({ ...ask.body }, Order);
  if (problem) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/method-assert", (ask, answer) => {
  const fits = Order.assert;
  fits({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/method-create", (ask, answer) => {
  Order.create({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/method-mask", (ask, answer) => {
  Order.mask({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
export const by = (form: Struct<any>) =>
  app.post("/method-is", (ask, answer) => {
    if (form.is({ ...ask.body })) save(ask.body.name.trim());
    answer.end();
  });
app.post("/method-validate", (ask, answer) => {
  const [problem] = Order.validate({ ...ask.body });
  if (problem) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? make(ask.body, Order) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? Order.mask(ask.body) : ask.body;
  save(other.name.trim());
  answer.end();
});

// Nobody asks what went wrong.
app.post("/unasked", (ask, answer) => {
  const [, order] = validate(ask.body, Order);
  save(order.name.trim()); // expect: throws
  answer.end();
});
app.post("/unasked-method", (ask, answer) => {
  const [, order] = Order.validate(ask.body, { coerce: true });
  save(order.name.trim()); // expect: throws
  answer.end();
});
// A list that holds the answer is there in any case.
app.post("/misasked", (ask, answer) => {
  if (!validate(ask.body, Order)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
