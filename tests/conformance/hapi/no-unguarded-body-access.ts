import Hapi from "@hapi/hapi";
import Joi from "joi";
import { save } from "./orders.js";

const server = Hapi.server();
const payload = Joi.object({ name: Joi.string().max(80).required() });

server.route({ method: "POST", path: "/orders", handler: (ask: any) => save(ask.payload.name.trim()) }); // expect: throws
server.route({ method: "POST", path: "/checked", handler: (ask: any) => save(ask.payload.name.trim()), options: { validate: { payload } } });
