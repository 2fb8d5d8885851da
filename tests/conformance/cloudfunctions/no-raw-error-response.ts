import functions, { http, type HttpFunction } from "@google-cloud/functions-framework";
import * as old from "firebase-functions/v1";
import { HttpsError, onCall, onRequest } from "firebase-functions/v2/https";
import { refresh } from "./reports.js";

// An HTTPS function is an Express handler.
export const first = onRequest(async (ask, answer) => void (await refresh().catch((problem) => answer.json(problem.message)))); // expect: message
export const second = old.https.onRequest(async (ask, answer) => void (await refresh().catch((problem) => answer.json(problem.message)))); // expect: message
http("third", (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
functions.http("fourth", (ask, answer) => refresh().catch((problem) => answer.json(problem.message))); // expect: message
export const fifth: HttpFunction = (ask, answer) => refresh().catch((problem) => answer.json(problem.message)); // expect: message

// A callable one returns its answer.
export const sixth = onCall(async () => {
  await refresh().catch((problem) => { throw new HttpsError("internal", problem.message); }); // expect: message
  await refresh().catch(() => { throw new HttpsError("internal", "Not now"); });
  return refresh().catch((problem) => problem.message); // expect: message
});
export const seventh = old.https.onCall(async () => refresh().catch((problem) => problem.message)); // expect: message
