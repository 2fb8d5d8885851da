import type { Next } from "restify";
import { refresh } from "./reports.js";

// The type of its third parameter says what a function is.
export const show = (req, res, next: Next) => refresh().then(() => next(), (problem) => res.sendRaw(problem.message)); // expect: message
export const quiet = (req, res, next: Next) => refresh().then(() => next(), () => res.sendRaw("Not now"));
