// Functions in files without an import of hapi: their form, or the object that they stand in, says what they are.
import { refresh } from "./reports.js";

export const show = (request, h) => refresh().catch((problem) => h.response(problem.message)); // expect: message
export const reason = (request, h) => refresh(request.params.id).catch((problem) => problem.message); // expect: message
export const route = { method: "GET", path: "/one", handler: (ask, kit) => refresh().catch((problem) => kit.response(problem.message)) }; // expect: message

export const two = async (server, options) => {
  server.ext("onRequest", (ask, kit) => refresh().catch((problem) => kit.response(problem.message))); // expect: message
};
export const three = (server, options, next) => {
  server.ext("onRequest", (ask, kit) => refresh().catch((problem) => kit.response(problem.message))); // expect: message
  next();
};
