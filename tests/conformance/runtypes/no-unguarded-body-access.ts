import express from "express";
import { Object, String, type Runtype } from "runtypes";
import { save } from "./orders.js";

const Order = Object({ name: String });
const app = express();
app.use(express.json());

app.post("/check", (ask, answer) => {
  Order.check({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/parse", (ask, answer) => {
  Order.parse({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
export const by = (form: Runtype<{ name: string }>) =>
  app.post("/assert", (ask, answer) => {
    form.assert({ ...ask.body });
    save(ask.body.name.trim());
    answer.end();
  });
app.post("/guard", (ask, answer) => {
  if (!Order.guard({ ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/inspect", (ask, answer) => {
  const order = Order.inspect({ ...ask.body });
  if (!order.success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/validate", (ask, answer) => {
  // @ts-expect-error until Runtypes 6
  const order = Order.validate({ ...ask.body });
  if (!order.success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? Order.check(ask.body) : ask.body;
  save(order.name.trim());
  answer.end();
});

// Nobody asks whether it fits.
app.post("/unasked", (ask, answer) => {
  const order: any = Order.inspect(ask.body);
  save(order.value.name.trim()); // expect: throws
  answer.end();
});
app.post("/turned", (ask, answer) => {
  if (Order.guard(ask.body)) return answer.end();
  save((ask.body as any).name.trim()); // expect: throws
  return answer.end();
});
