"use server";
import { save } from "../../orders.js";

export async function order(given) {
  return save(given.name.trim()); // expect: throws
}
