import {
  type ArgumentsHost, BadRequestException, type CallHandler, type CanActivate, Catch, ConflictException, Controller, type ExceptionFilter, type ExecutionContext,
  ForbiddenException, GatewayTimeoutException, Get, GoneException, HttpException, InternalServerErrorException, type NestInterceptor, type NestMiddleware,
  NotFoundException, UnauthorizedException, UnprocessableEntityException,
} from "@nestjs/common";
import { type AbstractHttpAdapter, BaseExceptionFilter, type HttpAdapterHost } from "@nestjs/core";
import { type GqlExceptionFilter, Mutation, Query, Resolver } from "@nestjs/graphql";
import { MessagePattern, RpcException } from "@nestjs/microservices";
import { SubscribeMessage, WebSocketGateway, WsException } from "@nestjs/websockets";
import { catchError, from, of } from "rxjs";
import { refresh } from "./reports.js";

// What is returned is sent, and the text of an exception is too.
@Controller("reports")
export class ReportsController {
  @Get()
  async all() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  @Get("quiet")
  async quiet() {
    return refresh().catch(() => {
      throw new InternalServerErrorException("Not now");
    });
  }

  @Get("one")
  async one() {
    await refresh().catch((problem) => { throw new HttpException(problem.message, 500); }); // expect: message
    await refresh().catch((problem) => { throw new BadRequestException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new UnauthorizedException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new ForbiddenException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new NotFoundException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new ConflictException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new UnprocessableEntityException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new GoneException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new InternalServerErrorException(problem.message); }); // expect: message
    await refresh().catch((problem) => { throw new GatewayTimeoutException(problem.message); }); // expect: message
  }

  @Get("stream")
  stream() {
    return from(refresh()).pipe(catchError((problem) => { throw new HttpException(problem.message, 500); })); // expect: message
  }

  @Get("calm")
  calm() {
    return from(refresh()).pipe(catchError(() => of("Not now")));
  }

  @MessagePattern("reports")
  async message() {
    await refresh().catch((problem) => { throw new RpcException(problem.message); }); // expect: message
    return refresh().catch((problem) => problem.message); // expect: message
  }
}

@Resolver()
export class ReportsResolver {
  @Query()
  async reports() {
    return refresh().catch((problem) => problem.message); // expect: message
  }

  @Mutation()
  async report() {
    return refresh().catch(() => "Not now");
  }
}

@WebSocketGateway()
export class ReportsGateway {
  @SubscribeMessage("reports")
  async reports() {
    await refresh().catch((problem) => { throw new WsException(problem.message); }); // expect: message
    return refresh().catch((problem) => problem.message); // expect: message
  }
}

// Classes that Nest calls by their interface.
@Catch()
export class AnyFilter implements ExceptionFilter {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  catch(problem: any, host: ArgumentsHost) {
    const { httpAdapter } = this.adapterHost;
    const answer = host.switchToHttp().getResponse();
    answer.status(500).json(problem.message); // expect: message
    answer.status(500).json("Not now");
    httpAdapter.reply(answer, problem.message, 500); // expect: message
    httpAdapter.render(answer, "failed", { reason: problem.message }); // expect: message
    httpAdapter.redirect(answer, 302, `/failed?${problem.message}`); // expect: message
    httpAdapter.setHeader(answer, "X-Reason", problem.message); // expect: message
    httpAdapter.end(answer, problem.message); // expect: message
  }
}

export class BaseFilter extends BaseExceptionFilter {
  catch(problem: any, host: ArgumentsHost) {
    host.switchToHttp().getResponse().send(problem.message); // expect: message
  }
}

export class QueryFilter implements GqlExceptionFilter {
  catch(problem: any) {
    throw new HttpException(problem.message, 500); // expect: message
  }
}

export class Timing implements NestInterceptor {
  async intercept(it: ExecutionContext, go: CallHandler) {
    await refresh().catch((problem) => it.switchToHttp().getResponse().send(problem.message)); // expect: message
    return go.handle();
  }
}

export class Loose implements NestInterceptor {
  async intercept(it, go) {
    await refresh().catch((problem) => it.switchToHttp().getResponse().send(problem.message)); // expect: message
    return go.handle();
  }
}

export class Gate implements CanActivate {
  async canActivate(it) {
    return refresh().catch((problem) => it.switchToHttp().getResponse().send(problem.message)); // expect: message
  }
}

@Catch()
export class Old implements ExceptionFilter {
  // Up to version 4 it was given the response itself.
  catch(problem, answer) {
    answer.json(problem.message); // expect: message
  }
}

export class Before implements NestMiddleware {
  async use(ask, answer, go) {
    await refresh().then(go, (problem) => answer.send(problem.message)); // expect: message
  }
}

export const answerWith = (adapter: AbstractHttpAdapter, answer) => refresh().catch((problem) => adapter.reply(answer, problem.message)); // expect: message
