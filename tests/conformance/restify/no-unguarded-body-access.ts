import restify from "restify";
import { save } from "./orders.js";

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post("/orders", (ask, answer, go) => {
  save(ask.body.name.trim()); // expect: throws
  go();
});
server.put("/orders", (ask: any, answer, go) => {
  save(JSON.parse(ask.rawBody).name.trim()); // expect: throws
  go();
});
server.patch("/orders", (ask, answer, go) => {
  if (typeof ask.body?.name === "string") save(ask.body.name.trim());
  go();
});
