import Hapi, { type Lifecycle } from "@hapi/hapi";
import { refresh } from "./reports.js";

const server = Hapi.server();

// What a toolkit and its responses let out.
server.route({
  method: "GET",
  path: "/answers",
  handler: async (ask, kit: any) => {
    await refresh().catch((problem) => kit.response(problem.message)); // expect: message
    await refresh().catch((problem) => kit.response("Not now").message(problem.message)); // expect: message
    await refresh().catch((problem) => kit.response("Not now").header("X-Reason", problem.message)); // expect: message
    await refresh().catch((problem) => kit.response("Not now").location(`/failed?${problem.message}`)); // expect: message
    await refresh().catch((problem) => kit.response("Not now").state("reason", problem.message)); // expect: message
    await refresh().catch((problem) => kit.redirect(`/failed?${problem.message}`)); // expect: message
    await refresh().catch((problem) => kit.view("failed", { reason: problem.message })); // expect: message
    await refresh().catch((problem) => kit.state("reason", problem.message)); // expect: message
    return refresh().catch(() => kit.response("Not now").code(500));
  },
});

// What is registered is a handler, whatever its parameters are called.
server.route([
  { method: "GET", path: "/one", handler: (ask, kit) => refresh().catch((problem) => kit.response(problem.message)) }, // expect: message
  { method: "GET", path: "/two", options: { handler: (ask, kit) => refresh().catch((problem) => problem.message) } }, // expect: message
]);
server.ext("onRequest", (ask, kit) => refresh().then(() => kit.continue, (problem) => kit.response(problem.message).takeover())); // expect: message
server.ext({ type: "onPreHandler", method: (ask, kit) => refresh().then(() => kit.continue, (problem) => kit.response(problem.message).takeover()) }); // expect: message
server.ext("onPreResponse", (ask, kit) => kit.response((ask.response as any).message)); // expect: object
server.route({ method: "POST", path: "/three", handler: () => "thanks", options: { validate: { failAction: (ask, kit, told) => refresh().then(() => kit.continue, (problem) => kit.response(problem.message)) } } }); // expect: message

// So is what a type calls one.
export const typed: Lifecycle.Method = (ask, kit) => refresh().catch((problem) => kit.response(problem.message)); // expect: message
