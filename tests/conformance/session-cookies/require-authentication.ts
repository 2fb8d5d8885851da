import clientSessions from "client-sessions";
import cookieParser from "cookie-parser";
import cookieSession from "cookie-session";
import express from "express";
import session from "express-session";
import { remove } from "./orders.js";

const secret = process.env.LEDGER ?? "";
// What remembers who somebody is lets in whomever it does not know.
const one = session({ secret });
const two = cookieSession({ secret });
const three = clientSessions({ secret });
const four = cookieParser(secret);
const app = express();

app.delete("/one/:id", one, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.delete("/two/:id", two, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.delete("/three/:id", three, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.delete("/four/:id", four, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
