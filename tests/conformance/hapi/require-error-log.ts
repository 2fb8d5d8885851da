import Hapi from "@hapi/hapi";
import "@hapi/inert";
import { refresh } from "./reports.js";

const server = Hapi.server();

// An answer is one although it takes nothing along.
server.ext("onPreHandler", async (ask, kit: any) => {
  try {
    await refresh();
    return kit.continue;
  } catch (problem) { // expect: answered
    return kit.file("failed.html").code(500).takeover();
  }
});
server.ext("onPreAuth", async (ask, kit: any) => {
  try {
    await refresh();
    return kit.continue;
  } catch (problem) {
    ask.log("error", problem);
    return kit.file("failed.html").code(500).takeover();
  }
});
