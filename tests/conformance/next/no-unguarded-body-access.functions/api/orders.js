import { save } from "../orders.js";

export default async function orders(ask, answer) {
  const { drink } = ask.body; // expect: throws
  answer.json(JSON.parse(ask.read()).name.trim()); // expect: throws
  answer.json(await save(drink ?? "tea"));
}
