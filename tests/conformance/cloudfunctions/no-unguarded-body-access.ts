import * as old from "firebase-functions/v1";
import { onCall } from "firebase-functions/v2/https";
import { save } from "./orders.js";

export const first = onCall(async (it) => save(it.data.name.trim())); // expect: throws
export const second = old.https.onCall(async (order, it) => save(order.name.trim())); // expect: throws
export const checked = onCall(async (it) => (typeof it.data?.name === "string" ? save(it.data.name.trim()) : "Nothing to do"));
