// Functions in files without an import of Hono: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const show = (c) => refresh().catch((problem) => c.json(problem.message)); // expect: message
export const pass = (c, next) => refresh().then(next, (problem) => c.json(problem.message)); // expect: message
export const failed = (err, c) => c.json(err.message); // expect: message
export default (api) => {
  api.onError((problem, it) => it.json(problem.message)); // expect: message
};
