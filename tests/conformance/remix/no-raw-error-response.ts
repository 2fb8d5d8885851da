import { type ActionFunction, data, type HandleErrorFunction, json, type LoaderFunction, redirect } from "@remix-run/node";
import { refresh } from "./reports.js";

export const loader: LoaderFunction = async () => {
  await refresh().catch((problem) => json(problem.message)); // expect: message
  await refresh().catch((problem) => data({ reason: problem.message }, { status: 500 })); // expect: message
  await refresh().catch((problem) => redirect(`/failed?${problem.message}`)); // expect: message
  return refresh().catch(() => json("Not now", { status: 500 }));
};

// What a type calls a handler.
export const first: LoaderFunction = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const second: ActionFunction = async () => ({ reason: await refresh().catch((problem) => problem.message) }); // expect: message
export const third: HandleErrorFunction = (problem: any, it) => void json(problem.message); // expect: message
