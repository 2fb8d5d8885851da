import vine, { type VineValidator } from "@vinejs/vine";
import express from "express";
import { save } from "./orders.js";

const schema = vine.object({ name: vine.string().maxLength(40) });
const compiled = vine.compile(schema);
const created = vine.create(schema);
const app = express();
app.use(express.json());

app.post("/compiled", async (ask, answer) => {
  await compiled.validate({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/at-once", async (ask, answer) => {
  await vine.validate({ schema, data: ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/tried", async (ask, answer) => {
  const [problem] = await created.tryValidate({ ...ask.body });
  if (problem) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/tried-at-once", async (ask, answer) => {
  const [problem] = await vine.tryValidate({ schema, data: ask.body });
  if (problem) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
export const by = (form: VineValidator<any, any>) =>
  app.post("/given", async (ask, answer) => {
    await form.validate({ ...ask.body });
    save(ask.body.name.trim());
    answer.end();
  });

// Which of the two it was is not known here.
app.post("/versions", async (ask, answer) => {
  const order = ask.get("x-version") === "2" ? await compiled.validate(ask.body) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? await vine.validate({ schema, data: ask.body }) : ask.body;
  save(other.name.trim());
  answer.end();
});

// Nobody asks what went wrong.
app.post("/unasked", async (ask, answer) => {
  const [, order] = await compiled.tryValidate(ask.body);
  save(order.name.trim()); // expect: throws
  answer.end();
});
app.post("/unasked-at-once", async (ask, answer) => {
  const [, order] = await vine.tryValidate({ schema, data: ask.body });
  save(order.name.trim()); // expect: throws
  answer.end();
});
