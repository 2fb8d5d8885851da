import { save } from "../../../orders.js";

export async function POST(ask) {
  const order = await ask.json();
  return Response.json(await save(order.name.trim())); // expect: throws
}

export async function PUT(ask) {
  const order = await ask.json();
  return Response.json(typeof order?.name === "string" ? await save(order.name.trim()) : "Nothing to do");
}
