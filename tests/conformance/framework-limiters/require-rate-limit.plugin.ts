import Fastify from "fastify";
import first from "@fastify/rate-limit";
import { admit } from "./door.js";

const app = Fastify();

app.register(first, { max: 10 });
app.post("/login", async (ask) => admit(ask.body));
app.listen({ port: 3000 });

const open = Fastify();

open.post("/register", async (ask) => admit(ask.body)); // expect: unlimited
open.listen({ port: 3001 });
