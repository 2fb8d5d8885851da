import { App, type ErrorHandler, type Response } from "@tinyhttp/app";
import { refresh } from "./reports.js";

new App({ onError: (problem, ask, answer) => void answer.send(problem.message) }); // expect: message
new App({ onError: (problem, ask, answer) => void answer.send("Not now") });
export const late: ErrorHandler = (problem, ask, answer) => void answer.send(problem.message); // expect: message
export const tell = (answer: Response) => refresh().catch((problem) => answer.json(problem.message)); // expect: message
