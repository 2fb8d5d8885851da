import Fastify, { type FastifyRequest } from "fastify";
import "@fastify/multipart";
import { save } from "./orders.js";

const app = Fastify();
const schema = { body: { type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 20 } } } };

app.post("/orders", (ask: any) => save(ask.body.name.trim())); // expect: throws
app.post("/checked", { schema }, (ask: any) => save(ask.body.name.trim()));
app.route({ method: "POST", url: "/routed", schema, handler: (ask: any) => save(ask.body.name.trim()) });

// One parameter with a type.
export const add = (ask: FastifyRequest<{ Body: { name: string } }>) => save(ask.body.name.trim()); // expect: throws
