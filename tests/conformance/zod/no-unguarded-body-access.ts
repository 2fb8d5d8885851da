import express from "express";
import { z } from "zod";
import { save } from "./orders.js";

const Order = z.object({ name: z.string().max(40) });
const app = express();
app.use(express.json());

app.post("/parse", (ask, answer) => {
  Order.parse({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/parse-async", async (ask, answer) => {
  await Order.parseAsync({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/decode", (ask, answer) => {
  Order.decode({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/decode-async", async (ask, answer) => {
  await Order.decodeAsync({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/function", (ask, answer) => {
  z.parse(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/function-async", async (ask, answer) => {
  await z.parseAsync(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/function-decode", async (ask, answer) => {
  z.decode(Order, { ...ask.body });
  await z.decodeAsync(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? Order.parse(ask.body) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? z.parse(Order, ask.body) : ask.body;
  save(other.name.trim());
  answer.end();
});

app.post("/safe", (ask, answer) => {
  const order = Order.safeParse({ ...ask.body });
  if (!order.success) return answer.end();
  save(ask.body.name.trim(), order.data.name.trim());
  return answer.end();
});
app.post("/safe-async", async (ask, answer) => {
  const { success } = await Order.safeParseAsync({ ...ask.body });
  if (success) save(ask.body.name.trim());
  answer.end();
});
app.post("/spa", async (ask, answer) => {
  const order = await Order.spa({ ...ask.body });
  if (order.success) save(ask.body.name.trim());
  answer.end();
});
app.post("/safe-decode", async (ask, answer) => {
  if (!Order.safeDecode({ ...ask.body }).success) return answer.end();
  if (!(await Order.safeDecodeAsync({ ...ask.body })).success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/safe-function", async (ask, answer) => {
  const order = z.safeParse(Order, { ...ask.body });
  const same = await z.safeParseAsync(Order, { ...ask.body });
  if (!order.success && !same.success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/safe-function-decode", async (ask, answer) => {
  const order = z.safeDecode(Order, { ...ask.body });
  const same = await z.safeDecodeAsync(Order, { ...ask.body });
  if (!order.success && !same.success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Nobody asks whether it fits: there may be no data.
app.post("/unasked", (ask, answer) => {
  const { data } = Order.safeParse(ask.body);
  save(data.name.trim()); // expect: throws
  answer.end();
});
app.post("/unasked-function", (ask, answer) => {
  const order = z.safeParse(Order, ask.body);
  save(order.data.name.trim()); // expect: throws
  answer.end();
});
// An object that holds the answer is there in any case.
app.post("/misasked", (ask, answer) => {
  if (!Order.safeParse(ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
