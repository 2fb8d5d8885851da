import { Server } from "socket.io";
import { save } from "./orders.js";

new Server().on("connection", (line) => {
  line.on("order", (order) => save(order.name.trim())); // expect: throws
  line.on("checked", (order) => typeof order?.name === "string" && save(order.name.trim()));
  line.on("disconnect", (why: any) => save(why.name.trim()));
  line.onAny((name, order) => save(order.name.trim())); // expect: throws
  line.use(([name, order]: any) => save(order.name.trim())); // expect: throws, throws
  save((line.handshake.auth.name as any).first.trim()); // expect: throws, throws
});
