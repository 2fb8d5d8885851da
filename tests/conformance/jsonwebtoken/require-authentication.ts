import express from "express";
import { verify as read } from "jsonwebtoken";
import whole from "jsonwebtoken";
import { remove } from "./orders.js";

const app = express();

app.delete("/one/:id", (ask, answer) => {
  read(ask.params.id, process.env.LEDGER ?? "");
  answer.json(remove(ask.params.id));
});
app.delete("/two/:id", (ask, answer) => {
  whole.verify(ask.params.id, process.env.LEDGER ?? "");
  answer.json(remove(ask.params.id));
});
app.delete("/five/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
