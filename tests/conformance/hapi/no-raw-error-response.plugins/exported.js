import { badGateway } from "@hapi/boom";
import { refresh } from "./reports.js";

export async function register(host) {
  host.ext("onRequest", (ask, kit) => refresh().catch((problem) => kit.response(problem.message))); // expect: message
  host.ext("onPreAuth", () => refresh().catch(() => badGateway("Not now")));
}
