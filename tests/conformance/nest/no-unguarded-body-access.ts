import { Body, Controller, type ExecutionContext, type NestMiddleware, Post, RawBody, Req } from "@nestjs/common";
import { Args, Mutation, Resolver } from "@nestjs/graphql";
import { Ctx, EventPattern, MessagePattern, Payload } from "@nestjs/microservices";
import { MessageBody, SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
import { save } from "./orders.js";

@Controller("orders")
export class OrdersController {
  @Post("body")
  body(@Body() order: any) {
    return save(order.name.trim()); // expect: throws
  }

  @Post("checked")
  checked(@Body() order: any) {
    return typeof order?.name === "string" ? save(order.name.trim()) : "Nothing to do";
  }

  @Post("raw")
  raw(@RawBody() text: Buffer) {
    return save(JSON.parse(text.toString()).name.trim()); // expect: throws
  }

  @Post("request")
  request(@Req() ask: any) {
    return save(ask.body.name.trim()); // expect: throws
  }

  @Post("kept")
  kept(@Req() ask: any) {
    return save(JSON.parse(ask.rawBody.toString()).name.trim()); // expect: throws
  }

  @MessagePattern("orders")
  message(@Payload() order: any) {
    return save(order.name.trim()); // expect: throws
  }

  @MessagePattern("later")
  second(@Ctx() it: any, @Payload() order: any) {
    return save(order.name.trim()); // expect: throws
  }

  @EventPattern("orders")
  event(order: any) {
    return save(order.name.trim()); // expect: throws
  }
}

@Resolver()
export class OrdersResolver {
  @Mutation()
  order(@Args() order: any) {
    return save(order.name.trim());
  }
}

@WebSocketGateway()
export class OrdersGateway {
  @SubscribeMessage("one")
  one(@MessageBody() order: any) {
    return save(order.name.trim()); // expect: throws
  }

  @SubscribeMessage("two")
  two(client: any, order: any) {
    return save(order.name.trim()); // expect: throws
  }
}

// Whatever kind of message it is, its data comes from outside.
export const ofSocket = (it: ExecutionContext) => save(it.switchToWs().getData().name.trim()); // expect: throws
export const ofMessage = (it: ExecutionContext) => save(it.switchToRpc().getData().name.trim()); // expect: throws

export class Before implements NestMiddleware {
  use(ask, answer, go) {
    go(save(JSON.parse(ask.read()).name.trim())); // expect: throws
  }
}
