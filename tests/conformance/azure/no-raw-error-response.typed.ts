import type { HttpRequest, InvocationContext } from "@azure/functions";
import { refresh } from "./reports.js";

export const show = async (ask: HttpRequest, it: InvocationContext) => refresh(it.functionName).catch((problem) => ({ status: 500, body: problem.message })); // expect: message
export const quiet = async (ask: HttpRequest, it: InvocationContext) => refresh(it.functionName).catch(() => ({ status: 500, body: "Not now" }));
