import Fastify from "fastify";
import "@fastify/static";
import { refresh } from "./reports.js";

const app = Fastify();

// An answer is one although it takes nothing along.
app.get("/pages", (ask, answer) => {
  refresh().catch((problem) => { // expect: answered
    answer.code(500).sendFile("failed.html");
  });
  refresh().catch((problem) => {
    ask.log.error(problem);
    answer.code(500).sendFile("failed.html");
  });
});
