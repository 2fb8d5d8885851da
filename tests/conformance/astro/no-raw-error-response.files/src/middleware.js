import { refresh } from "./reports.js";

export const onRequest = async (it, go) => refresh().then(go, (problem) => it.redirect(`/failed?${problem.message}`)); // expect: message
