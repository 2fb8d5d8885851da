import { refresh } from "../../../reports.js";

export const fn = async (inputs) => refresh(inputs).catch((problem) => problem.message); // expect: message
