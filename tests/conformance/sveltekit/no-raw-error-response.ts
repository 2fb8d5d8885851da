import { type Action, error, fail, type Handle, type HandleServerError, json, redirect, type RequestHandler, type ServerLoad, text } from "@sveltejs/kit";
import { command, query } from "$app/server";
import { refresh } from "./reports.js";

// What leaves, by a return or a call.
export const endpoint: RequestHandler = async (it) => {
  await refresh().catch((problem) => json(problem.message)); // expect: message
  await refresh().catch((problem) => text(problem.message)); // expect: message
  await refresh().catch((problem) => error(500, problem.message)); // expect: message
  await refresh().catch((problem) => redirect(303, `/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => it.setHeaders({ "X-Reason": problem.message })); // expect: message
  await refresh().catch((problem) => it.cookies.set("reason", problem.message, { path: "/" })); // expect: message
  return refresh().catch(() => error(500, "Not now"));
};
export const load: ServerLoad = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const act: Action = async () => refresh().catch((problem) => fail(500, { reason: problem.message })); // expect: message
export const acted: Action = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const handle: Handle = async ({ event, resolve }) => {
  await refresh().catch((problem) => event.setHeaders({ "X-Reason": problem.message })); // expect: message
  return resolve(event);
};
export const failed: HandleServerError = ({ error: problem }) => ({ message: (problem as Error).message }); // expect: message
export const calm: HandleServerError = () => ({ message: "Not now" });

// Functions that a browser calls.
export const orders = query(async () => refresh().catch((problem) => problem.message)); // expect: message
export const order = command("unchecked", async () => refresh().catch((problem) => problem.message)); // expect: message
export const quiet = query(async () => refresh().catch(() => "Not now"));
export const many = query.batch("unchecked", async (names) => refresh(names).catch((problem) => problem.message)); // expect: message
