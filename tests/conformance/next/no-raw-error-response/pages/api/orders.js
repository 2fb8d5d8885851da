import { refresh } from "../../reports.js";

export default async function orders(ask, answer) {
  await refresh().catch((problem) => answer.json(problem.message)); // expect: message
  await refresh().catch((problem) => answer.send(problem.message)); // expect: message
  await refresh().catch((problem) => answer.redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => answer.status(500).end(problem.message)); // expect: message
  await refresh().catch(() => answer.status(500).json("Not now"));
}
