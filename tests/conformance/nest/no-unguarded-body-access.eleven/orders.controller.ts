import { Body, Controller, Post, Req } from "@nestjs/common";
import { save } from "./orders.js";

// Since Nest 11 there is no body where none was sent.
@Controller("orders")
export class OrdersController {
  @Post("request")
  request(@Req() ask: any) {
    const { drink } = ask.body; // expect: throws
    return save(drink ?? "tea");
  }

  @Post("body")
  body(@Body() order: any) {
    const { drink } = order; // expect: throws
    return save(drink ?? "tea");
  }

  @Post("safe")
  safe(@Req() ask: any) {
    return save(ask.body?.drink ?? "tea");
  }
}
