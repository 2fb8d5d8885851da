import { getAuth as who, requireAuth as first } from "@clerk/express";
import express from "express";
import { list, remove } from "./orders.js";

const app = express();

app.get("/orders", (ask, answer) => answer.json(who(ask).userId && list()));
app.delete("/one/:id", first(), (ask, answer) => answer.json(remove(ask.params.id)));
app.delete("/five/:id", (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
