import { BadRequest, GeneralError } from "@feathersjs/errors";
import { type Application, feathers, type HookContext } from "@feathersjs/feathers";
import { refresh } from "./reports.js";

const app = feathers();

// What a service gives or throws is the answer, and what a hook leaves in its place.
app.use("reports", {
  async find() {
    await refresh().catch((problem) => { throw new GeneralError(problem.message); }); // expect: message
    await refresh().catch(() => { throw new BadRequest("Not now"); });
    return refresh().catch((problem) => problem.message); // expect: message
  },
  async create(order: any) {
    return refresh(order).catch((problem) => problem.message); // expect: message
  },
} as any);
app.hooks({
  error: { all: [async (it: HookContext) => void (it.result = it.error.message)] }, // expect: message
} as any);
app.service("reports").hooks({
  error: { all: [async (it) => void ((it as any).result = it.error.message)] }, // expect: message
  around: { all: [async (it, go) => refresh().then(go, (problem) => void ((it as any).dispatch = problem.message))] }, // expect: message
} as any);
export const rewrite = async (it: HookContext) => {
  await refresh().catch((problem) => (it.error = new GeneralError("Not now", { reason: problem.message }))); // expect: message
  await refresh().catch((problem) => (it.error = new Error(problem.message))); // expect: message
  it.error = new Error("Not now");
};
