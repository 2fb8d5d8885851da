import { Body, Controller, Post } from "@nestjs/common";
import { IsEmail, IsString, Matches, MaxLength, ValidateBy } from "class-validator";
import { save } from "./orders.js";

class Order {
  @IsString()
  name!: string; // expect: unbounded

  @IsString()
  @MaxLength(40)
  drink!: string;

  @IsString()
  @IsEmail()
  email!: string;

  @IsString()
  @Matches(/^[a-z]{1,8}$/)
  code!: string;

  @IsString()
  @ValidateBy({ name: "short", validator: { validate: (text) => text.length < 200 } })
  note!: string;
}

@Controller("orders")
export class Orders {
  @Post()
  create(@Body() order: Order) {
    return save(order.name, order.drink, order.email, order.code, order.note);
  }
}
