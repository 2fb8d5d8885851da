import { BadRequest } from "@feathersjs/errors";
import { refresh } from "./reports.js";

// A hook that an object of hooks names.
export const rewrite = async (context) => {
  await refresh(context.service).catch((problem) => (context.result = problem.message)); // expect: message
  await refresh(context.service).catch(() => { throw new BadRequest("Not now"); });
};
