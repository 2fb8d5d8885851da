import { Type } from "@sinclair/typebox";
import { TypeCompiler, type TypeCheck } from "@sinclair/typebox/compiler";
import { Value } from "@sinclair/typebox/value";
import express from "express";
import { Compile } from "typebox/compile";
import { Object, String } from "typebox";
import { save } from "./orders.js";

const Order = Type.Object({ name: Type.String({ maxLength: 40 }) });
const compiled = TypeCompiler.Compile(Order);
const later = Compile(Object({ name: String({ maxLength: 40 }) }));
const app = express();
app.use(express.json());

app.post("/check", (ask, answer) => {
  if (!Value.Check(Order, { ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/assert", (ask, answer) => {
  Value.Assert(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/parse", (ask, answer) => {
  Value.Parse(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/decode", (ask, answer) => {
  Value.Decode(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/compiled", (ask, answer) => {
  if (!compiled.Check({ ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/compiled-decode", (ask, answer) => {
  compiled.Decode({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/compiled-parse", (ask, answer) => {
  later.Parse({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
export const by = (check: TypeCheck<typeof Order>) =>
  app.post("/given", (ask, answer) => {
    if (check.Check({ ...ask.body })) save(ask.body.name.trim());
    answer.end();
  });

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? Value.Parse(Order, ask.body) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? compiled.Decode(ask.body) : ask.body;
  save(other.name.trim());
  answer.end();
});

// They change what they are given, and prove nothing of it.
app.post("/changed", (ask, answer) => {
  const cleaned: any = Value.Clean(Order, ask.body);
  save(cleaned.name.trim()); // expect: throws
  answer.end();
});
app.post("/filled", (ask, answer) => {
  const filled: any = Value.Default(Order, Value.Convert(Order, ask.body));
  save(filled.name.trim()); // expect: throws
  answer.end();
});
app.post("/turned", (ask, answer) => {
  if (Value.Check(Order, ask.body)) return answer.end();
  save((ask.body as any).name.trim()); // expect: throws
  return answer.end();
});
