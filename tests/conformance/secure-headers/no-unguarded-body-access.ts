import express from "express";
import validateHeaders from "helmet";
import { create } from "./orders.js";

const app = express();

app.use(express.json());
// What sets headers of answers checks no body, whatever it is called here.
app.post("/orders", validateHeaders(), (ask, answer) => answer.json(create(ask.body.items.length))); // expect: throws
app.listen(3000);
