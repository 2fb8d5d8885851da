import Fastify from "fastify";
import { save } from "./orders.js";

const app = Fastify({ bodyLimit: 2 ** 30 }); // expect: huge
app.post("/1", { bodyLimit: 2 ** 30 }, (ask) => save(ask.body)); // expect: huge
app.post("/2", { bodyLimit: 2 ** 20 }, (ask) => save(ask.body));
app.route({ method: "POST", url: "/3", bodyLimit: 2 ** 30, handler: (ask) => save(ask.body) }); // expect: huge
app.addContentTypeParser("text/csv", { bodyLimit: 2 ** 30, parseAs: "string" }, (ask, text) => Promise.resolve(text)); // expect: huge
