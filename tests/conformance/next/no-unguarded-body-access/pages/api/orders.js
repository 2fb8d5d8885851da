import { save } from "../../orders.js";

export default async function orders(ask, answer) {
  answer.json(await save(ask.body.name.trim())); // expect: throws
  answer.json(JSON.parse(ask.read()).tea.trim()); // expect: throws
}
