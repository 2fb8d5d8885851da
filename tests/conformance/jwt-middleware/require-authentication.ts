import express from "express";
import { auth as one } from "express-openid-connect";
import { remove } from "./orders.js";

const app = express();
app.delete("/one/:id", one({ clientSecret: process.env.LEDGER }), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/two/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
