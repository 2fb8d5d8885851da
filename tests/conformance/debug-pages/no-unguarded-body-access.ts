import validateRequest from "errorhandler";
import express from "express";
import { create } from "./orders.js";

const app = express();

app.use(express.json());
// What answers failures checks no body, whatever it is called here.
app.post("/orders", validateRequest(), (ask, answer) => answer.json(create(ask.body.items.length))); // expect: throws
app.listen(3000);
