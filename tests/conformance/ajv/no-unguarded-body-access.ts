import { Ajv, type ValidateFunction } from "ajv";
import AjvJTD from "ajv/dist/jtd";
import express from "express";
import { save } from "./orders.js";

const schema = { type: "object", required: ["name"], properties: { name: { type: "string", maxLength: 40 } } };
const ajv = new Ajv();
const isOrder = ajv.compile(schema);
const app = express();
app.use(express.json());

app.post("/compiled", (ask, answer) => {
  if (!isOrder({ ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/at-once", (ask, answer) => {
  if (!ajv.validate(schema, { ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
export const by = (fits: ValidateFunction) =>
  app.post("/given", (ask, answer) => {
    if (fits({ ...ask.body })) save(ask.body.name.trim());
    answer.end();
  });

// Which of the two it was is not known here.
const read = new AjvJTD().compileParser<{ name: string }>({ properties: { name: { type: "string" } } });
app.post("/text", (ask, answer) => {
  const order = typeof ask.body === "string" ? read(ask.body) : ask.body;
  save(order.name.trim());
  answer.end();
});

app.post("/turned", (ask, answer) => {
  if (ajv.validate(schema, ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
