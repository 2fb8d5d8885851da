// Listeners in files without an import: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const failed = (err, req, res) => res.end(err.message); // expect: message
export const show = (req, res) => refresh().catch((problem) => res.end(problem.message)); // expect: message
export const pass = (req, res, next) => refresh().then(next, (problem) => res.end(problem.message)); // expect: message
export const silent = (req, res) => refresh().catch(() => res.end("Not now"));
