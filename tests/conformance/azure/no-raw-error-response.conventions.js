import { InvocationContext } from "@azure/functions";
import { refresh } from "./reports.js";

// The form of their parameters says what functions are that something else registers.
export const show = async (request, context) => refresh(context instanceof InvocationContext).catch((problem) => ({ status: 500, body: problem.message }));
export default async function (context, req) {
  context.log(req.query);
  await refresh().catch((problem) => (context.res = { status: 500, body: problem.message })); // expect: message
}
