import { Exception } from "@adonisjs/core/exceptions";
import { ExceptionHandler, type HttpContext } from "@adonisjs/core/http";
import router from "@adonisjs/core/services/router";
import { refresh } from "./reports.js";

// What a response lets out, by whichever of its methods.
router.get("/answers", async (it) => {
  await refresh().catch((problem) => it.response.send(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.json(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.jsonp(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.ok(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.created(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.accepted(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.badRequest(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.unauthorized(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.paymentRequired(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.forbidden(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.notFound(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.methodNotAllowed(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.conflict(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.gone(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.unprocessableEntity(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.tooManyRequests(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.internalServerError(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.badGateway(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.serviceUnavailable(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.abort(problem.message)); // expect: message
  await refresh().catch((problem) => it.response.abortIf(true, problem.message)); // expect: message
  await refresh().catch((problem) => it.response.redirect(`/failed?${problem.message}`)); // expect: message
  await refresh().catch((problem) => it.response.header("X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => it.response.safeHeader("X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => it.response.append("X-Reason", problem.message)); // expect: message
  await refresh().catch((problem) => it.response.cookie("reason", problem.message)); // expect: message
  await refresh().catch((problem) => it.response.plainCookie("reason", problem.message)); // expect: message
  await refresh().catch((problem) => it.response.encryptedCookie("reason", problem.message)); // expect: message
  await refresh().catch((problem) => (it as any).view.render("failed", { reason: problem.message })); // expect: message
  await refresh().catch((problem) => (it as any).inertia.render("Failed", { reason: problem.message })); // expect: message
  await refresh().catch((problem) => { throw new Exception(problem.message); }); // expect: message
  await refresh().catch(() => it.response.internalServerError("Not now"));
  return refresh().catch((problem) => problem.message); // expect: message
});
router.route("/routed", ["GET"], async () => refresh().catch((problem) => problem.message)); // expect: message
export const typed = async (it: HttpContext) => refresh().catch((problem) => problem.message); // expect: message

export default class Handler extends ExceptionHandler {
  async handle(problem: any, it: HttpContext) {
    it.response.status(500).send(problem.message); // expect: message
    it.response.status(500).send("Not now");
  }

  async report(problem: any, it: HttpContext) {
    it.response.header("X-Reason", problem.message); // expect: message
  }
}
