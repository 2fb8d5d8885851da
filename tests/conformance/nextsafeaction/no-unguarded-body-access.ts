import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { save } from "./orders.js";

const client = createSafeActionClient();

// A middleware sees what was sent, an action what the schema let pass.
client.use(async (it: any) => {
  await save(it.clientInput.name.trim()); // expect: throws
  return it.next();
});
client.use(async (it: any) => {
  await save(it.bindArgsClientInputs.map((one) => one.trim())); // expect: throws
  return it.next();
});
export const order = client.inputSchema(z.object({ name: z.string().max(80) })).action(async ({ parsedInput }) => save(parsedInput.name.trim()));
