import { del, get, MiddlewareSequence, post, RejectProvider, type RequestContext } from "@loopback/rest";
import { refresh } from "./reports.js";

export class Reports {
  @get("/reports")
  async all() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  @post("/reports")
  async add() {
    return refresh().catch(() => "Not now");
  }

  @del("/reports")
  async remove() {
    return refresh().catch((problem) => problem.message); // expect: message
  }
}

// Classes that are called by what they extend.
export class Sequence extends MiddlewareSequence {
  async handle(it: RequestContext) {
    await refresh().catch((problem) => it.response.json(problem.message)); // expect: message
    await refresh().catch(() => it.response.json("Not now"));
  }
}
export class Loose extends MiddlewareSequence {
  async handle(it) {
    await refresh().catch((problem) => it.response.json(problem.message)); // expect: message
  }
}
export class Reject extends RejectProvider {
  action(it, problem) {
    it.response.json(problem.message); // expect: message
  }
}
