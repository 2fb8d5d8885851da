import { WebSocketServer } from "ws";
import { refresh } from "./reports.js";

const server = new WebSocketServer({ noServer: true });

// What is sent to a client.
server.on("connection", (line) => {
  refresh().catch((problem) => line.send(problem.message)); // expect: message
  refresh().catch((problem) => line.close(1011, problem.message)); // expect: message
  refresh().catch(() => line.close(1011, "Not now"));
  line.on("error", (problem) => line.send(problem.message)); // expect: message
});
server.handleUpgrade(null, null, null, (line) => refresh().catch((problem) => line.send(problem.message))); // expect: message
server.on("wsClientError", (problem) => {
  for (const line of server.clients) line.send(problem.message); // expect: message
});
