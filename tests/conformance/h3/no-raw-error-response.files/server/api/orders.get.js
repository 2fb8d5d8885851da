import { refresh } from "../reports.js";

export default async () => refresh().catch((problem) => problem.message); // expect: message
