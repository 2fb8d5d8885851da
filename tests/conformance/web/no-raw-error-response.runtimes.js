import { refresh } from "./reports.js";

// Deno and Bun are given what they call.
Deno.serve({ onError: (problem) => new Response(problem.message), handler: () => new Response("fine") }); // expect: message
Bun.serve({ error: (problem) => new Response(problem.message), fetch: () => new Response("fine") }); // expect: message
Bun.serve({ error: () => new Response("Not now"), fetch: () => refresh().then(() => new Response("fine")) });
