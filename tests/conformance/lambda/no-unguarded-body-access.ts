import type { APIGatewayProxyHandler } from "aws-lambda";
import { save } from "./orders.js";

export const open: APIGatewayProxyHandler = async (it) => {
  const order = JSON.parse(it.body);
  return { statusCode: 201, body: await save(order.name.trim()) }; // expect: throws
};

export const checked: APIGatewayProxyHandler = async (it) => {
  const order = JSON.parse(it.body ?? "{}");
  return { statusCode: 201, body: typeof order?.name === "string" ? await save(order.name.trim()) : "Nothing to do" };
};
