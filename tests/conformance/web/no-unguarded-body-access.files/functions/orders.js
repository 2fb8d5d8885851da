import { save } from "../orders.js";

export async function onRequestPost(it) {
  const order = await it.request.json();
  return new Response(await save(order.name.trim())); // expect: throws
}

export async function onRequestPut(it) {
  const order = await it.request.json();
  return new Response(typeof order?.name === "string" ? await save(order.name.trim()) : "Nothing to do");
}
