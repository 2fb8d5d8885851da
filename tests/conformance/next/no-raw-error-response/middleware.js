import { refresh } from "./reports.js";

export default async function middleware(ask) {
  const order = await ask.json();
  return refresh(order.name).catch((problem) => Response.json(problem.message)); // expect: message
}
