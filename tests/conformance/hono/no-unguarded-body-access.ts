import { zValidator } from "@hono/zod-validator";
import { Hono } from "hono";
import { validator as inspect } from "hono/validator";
import { z } from "zod";
import { save } from "./orders.js";

const app = new Hono();

app.post("/json", async (it) => {
  const order = await it.req.json();
  return it.text(await save(order.name.trim())); // expect: throws
});
app.post("/parsed", async (it) => {
  const order: any = await it.req.parseBody();
  return it.text(await save(order.name.trim())); // expect: throws
});
app.post("/form", async (it) => {
  const form: any = await it.req.formData();
  return it.text(await save(form.get("name").trim())); // expect: throws
});
app.post("/text", async (it) => it.text(await save(JSON.parse(await it.req.text()).name.trim()))); // expect: throws

const schema = z.object({ name: z.string().max(80) });
app.post("/checked", zValidator("json", schema), async (it) => {
  const order = it.req.valid("json");
  return it.text(await save(order.name.trim()));
});
app.post("/behind", inspect("json", (value) => schema.parse(value)), async (it) => {
  const order = await it.req.json();
  return it.text(await save(order.name.trim()));
});
app.mount("/old", async (ask: any) => new Response(await save((await ask.json()).name.trim()))); // expect: throws
