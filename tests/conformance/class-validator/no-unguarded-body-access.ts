import { IsString, validate, validateOrReject as must, validateSync } from "class-validator";
import express from "express";
import { save } from "./orders.js";

class Order {
  @IsString()
  name!: string;
}

const app = express();
app.use(express.json());

app.post("/validate", async (ask, answer) => {
  const problems = await validate(Object.assign(new Order(), ask.body));
  if (problems.length > 0) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/validate-sync", (ask, answer) => {
  if (validateSync({ ...ask.body }).length > 0) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/reject", async (ask, answer) => {
  await must({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});

// A list that holds the answer is there in any case.
app.post("/misasked", (ask, answer) => {
  if (!validateSync(ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
