import Boom, { Boom as Failure, badImplementation, badRequest, boomify, notFound } from "@hapi/boom";
import Hapi from "@hapi/hapi";
import { refresh } from "./reports.js";

const server = Hapi.server();

server.route([
  { method: "GET", path: "/1", handler: () => refresh().catch((problem) => { throw badRequest(problem.message); }) }, // expect: message
  { method: "GET", path: "/2", handler: () => refresh().catch((problem) => { throw Boom.teapot(problem.message); }) }, // expect: message
  { method: "GET", path: "/3", handler: () => refresh().catch((problem) => { throw new Failure(problem.message, { statusCode: 400 }); }) }, // expect: message
  { method: "GET", path: "/4", handler: () => refresh().catch((problem) => { throw new Boom.Boom(problem.message, { statusCode: 400 }); }) }, // expect: message
  { method: "GET", path: "/5", handler: () => refresh().catch((problem) => { throw boomify(problem, { statusCode: 400 }); }) }, // expect: object
  { method: "GET", path: "/6", handler: () => refresh().catch((problem) => { throw Boom.boomify(problem, { statusCode: 400 }); }) }, // expect: object
  // A constant is sent in place of the texts of 500.
  { method: "GET", path: "/7", handler: () => refresh().catch((problem) => { throw badImplementation(problem.message); }) },
  { method: "GET", path: "/8", handler: () => refresh().catch((problem) => { throw Boom.internal(problem.message); }) },
  { method: "GET", path: "/9", handler: () => refresh().catch((problem) => { throw new Failure(problem.message, { statusCode: 500 }); }) },
  { method: "GET", path: "/10", handler: () => refresh().catch(() => { throw notFound("No such report"); }) },
]);

server.route({
  method: "GET",
  path: "/payload",
  handler: () =>
    refresh().catch((problem) => {
      const failure = badRequest("Not now");
      failure.output.payload.message = problem.message; // expect: message
      throw failure;
    }),
});
server.route({
  method: "GET",
  path: "/whole",
  handler: () =>
    refresh().catch((problem) => {
      const failure = badRequest("Not now");
      failure.output.payload = { statusCode: 400, error: "Bad Request", message: problem.message }; // expect: message
      throw failure;
    }),
});
server.route({
  method: "GET",
  path: "/meant",
  handler: (request, h) => refresh().catch((problem) => (problem.isBoom ? h.response(problem.message) : h.response("Not now"))),
});
