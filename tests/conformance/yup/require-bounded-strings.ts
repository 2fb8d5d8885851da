import express from "express";
import * as yup from "yup";
import { save } from "./orders.js";

const Order = yup.object({
  name: yup.string(), // expect: unbounded
  drink: yup.string().max(40),
  email: yup.string().email(),
  size: yup.string().oneOf(["small", "large"]),
  code: yup.string().matches(/^[a-z]{1,8}$/),
  note: yup.string().test("short", "too long", (text) => text.length < 200),
});

express().post("/orders", async (ask, answer) => {
  save(await Order.validate(ask.body));
  answer.end();
});
