import { createEdgeRouter } from "next-connect";
import type { NextMiddleware } from "next/server";
import { save } from "./orders.js";

const edge = createEdgeRouter<any, any>();
edge.post(async (ask: any) => {
  const order = await ask.json();
  return save(order.name.trim()); // expect: throws
});

export const pass: NextMiddleware = async (ask) => {
  const order: any = await ask.json();
  return save(order.name.trim()); // expect: throws
};
