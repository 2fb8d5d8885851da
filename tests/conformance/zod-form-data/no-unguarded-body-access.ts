import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { zfd } from "zod-form-data";
import { save } from "./orders.js";

const Order = zfd.formData({ name: zfd.text(z.string().max(40)) });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (!Order.safeParse({ name: form.get("name") }).success) return null;
  await save(form.get("name").toString());
  return redirect("/");
}

export async function loader({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const { data } = Order.safeParse(form);
  // Nobody asks whether it fits.
  await save(data.name.trim()); // expect: throws
  return redirect("/");
}
