import { refresh } from "../reports.js";

export const load = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const actions = {
  default: async () => ({ reason: await refresh().catch((problem) => problem.message) }), // expect: message
  quiet: async () => ({ reason: await refresh().catch(() => "Not now") }),
};
