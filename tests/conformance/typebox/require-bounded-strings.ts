import { Type } from "@sinclair/typebox";
import { Value } from "@sinclair/typebox/value";
import express from "express";
import { save } from "./orders.js";

const Order = Type.Object({
  name: Type.String(), // expect: unbounded
  drink: Type.String({ maxLength: 40 }),
  email: Type.String({ format: "email" }),
  code: Type.String({ pattern: "^[a-z]{1,8}$" }),
});

express().post("/orders", (ask, answer) => {
  save(Value.Parse(Order, ask.body));
  answer.end();
});
