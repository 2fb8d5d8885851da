import session from "@fastify/session";
import Fastify from "fastify";

const app = Fastify();

app.register(session, { secret: process.env.LEDGER ?? "", cookie: { secure: false } }); // expect: session
app.register(session, { secret: process.env.LEDGER ?? "", cookie: { path: "/" } });
