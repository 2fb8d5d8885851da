// @ts-expect-error up to hapi 18
import Hapi from "hapi";
import { refresh } from "./reports.js";

// Up to version 16 the second parameter is called with the answer.
const server = new Hapi.Server();
server.route({ method: "GET", path: "/one", config: { handler: (ask, reply) => refresh().catch((problem) => reply(problem.message)) } }); // expect: message
