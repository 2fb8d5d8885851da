import { save } from "./orders.js";

Deno.serve(async (ask) => {
  const order = await ask.json();
  return new Response(await save(order.name.trim())); // expect: throws
});
Bun.serve({
  routes: {
    "/orders": async (ask) => {
      const order = await ask.json();
      return new Response(await save(order.name.trim())); // expect: throws
    },
  },
});
