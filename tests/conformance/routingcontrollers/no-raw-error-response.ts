import {
  type Action, BadRequestError, Controller, type ExpressErrorMiddlewareInterface, type ExpressMiddlewareInterface, ForbiddenError, Get, HttpError, Interceptor,
  type InterceptorInterface, InternalServerError, type KoaMiddlewareInterface, MethodNotAllowedError, Middleware, NotAcceptableError, NotFoundError, UnauthorizedError,
  UnprocessableEntityError,
} from "routing-controllers";
import { refresh } from "./reports.js";

// What is returned or thrown reaches the client.
@Controller()
export class Reports {
  @Get("/reports")
  async all() {
    await refresh().catch((problem) => { throw new HttpError(500, problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new BadRequestError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new UnauthorizedError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new ForbiddenError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new NotFoundError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new MethodNotAllowedError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new NotAcceptableError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new UnprocessableEntityError(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new InternalServerError(problem.message); }); // expect: message
    await refresh().catch(() => { throw new InternalServerError("Not now"); });
    return refresh().catch((problem) => problem.message); // expect: message
  }
}

// Classes that are called by their interface.
@Middleware({ type: "after" })
export class Failures implements ExpressErrorMiddlewareInterface {
  error(problem, ask, answer, go) {
    answer.send(problem.message); // expect: message
    answer.send("Not now");
  }
}

@Middleware({ type: "before" })
export class Before implements ExpressMiddlewareInterface {
  use(ask, answer, go) {
    refresh().then(go, (problem) => answer.send(problem.message)); // expect: message
  }
}

@Middleware({ type: "before" })
export class OnKoa implements KoaMiddlewareInterface {
  async use(it, go) {
    await refresh().then(go, (problem) => (it.body = problem.message)); // expect: message
  }
}

@Interceptor()
export class Rewriting implements InterceptorInterface {
  async intercept(it: Action, content: any) {
    return refresh(content).catch((problem) => problem.message); // expect: message
  }
}

export const reason = (problem: HttpError, answer: Action) => answer.response.send(problem.message); // expect: message
