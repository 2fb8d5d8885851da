import express from "express";
import serveIndex from "serve-index";
import serveStatic from "serve-static";
import sirv from "sirv";
import { remove } from "./orders.js";

// What answers with files lets everybody through that it has none for.
const one = serveStatic("public");
const two = serveIndex("public");
const three = sirv("public");
const app = express();

app.delete("/one/:id", one, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.delete("/two/:id", two, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.delete("/three/:id", three, (ask, answer) => answer.json(remove(ask.params.id))); // expect: mutation
app.listen(3000);
