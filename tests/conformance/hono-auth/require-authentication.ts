import { Hono } from "hono";
import { basicAuth as one } from "hono/basic-auth";
import { bearerAuth as two } from "hono/bearer-auth";
import { jwt as three } from "hono/jwt";
import { remove } from "./orders.js";

const app = new Hono();
app.delete("/one/:id", one({ username: "keeper", password: process.env.LEDGER ?? "" }), (c) => c.json(remove(c.req.param("id"))));
app.delete("/two/:id", two({ token: process.env.LEDGER ?? "" }), (c) => c.json(remove(c.req.param("id"))));
app.delete("/three/:id", three({ secret: process.env.LEDGER ?? "", alg: "HS256" }), (c) => c.json(remove(c.req.param("id"))));
app.delete("/four/:id", (c) => c.json(remove(c.req.param("id")))); // expect: mutation

export default app;
