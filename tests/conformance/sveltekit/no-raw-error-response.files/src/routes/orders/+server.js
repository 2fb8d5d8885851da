import { refresh } from "../reports.js";

export const GET = async (it) => {
  await refresh().catch((problem) => it.setHeaders({ "X-Reason": problem.message })); // expect: message
  return new Response(await refresh().catch(() => "Not now"));
};
