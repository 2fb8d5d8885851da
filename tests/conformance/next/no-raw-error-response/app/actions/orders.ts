"use server";
import { refresh } from "../reports.js";

// What an action returns goes to its caller in the browser.
export async function order(name: string) {
  try {
    await refresh(name);
    return { ok: true };
  } catch (problem) {
    return { ok: false, reason: problem.message }; // expect: message
  }
}

export async function cancel(name: string) {
  try {
    await refresh(name);
    return { ok: true };
  } catch {
    return { ok: false, reason: "Not now" };
  }
}
