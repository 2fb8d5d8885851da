import { refresh } from "./reports.js";

export const handle = async ({ event, resolve }) => {
  await refresh().catch((problem) => event.setHeaders({ "X-Reason": problem.message })); // expect: message
  return resolve(event);
};
export const handleError = ({ error: problem }) => ({ message: problem.message }); // expect: message
