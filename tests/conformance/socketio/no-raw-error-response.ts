import { Server } from "socket.io";
import { refresh } from "./reports.js";

const io = new Server();

// What is sent to clients, and what answers them.
io.on("connection", (line) => {
  refresh().catch((problem) => line.emit("failed", problem.message)); // expect: message
  refresh().catch((problem) => line.send(problem.message)); // expect: message
  refresh().catch((problem) => line.write(problem.message)); // expect: message
  refresh().catch((problem) => line.to("bar").emit("failed", problem.message)); // expect: message
  refresh().catch((problem) => io.emit("failed", problem.message)); // expect: message
  refresh().catch(() => line.emit("failed", "Not now"));
  line.on("order", (order, done) => refresh(order).catch((problem) => done(problem.message))); // expect: message
  line.on("error", (problem) => line.emit("failed", problem.message)); // expect: message
  line.on("disconnect", (why) => line.emit("left", why));
  line.use((packet, go) => refresh(packet).then(go, (problem) => go(problem))); // expect: object
});
io.use((line, go) => refresh().then(() => go(), (problem) => go(problem))); // expect: object
io.use((line, go) => refresh().then(() => go(), () => go(new Error("Not now"))));
