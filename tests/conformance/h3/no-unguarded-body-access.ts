import { defineEventHandler, readBody, readFormData, readRawBody, readValidatedBody } from "h3";
import { z } from "zod";
import { save } from "./orders.js";

export const first = defineEventHandler(async (it) => {
  const order: any = await readBody(it);
  return save(order.name.trim()); // expect: throws
});
export const second = defineEventHandler(async (it) => {
  const form = await readFormData(it);
  return save((form.get("name") as string).trim()); // expect: throws
});
export const third = defineEventHandler(async (it) => save(JSON.parse((await readRawBody(it)) as any).name.trim())); // expect: throws
export const checked = defineEventHandler(async (it) => {
  const order = await readValidatedBody(it, z.object({ name: z.string().max(80) }));
  return save(order.name.trim());
});
export const before = defineEventHandler({
  onRequest: async (it) => save((await it.req.json()).name.trim()), // expect: throws
  handler: () => "thanks",
} as any);
