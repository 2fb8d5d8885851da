import express from "express";
import one from "express-basic-auth";
import { remove } from "./orders.js";

const app = express();
app.delete("/one/:id", one({ users: { keeper: process.env.LEDGER ?? "" } }), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/two/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
