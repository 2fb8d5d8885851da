// Functions in other places: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const show = (req, res) => refresh().catch((problem) => res.badRequest(problem.message)); // expect: message
export const pass = (req, res, proceed) => refresh().then(proceed, (problem) => res.badRequest(problem.message)); // expect: message
export const quiet = (req, res) => refresh().catch(() => res.badRequest("Not now"));
