import { refresh } from "../reports.js";

export const loader = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const action = async () => ({ reason: await refresh().catch(() => "Not now") });
