// Functions in files without an import of Koa: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const show = (ctx) => refresh().catch((problem) => (ctx.body = problem.message)); // expect: message
export const pass = (ctx, next) => refresh().then(next, (problem) => (ctx.body = problem.message)); // expect: message
