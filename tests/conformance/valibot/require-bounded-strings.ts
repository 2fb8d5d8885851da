import express from "express";
import * as v from "valibot";
import { save } from "./orders.js";

const Order = v.object({
  name: v.string(), // expect: unbounded
  drink: v.pipe(v.string(), v.maxLength(40)),
  email: v.pipe(v.string(), v.email()),
  code: v.pipe(v.string(), v.regex(/^[a-z]{1,8}$/)),
  note: v.pipe(v.string(), v.check((text) => text.length < 200)),
});

express().post("/orders", (ask, answer) => {
  save(v.parse(Order, ask.body));
  answer.end();
});
