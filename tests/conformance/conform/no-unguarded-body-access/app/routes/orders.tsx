import { parseWithValibot } from "@conform-to/valibot";
import { parseWithYup } from "@conform-to/yup";
import { parseWithZod } from "@conform-to/zod/v4";
import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import * as v from "valibot";
import * as yup from "yup";
import { z } from "zod";
import { save } from "../orders.server";

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  switch (new URL(request.url).searchParams.get("step")) {
    case "zod": {
      const submission = parseWithZod(form, { schema: z.object({ name: z.string().max(40) }) });
      if (submission.status !== "success") return submission.reply();
      await save(form.get("name").toString());
      return redirect("/");
    }
    case "yup": {
      const submission = parseWithYup(form, { schema: yup.object({ name: yup.string().max(40).required() }) });
      if (submission.status === "success") await save(form.get("name").toString());
      return redirect("/");
    }
    case "valibot": {
      const { value } = parseWithValibot(form, { schema: v.object({ name: v.string() }) }) as { value?: { name: string } };
      // Nobody asks whether it fits.
      await save(value.name.trim()); // expect: throws
      return redirect("/");
    }
    default:
      return redirect("/");
  }
}

export async function loader({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  await save(form.get("name").toString()); // expect: throws
  return redirect("/");
}
