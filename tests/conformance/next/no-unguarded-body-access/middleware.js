import { save } from "./orders.js";

export async function middleware(ask) {
  const order = await ask.json();
  await save(order.name.trim()); // expect: throws
}
