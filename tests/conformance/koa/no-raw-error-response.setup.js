import { HttpError } from "koa";
import { refresh } from "./reports.js";

// A module that is given the router.
export default (router) => {
  router.get("/one", (it) => refresh().catch((problem) => (it.body = problem.message))); // expect: message
  router.get("/two", (it) => refresh().catch((problem) => (it.body = problem instanceof HttpError ? "Refused" : "Not now")));
};
