import { getUserOrRedirect } from "@propelauth/nextjs/server/app-router";
import { remove } from "../../../orders";

export async function DELETE(request: Request) {
  const { firstName } = await getUserOrRedirect();
  return Response.json(await remove(`${firstName} ${await request.text()}`));
}
