import { json } from "body-parser";
import polka from "polka";
import { save } from "./orders.js";

polka()
  .use(json())
  .post("/orders", (ask: any, answer) => {
    save(ask.body.name.trim()); // expect: throws
    answer.end();
  })
  .patch("/orders", (ask, answer) => {
    // What was not sent is not there.
    const { drink } = ask.body; // expect: throws
    answer.end(drink === undefined ? "nothing" : "something");
  });
