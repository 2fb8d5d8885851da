import express from "express";
import Joi from "joi";
import { save } from "./orders.js";

const Order = Joi.object({
  name: Joi.string(), // expect: unbounded
  drink: Joi.string().max(40),
  email: Joi.string().email(),
  code: Joi.string().pattern(/^[a-z]{1,8}$/),
  old: Joi.string().regex(/^[a-z]{1,8}$/),
  note: Joi.string().custom((text, helpers) => (text.length > 200 ? helpers.error("string.max") : text)),
  text: Joi.string().external((text) => text.length < 200),
});

express().post("/orders", async (ask, answer) => {
  save(await Order.validateAsync(ask.body));
  answer.end();
});
