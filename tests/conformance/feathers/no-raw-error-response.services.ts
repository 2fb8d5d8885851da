import { GeneralError } from "@feathersjs/errors";
import type { HookContext, ServiceInterface } from "@feathersjs/feathers";
import { refresh } from "./reports.js";

// The methods of a service are called by their names.
export class Reports implements ServiceInterface {
  async find() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  async get(id) {
    return refresh(id).catch((problem) => problem.message); // expect: message
  }

  async create(order) {
    return refresh(order).catch((problem) => problem.message); // expect: message
  }

  async patch(id, order) {
    return refresh(id, order).catch((problem) => problem.message); // expect: message
  }

  async remove(id) {
    return refresh(id).catch(() => new GeneralError("Not now"));
  }
}
