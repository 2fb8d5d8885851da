import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyPluginCallback,
  type FastifyReply,
  type FastifyRequest,
  type onRequestAsyncHookHandler,
  type onRequestHookHandler,
  type preHandlerAsyncHookHandler,
  type preHandlerHookHandler,
  type RouteHandler,
  type RouteHandlerMethod,
} from "fastify";
import "@fastify/cookie";
import "@fastify/sensible";
import "@fastify/view";
import plugin from "fastify-plugin";
import { refresh } from "./reports.js";

const app = Fastify();

// What a reply lets out.
app.get("/answers", (ask, answer) => {
  refresh().catch((problem) => answer.send(problem.message)); // expect: message
  refresh().catch((problem) => answer.header("X-Reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.headers({ "X-Reason": problem.message })); // expect: message
  refresh().catch((problem) => answer.redirect(`/failed?${problem.message}`)); // expect: message
  refresh().catch((problem) => answer.view("failed", { reason: problem.message })); // expect: message
  refresh().catch((problem) => answer.viewAsync("failed", { reason: problem.message })); // expect: message
  refresh().catch((problem) => answer.setCookie("reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.cookie("reason", problem.message)); // expect: message
  refresh().catch((problem) => answer.type("text/plain").code(500).send(problem.message)); // expect: message
  refresh().catch(() => answer.code(500).send("Not now"));
});

// @fastify/sensible
app.get("/refusals", (ask, answer) => {
  refresh().catch((problem) => answer.badRequest(problem.message)); // expect: message
  refresh().catch((problem) => answer.unauthorized(problem.message)); // expect: message
  refresh().catch((problem) => answer.forbidden(problem.message)); // expect: message
  refresh().catch((problem) => answer.notFound(problem.message)); // expect: message
  refresh().catch((problem) => answer.conflict(problem.message)); // expect: message
  refresh().catch((problem) => answer.unprocessableEntity(problem.message)); // expect: message
  refresh().catch((problem) => answer.internalServerError(problem.message)); // expect: message
  refresh().catch(() => answer.internalServerError("Not now"));
  refresh().catch((problem) => {
    throw app.httpErrors.badGateway(problem.message); // expect: message
  });
});

// What is returned is sent, and what is handed to the third parameter of a hook too.
app.post("/returned", async () => refresh().catch((problem) => problem.message)); // expect: message
app.route({ method: "GET", url: "/routed", handler: (ask, answer) => refresh().catch((problem) => answer.send(problem.message)) }); // expect: message
app.addHook("onRequest", (ask, answer, done) => { refresh().then(() => done(), (problem) => void answer.send(problem.message)); }); // expect: message
app.addHook("preHandler", (ask, answer, done) => { refresh().then(() => done(), (problem) => done(problem)); }); // expect: object
app.addHook("onError", (ask, answer, problem, done) => { void answer.send(problem.message); }); // expect: message
app.addHook("onSend", async (ask, answer, payload) => refresh().catch((problem) => problem.message)); // expect: message
app.get("/hooked", { preHandler: (ask, answer, done) => refresh().then(() => done(), (problem) => void answer.send(problem.message)) }, async () => "done"); // expect: message
app.get("/mended", { errorHandler: (problem, ask, answer) => void answer.send(problem.message) }, async () => "done"); // expect: message
app.setErrorHandler((problem: FastifyError, ask, answer) => answer.send(problem.message)); // expect: message
app.setErrorHandler((problem, ask, answer) => answer.send("Not now"));
app.setNotFoundHandler((ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
app.addContentTypeParser("text/csv", (ask, payload, done) => refresh().then((rows) => done(null, rows), (problem) => done(problem))); // expect: object
app.register(async (inner) => {
  inner.get("/inner", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
});
app.decorate("quote", (ask: FastifyRequest, answer: FastifyReply) => refresh().catch((problem) => answer.send(problem.message))); // expect: message

// Plugins and what types call a handler.
export default plugin(async (scope) => {
  scope.get("/scoped", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
});
export const first: RouteHandler = (ask, answer) => refresh().catch((problem) => answer.send(problem.message)); // expect: message
export const second: RouteHandlerMethod = (ask, answer) => refresh().catch((problem) => answer.send(problem.message)); // expect: message
export const third: preHandlerHookHandler = (ask, answer, go) => refresh().then(() => go(), (problem) => void answer.send(problem.message)); // expect: message
export const fourth: preHandlerAsyncHookHandler = async (ask, answer) => refresh().catch((problem) => answer.send(problem.message)); // expect: message
export const fifth: onRequestHookHandler = (ask, answer, go) => refresh().then(() => go(), (problem) => void answer.send(problem.message)); // expect: message
export const sixth: onRequestAsyncHookHandler = async (ask, answer) => refresh().catch((problem) => answer.send(problem.message)); // expect: message
export const scopes: FastifyPluginAsync = async (scope) => {
  scope.get("/scoped", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
};
export const called: FastifyPluginCallback = (scope, options, done) => {
  scope.get("/scoped", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
  scope.get("/quiet", (ask, answer) => refresh().catch(() => answer.send("Not now")));
  done();
};
export const report = (problem: FastifyError, answer: FastifyReply) => answer.send(problem.message); // expect: message
export const list = async (ask: FastifyRequest) => refresh().catch((problem) => problem.message); // expect: message
export const mount = (scope: FastifyInstance) => scope.get("/typed", (ask, answer) => refresh().catch((problem) => answer.send(problem.message))); // expect: message
