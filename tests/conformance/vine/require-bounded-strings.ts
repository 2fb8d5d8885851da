import vine from "@vinejs/vine";
import express from "express";
import { save } from "./orders.js";

const short = vine.createRule((text: unknown, _: undefined, field) => {
  if (String(text).length > 200) field.report("too long", "short", field);
});
const Order = vine.compile(
  vine.object({
    name: vine.string(), // expect: unbounded
    drink: vine.string().maxLength(40),
    email: vine.string().email(),
    code: vine.string().regex(/^[a-z]{1,8}$/),
    note: vine.string().use(short()),
  }),
);

express().post("/orders", async (ask, answer) => {
  save(await Order.validate(ask.body));
  answer.end();
});
