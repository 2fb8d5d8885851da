// Functions in files without an import of Fastify: the form of their parameters says what they are.
import { refresh } from "./reports.js";

export const show = (request, reply) => refresh().catch((problem) => reply.send(problem.message)); // expect: message
export const failed = (error, request, reply) => reply.send(error.message); // expect: message

export async function one(fastify) {
  fastify.get("/one", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
}
export async function two(fastify, opts) {
  fastify.get("/two", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
}
export function three(fastify, opts, done) {
  fastify.get("/three", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
  done();
}
export const other = (wire, line) => wire.send(line.error);
