import express from "express";
import * as v from "valibot";
import { assert as must, is, maxLength, object, parse, parseAsync, parser, parserAsync, pipe, safeParse, safeParseAsync, safeParser, safeParserAsync, string } from "valibot";
import { save } from "./orders.js";

const Order = object({ name: pipe(string(), maxLength(40)) });
const read = parser(Order);
const readLater = parserAsync(Order);
const look = safeParser(Order);
const lookLater = safeParserAsync(Order);
const app = express();
app.use(express.json());

app.post("/parse", async (ask, answer) => {
  parse(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/parse-async", async (ask, answer) => {
  await parseAsync(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/assert", (ask, answer) => {
  must(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/namespace", (ask, answer) => {
  v.parse(Order, { ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/is", (ask, answer) => {
  if (!is(Order, { ...ask.body })) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/parser", (ask, answer) => {
  read({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});
app.post("/parser-async", async (ask, answer) => {
  await readLater({ ...ask.body });
  save(ask.body.name.trim());
  answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", (ask, answer) => {
  const order = ask.get("x-version") === "2" ? parse(Order, ask.body) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? read(ask.body) : ask.body;
  save(other.name.trim());
  answer.end();
});

app.post("/safe", (ask, answer) => {
  const order = safeParse(Order, { ...ask.body });
  if (!order.success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/safe-async", async (ask, answer) => {
  const { success } = await safeParseAsync(Order, { ...ask.body });
  if (success) save(ask.body.name.trim());
  answer.end();
});
app.post("/safe-parser", async (ask, answer) => {
  if (!look({ ...ask.body }).success || !(await lookLater({ ...ask.body })).success) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Nobody asks whether it fits.
app.post("/unasked", (ask, answer) => {
  const { output } = safeParse(Order, ask.body);
  save((output as { name: string }).name.trim()); // expect: throws
  answer.end();
});
app.post("/unasked-parser", (ask, answer) => {
  const order: any = look(ask.body);
  save(order.output.name.trim()); // expect: throws
  answer.end();
});
// An object that holds the answer is there in any case.
app.post("/misasked", (ask, answer) => {
  if (!safeParse(Order, ask.body)) return answer.end();
  save(ask.body.name.trim()); // expect: throws
  return answer.end();
});
