// Handlers under other names, in files without an import: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const one = async (event) => refresh(event.pathParameters.id).catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const two = async (event, context) => refresh(event, context).catch((problem) => ({ statusCode: 500, body: problem.message })); // expect: message
export const three = (event, context, callback) => refresh().catch((problem) => callback(null, { statusCode: 500, body: problem.message })); // expect: message
export const quiet = async (event) => refresh(event.pathParameters.id).catch(() => ({ statusCode: 500, body: "Not now" }));
