import express from "express";
import { z } from "zod";
import { save } from "./orders.js";

const Order = z.object({
  name: z.string(), // expect: unbounded
  drink: z.string().max(40),
  size: z.string().length(1),
  code: z.string().regex(/^[a-z]{1,8}$/),
  note: z.string().refine((text) => text.length < 200),
  text: z.string().superRefine((text, context) => void (text.length > 200 && context.addIssue("too long"))),
});

express().post("/orders", (ask, answer) => {
  save(Order.parse(ask.body));
  answer.end();
});
