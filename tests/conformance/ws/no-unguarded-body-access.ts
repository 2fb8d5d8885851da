import { WebSocketServer } from "ws";
import { save } from "./orders.js";

new WebSocketServer({ port: 3000 }).on("connection", (line) => {
  line.on("message", (text) => save(JSON.parse(text.toString()).name.trim())); // expect: parse, throws
});
