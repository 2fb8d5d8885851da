import express from "express";
import { z } from "zod";
import { processRequest, processRequestBody, validateRequest, validateRequestBody, validateRequestParams } from "zod-express-middleware";
import { save } from "./orders.js";

const Order = z.object({ name: z.string().max(40) }) as any;
const body = validateRequestBody(Order);
const made = processRequestBody(Order);
const all = validateRequest({ body: Order });
const other = validateRequest({ params: Order });
const app = express();
app.use(express.json());

app.post("/body", body, (ask, answer) => {
  save((ask as any).body.name.trim());
  answer.end();
});
app.post("/made", made, (ask, answer) => {
  save((ask as any).body.name.trim());
  answer.end();
});
app.post("/all", all, (ask, answer) => {
  save((ask as any).body.name.trim());
  answer.end();
});
app.post("/other/:id", other, (ask, answer) => {
  save((ask as any).body.name.trim()); // expect: throws
  answer.end();
});
app.post("/in-place", validateRequestParams(Order), (ask, answer) => {
  save((ask as any).body.name.trim()); // expect: throws
  answer.end();
});
