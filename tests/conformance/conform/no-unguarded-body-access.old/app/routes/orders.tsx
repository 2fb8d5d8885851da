// @ts-expect-error until Conform 0.9
import { parse } from "@conform-to/zod";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { save } from "../orders.server";

const schema = z.object({ name: z.string().max(40) });

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parse(form, { schema });
  if (!submission.value) return submission;
  await save(form.get("name").toString());
  return redirect("/");
}

export async function loader({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parse(form, { schema });
  await save(submission.value.name.trim()); // expect: throws
  return redirect("/");
}
