import { parseFormData } from "@mjackson/form-data-parser";
import type { ActionFunctionArgs } from "@remix-run/node";
import { save } from "./orders.js";

export const action = async (it: ActionFunctionArgs) => {
  const form = await parseFormData(it.request, () => undefined);
  return save((form.get("name") as string).trim()); // expect: throws
};
export const checked = async (it: ActionFunctionArgs) => {
  const form = await parseFormData(it.request, () => undefined);
  const name = form.get("name");
  return typeof name === "string" ? save(name.trim()) : null;
};
