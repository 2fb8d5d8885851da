// Controllers in files without an import of Express: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const failed = (err, req, res, next) => res.status(500).json(err.message); // expect: message

export const show = (req, res) => refresh().catch((problem) => res.json(problem.message)); // expect: message
export const pass = (req, res, next) => refresh().then(next, (problem) => res.json(problem.message)); // expect: message
export const dependent = (req, res, reports) => reports.all().catch((problem) => res.json(problem.message)); // expect: message
export const dependents = (req, res, reports, mailer) => reports.all().catch((problem) => res.json(problem.message)); // expect: message

export default (app) => {
  app.get("/one", (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
};

export const routes = (router, reports) => {
  router.get("/one", (ask, answer) => reports.all().catch((problem) => answer.json(problem.message))); // expect: message
};

export const render = (props, result) => result.json(props.error);
