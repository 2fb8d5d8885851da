import { celebrate, celebrator, Joi, Segments } from "celebrate";
import express from "express";
import { save } from "./orders.js";

const form = { [Segments.BODY]: Joi.object({ name: Joi.string().max(40).required() }) };
const first = celebrate(form);
const second = celebrator({}, {}, form);
const third = celebrator({})({})(form);
const query = celebrate({ query: Joi.object({ page: Joi.number() }) });
const app = express();
app.use(express.json());

app.post("/one", first, (ask, answer) => {
  save(ask.body.name.trim());
  answer.end();
});
app.post("/two", second, (ask, answer) => {
  save(ask.body.name.trim());
  answer.end();
});
app.post("/three", third, (ask, answer) => {
  save(ask.body.name.trim());
  answer.end();
});
app.post("/query", query, (ask, answer) => {
  save(ask.body.name.trim()); // expect: throws
  answer.end();
});
app.post("/none", (ask, answer) => {
  save(ask.body.name.trim()); // expect: throws
  answer.end();
});
