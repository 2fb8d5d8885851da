// Tries inputs one after the other in a thread that can be ended when one does not finish.
import { parentPort } from "node:worker_threads";
import { tryOut } from "./linting.mjs";

parentPort?.on("message", (/** @type {import("./linting.mjs").Input} */ input) => {
  parentPort?.postMessage(tryOut(input));
});
