import { app } from "@azure/functions";
// @ts-expect-error until model 4
import type { AzureFunction } from "@azure/functions";
import { save } from "./orders.js";

app.post("orders", async (ask) => {
  const order: any = await ask.json();
  return { body: await save(order.name.trim()) }; // expect: throws
});
app.post("checked", async (ask) => {
  const order: any = await ask.json();
  return { body: typeof order?.name === "string" ? await save(order.name.trim()) : "Nothing to do" };
});
export const first: AzureFunction = async (it, ask) => {
  it.res = { body: await save(ask.body.name.trim()) }; // expect: throws
};
export const second: AzureFunction = async (it, ask) => {
  it.res = { body: await save(JSON.parse(ask.rawBody).name.trim()) }; // expect: throws
};
