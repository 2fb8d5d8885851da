import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { save } from "./orders.js";

const t = initTRPC.create();
const input = z.object({ name: z.string().max(80) });

// A middleware may read what no parser has seen yet.
export const first = t.middleware(async (it: any) => {
  await save((await it.getRawInput()).name.trim()); // expect: throws
  return it.next();
});
export const second = t.procedure.use(async (it: any) => {
  await save((await it.getRawInput()).name.trim()); // expect: throws
  return it.next();
});
export const third = t.procedure.output(z.string()).use(async (it: any) => {
  await save(it.rawInput.name.trim()); // expect: throws
  return it.next();
});
export const checked = t.procedure.input(input).mutation(async (it) => save(it.input.name.trim()));
