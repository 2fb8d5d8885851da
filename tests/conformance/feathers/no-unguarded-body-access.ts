import { feathers, type HookContext } from "@feathersjs/feathers";
import { save } from "./orders.js";

const app = feathers();
app.use("orders", {
  create: (order) => save(order.name.trim()), // expect: throws
  update: (id, order) => save(order.name.trim()), // expect: throws
  patch: (id, order) => save(typeof order?.name === "string"),
} as any);
app.hooks({ before: { create: [async (it) => void (await save((it as any).data.name.trim()))] } } as any); // expect: throws
export const hooked = (it: HookContext) => save(it.data.name.trim()); // expect: throws
