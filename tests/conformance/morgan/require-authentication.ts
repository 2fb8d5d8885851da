import express from "express";
import morgan from "morgan";
import { remove } from "./orders.js";

const written = morgan("tiny");
const app = express();

app.delete("/orders/:id", written, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
