import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { refresh } from "./reports.js";

// What an action returns goes to its caller in the browser, and what the client says of an error.
const client = createSafeActionClient({ handleServerError: (problem) => problem.message }); // expect: message
export const calm = createSafeActionClient({ handleServerError: () => "Not now" });
export const first = client.inputSchema(z.object({})).action(async () => refresh().catch((problem) => problem.message)); // expect: message
export const second = client.stateAction(async () => refresh().catch((problem) => problem.message)); // expect: message
export const third = client.action(async () => refresh().catch(() => "Not now"));
// @ts-expect-error until next-safe-action 7
export const fourth = client(z.object({}), async () => refresh().catch((problem) => problem.message)); // expect: message
