import { refresh } from "./reports.js";

// What a response takes along.
export default {
  async fetch() {
    await refresh().catch((problem) => new Response(problem.message)); // expect: message
    await refresh().catch((problem) => new Response("Not now", { statusText: problem.message })); // expect: message
    await refresh().catch((problem) => Response.json(problem.message)); // expect: message
    await refresh().catch((problem) => Response.redirect(`https://shop.example/failed?${problem.message}`)); // expect: message
    const answer = new Response("Not now");
    await refresh().catch((problem) => answer.headers.set("X-Reason", problem.message)); // expect: message
    await refresh().catch((problem) => answer.headers.append("X-Reason", problem.message)); // expect: message
    return refresh().catch(() => new Response("Not now", { status: 500 }));
  },
};
