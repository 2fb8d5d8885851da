import express from "express";
import { body, checkSchema, ExpressValidator, matchedData, validationResult } from "express-validator";
import { save } from "./orders.js";

const app = express();
const own = new ExpressValidator();
const withTexts = validationResult.withDefaults({ formatter: ({ msg }) => String(msg) });
app.use(express.json());

app.post("/result", body("name").isString(), (ask, answer) => {
  if (!validationResult(ask).isEmpty()) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/array", body("name").isString(), (ask, answer) => {
  const problems = withTexts(ask).array();
  if (problems.length > 0) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/formatted", body("name").isString(), (ask, answer) => {
  const problems = own.validationResult(ask).formatWith(({ msg }) => String(msg));
  if (!problems.isEmpty()) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});
app.post("/throw", body("name").isString(), (ask, answer) => {
  validationResult(ask).throw();
  save(ask.body.name.trim());
  answer.end();
});
app.post("/run", async (ask, answer) => {
  const problems = await body("name").isString().run(ask);
  if (!problems.isEmpty()) return answer.end();
  save(ask.body.name.trim());
  return answer.end();
});

// Which of the two it was is not known here.
app.post("/versions", checkSchema({ name: { isString: true } }), (ask, answer) => {
  const order = ask.get("x-version") === "2" ? matchedData(ask) : ask.body;
  save(order.name.trim());
  const other = ask.get("x-version") === "2" ? own.matchedData(ask) : ask.body;
  save(other.name.trim());
  answer.end();
});

// A chain alone lets every request pass.
app.post("/unasked", body("name").isString(), (ask, answer) => {
  save(ask.body.name.trim()); // expect: throws
  answer.end();
});
app.post("/schema", checkSchema({ name: { isString: true } }), (ask, answer) => {
  save(ask.body.name.trim()); // expect: throws
  answer.end();
});
