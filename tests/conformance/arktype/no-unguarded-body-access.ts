import { scope, type } from "arktype";
import express from "express";
import { save } from "./orders.js";

const Order = type({ name: "string <= 40" });
const forms = scope({ note: { text: "string" } }).export();
const app = express();
app.use(express.json());

app.post("/called", (ask, answer) => {
  const order = Order(ask.body);
  if (order instanceof type.errors) return answer.end();
  save(order.name.trim());
  return answer.end();
});
app.post("/assert", (ask, answer) => {
  Order.assert({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/from", (ask, answer) => {
  Order.from({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/allows", (ask, answer) => {
  if (!Order.allows({ ...ask.body })) return answer.end();
  if (!forms.note.allows({ ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? Order.assert(ask.body) : ask.body;
  save(order.name.trim());
  answer.end();
});

// Nobody asks what came out.
app.post("/unasked", (ask, answer) => {
  const order: any = Order(ask.body);
  save(order.name.trim()); // expect: throws
  answer.end();
});
app.post("/turned", (ask, answer) => {
  if (Order.allows(ask.body)) return answer.end();
  save((ask.body as any).name.trim()); // expect: throws
  return answer.end();
});
