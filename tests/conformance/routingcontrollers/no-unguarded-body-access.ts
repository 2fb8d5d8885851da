import { Body, BodyParam, Controller, Ctx, Post, Req } from "routing-controllers";
import { save } from "./orders.js";

@Controller()
export class Orders {
  @Post("/body")
  body(@Body() order: any) {
    return save(order.name.trim()); // expect: throws
  }

  @Post("/request")
  request(@Req() ask: any) {
    return save(ask.body.name.trim()); // expect: throws
  }

  @Post("/checked")
  checked(@BodyParam("name") name: any) {
    return typeof name === "string" ? save(name.trim()) : "Nothing to do";
  }
}
